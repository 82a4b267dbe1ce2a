/** What lies in dist/, for the tests that look at it. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const BUILT_SITE = path.resolve(import.meta.dirname, '../../dist');

export interface BuiltPage {
  /** As a browser asks for it: "/products/xenserver/"; the 404 page is "/404.html". */
  readonly address: string;
  readonly html: string;
}

/** Every file of a built site, sorted, as paths below it with slashes. */
export function filesOf(site: string): string[] {
  return globSync('**/*', { cwd: site, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(site, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

export function builtPages(): BuiltPage[] {
  return filesOf(BUILT_SITE)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(path.join(BUILT_SITE, file), 'utf8'),
    }));
}

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const TAG = /<([a-z][^\s>/]*)((?:\s+[^\s=>]+(?:=(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const ATTRIBUTE = /\s([^\s=>]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
/** Their text is not HTML: a "<" in it opens no tag. */
const RAW_TEXT = /(<(script|style)\b[^>]*>).*?(<\/\2>)/gis;

/** The start tags of a page in order. Built pages escape "<" in text, so a pattern is enough. */
export function tagsOf(html: string): Tag[] {
  return [...html.replace(RAW_TEXT, '$1$3').matchAll(TAG)].map(
    ([, name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...attributes.matchAll(ATTRIBUTE)].map(([, key = '', double, single, bare]) => [
          key.toLowerCase(),
          unescape(double ?? single ?? bare ?? ''),
        ]),
      ),
    }),
  );
}

function unescape(text: string): string {
  return text
    .replaceAll('&#34;', '"')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
}
