/**
 * Markup that a plain function writes. A component of its own for each of thousands of cells costs
 * Astro more than what is in it; what such components draw is written by functions of this kind, which
 * the component calls too, so that each look stays in one place.
 */
import {
  escapeHTML,
  isHTMLString,
  markHTMLString,
  type HTMLString,
} from 'astro/runtime/server/escape.js';

/** Markup that is written as it is. */
export type Html = HTMLString;

/** Everything but markup is text; what is not there is nothing. */
type Part = string | number | Html | readonly Html[] | null | undefined | false;

/** `` markup`<b>${name}</b>` ``: whatever is put in is text, in quoted attributes too, unless `markup` made it. */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let text = literals[0] ?? '';
  for (const [index, part] of parts.entries()) text += written(part) + (literals[index + 1] ?? '');
  return markHTMLString(text) as Html;
}

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'object') return isHTMLString(part) ? String(part) : part.join('');
  return escapeHTML(String(part));
}
