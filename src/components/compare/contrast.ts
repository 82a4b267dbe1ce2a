/** How a cell stands to the baseline: a shape and a word, or in the tally a shape and a number. */
import type { Contrast } from '../../domain/compare.ts';
import { markup, type Html } from '../markup.ts';

export function contrastMark(contrast: Contrast, text: string): Html {
  return markup`<span class="contrast" data-contrast="${contrast}">${text}</span>`;
}
