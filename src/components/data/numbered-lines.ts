/** A text as numbered lines, each of which an address can name. The numbers are drawn by the style. */
import { escapeHTML } from 'astro/runtime/server/escape.js';

/**
 * Markup of a text's lines: the line's number is an id (`L12`), and so are the anchors that are given
 * to it. How far a line is indented is a class, so that what is wrapped can hang below its begin. A
 * line keeps its line feed: what is copied is the text.
 */
export function numberedLines(
  text: string,
  anchors: ReadonlyMap<number, readonly string[]>,
): string {
  let markup = '';
  const lines = text.replace(/\n$/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    const indent = line.search(/[^ ]/);
    const hanging = indent > 0 ? ` class="in-${String(indent)}"` : '';
    markup += `<span id="L${String(index + 1)}"${hanging}>`;
    markup += `${anchored(line, anchors.get(index + 1) ?? [])}\n</span>`;
  }
  return markup;
}

function anchored(line: string, anchors: readonly string[]): string {
  return anchors.reduceRight(
    (inner, anchor) => `<span id="${escapeHTML(anchor)}">${inner}</span>`,
    escapeHTML(line),
  );
}
