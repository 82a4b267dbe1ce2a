/**
 * A cell of a table: shape, value, since, caveat, linked to its history and sources. The only place
 * where a cell is drawn: the browser clones it from the `<template>` that `MatrixTemplates` holds.
 */
import type { DrawnCell } from '../../domain/matrix-view.ts';
import type { Wording } from '../../site/wording.ts';
import { markup, type Html } from '../markup.ts';

export interface CellProps {
  /** Left out in the template. */
  readonly drawn?: DrawnCell;
  readonly href?: string;
  /** Name of the column, where cells are read one below the other. */
  readonly column?: string | undefined;
}

/** `beside` stands after the link. */
export function cell({ drawn, href, column }: CellProps, { t }: Wording, beside?: Html): Html {
  const { shape = 'unknown', value = '', since = '', mark = 'caveat' } = drawn ?? {};
  const head = column !== undefined && markup` data-column="${column}"`;
  const address = href !== undefined && markup` href="${href}"`;
  const marks =
    mark !== null &&
    markup`<span class="cell-marks" data-mark="${mark}">${t.browser.marks[mark]}</span>`;
  const begin = since !== null && markup`<span class="cell-since">${since}</span>`;
  return markup`<td${head}><a class="cell-link level" data-level="${shape}"${address}><span class="cell-value">${value}</span>${marks}${begin}</a>${beside}</td>`;
}
