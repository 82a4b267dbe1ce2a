/** The same page in the other languages; nothing while there is only one. */
import { LANGUAGES } from './languages.ts';

export function alternatesOf(pathname: string): readonly { language: string; href: string }[] {
  if (LANGUAGES.length < 2) return [];
  const own = LANGUAGES.find(
    ({ prefix }) => prefix !== undefined && pathname.startsWith(`/${prefix}/`),
  );
  const path = own ? pathname.slice(`/${own.prefix}`.length) : pathname;
  return LANGUAGES.map(({ tag, prefix }) => ({
    language: tag,
    href: prefix === undefined ? path : `/${prefix}${path}`,
  }));
}
