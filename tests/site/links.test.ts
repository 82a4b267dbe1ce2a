import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUILT_SITE, builtPages, filesOf, tagsOf, type Tag } from './built-site.ts';

const files = new Set(filesOf(BUILT_SITE));
const pages = builtPages();
const ORIGIN = 'https://built.invalid';

const idsByAddress = new Map(
  pages.map(({ address, html }) => [
    address,
    new Set(tagsOf(html).flatMap(({ attributes }) => attributes.get('id') ?? [])),
  ]),
);

/** Elements that make the browser fetch at once what they name; links (`a`) only offer it. */
const LOADING = ['script', 'img', 'source', 'iframe', 'audio', 'video', 'track', 'object', 'embed'];
const LOADING_RELATIONS = [
  'stylesheet',
  'icon',
  'manifest',
  'preload',
  'modulepreload',
  'prefetch',
];

function loads({ name, attributes }: Tag): boolean {
  const relations = attributes.get('rel')?.split(' ') ?? [];
  return (
    LOADING.includes(name) ||
    (name === 'link' && relations.some((relation) => LOADING_RELATIONS.includes(relation)))
  );
}

function addressesIn({ attributes }: Tag): string[] {
  const single = ['href', 'src', 'action', 'poster', 'data'].map((name) => attributes.get(name));
  const sets = (attributes.get('srcset') ?? '').split(',').map((part) => part.trim().split(' ')[0]);
  return [...single, ...sets].filter((address) => address !== undefined).filter(Boolean);
}

/** Why an address that a page names is no good; null if it is. */
function problemWith(written: string, page: string): string | null {
  const url = new URL(written, ORIGIN + page);
  if (url.origin !== ORIGIN) {
    return ['http:', 'https:', 'mailto:', 'data:'].includes(url.protocol) ? null : 'odd protocol';
  }
  const pathname = decodeURIComponent(url.pathname);
  const file = (pathname.endsWith('/') ? `${pathname}index.html` : pathname).slice(1);
  if (!files.has(file)) return 'nothing there';
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (['', 'top'].includes(fragment) || fragment.startsWith(':~:')) return null;
  return idsByAddress.get(pathname)?.has(fragment) === true ? null : 'no such place on that page';
}

describe('links', () => {
  test.each(pages)('$address links to nothing that is missing', ({ address, html }) => {
    const broken = tagsOf(html)
      .flatMap(addressesIn)
      .flatMap((written) => {
        const problem = problemWith(written, address);
        return problem === null ? [] : [`${written}: ${problem}`];
      });
    expect([...new Set(broken)]).toEqual([]);
  });

  test.each(pages)('$address loads nothing from elsewhere', ({ address, html }) => {
    const foreign = tagsOf(html)
      .filter(loads)
      .flatMap(addressesIn)
      .filter((written) => new URL(written, ORIGIN + address).origin !== ORIGIN)
      .filter((written) => !written.startsWith('data:'));
    expect(foreign).toEqual([]);
  });

  test('style sheets load nothing from elsewhere', () => {
    const foreign = [...files]
      .filter((file) => file.endsWith('.css'))
      .flatMap((file) => {
        const css = readFileSync(path.join(BUILT_SITE, file), 'utf8');
        return [...css.matchAll(/(?:url\(\s*|@import\s+)["']?((?:https?:)?\/\/[^"')\s]+)/g)].map(
          ([, address]) => `${file}: ${address ?? ''}`,
        );
      });
    expect(foreign).toEqual([]);
  });

  test('a link into the void is noticed', () => {
    expect(problemWith('/no/such/page/', '/')).toBe('nothing there');
    expect(problemWith('#no-such-place', '/')).toBe('no such place on that page');
    expect(problemWith('javascript:void(0)', '/')).toBe('odd protocol');
    expect(problemWith('/', '/')).toBeNull();
  });
});

describe('the policy', () => {
  const policyOf = (html: string) =>
    tagsOf(html)
      .find(({ attributes }) => attributes.get('http-equiv') === 'content-security-policy')
      ?.attributes.get('content');

  test.each(pages)('$address allows its own scripts and styles only', ({ html }) => {
    const policy = policyOf(html) ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'/);
    expect(policy).toMatch(/style-src 'self'/);
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  });

  test.each(pages)('$address has no inline style or handler, which it would block', ({ html }) => {
    const blocked = tagsOf(html).flatMap(({ name, attributes }) =>
      [...attributes.keys()]
        .filter((attribute) => attribute === 'style' || /^on[a-z]+$/.test(attribute))
        .map((attribute) => `<${name} ${attribute}>`),
    );
    expect(blocked).toEqual([]);
  });
});
