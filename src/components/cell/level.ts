/** A value in running text: its shape and its words. */
import type { CellShape } from '../../domain/describe.ts';
import { markup, type Html } from '../markup.ts';

export function level(shape: CellShape, value: string): Html {
  return markup`<span class="cell-inline level" data-level="${shape}"><span class="cell-value">${value}</span></span>`;
}
