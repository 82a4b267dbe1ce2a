/** What is said of a column on a day, feature by feature: for what has no place in the matrix. */
import { cellOf, type Cell } from '../domain/cell.ts';
import type { Column } from '../domain/columns.ts';
import { targetsOfRow } from '../domain/compare.ts';
import { rowName } from '../domain/matrix-view.ts';
import type { PlainDate } from '../domain/model.ts';
import { atlas } from './atlas.ts';
import { allFeatures } from './matrix-model.ts';

export interface Said {
  readonly name: string;
  readonly cell: Cell;
}

export function saidAt(column: Column, at: PlainDate): readonly Said[] {
  const { dataset } = atlas;
  return allFeatures()
    .filter(({ appliesTo }) => appliesTo.includes(column.product.kind))
    .flatMap((feature) =>
      targetsOfRow(dataset, column, feature, at).map((target) => ({
        name: rowName(dataset, feature, target, at),
        cell: cellOf(dataset, column, feature, { target, at }),
      })),
    )
    .filter(({ cell }) => cell.reason === 'fact' || cell.leads.length > 0);
}
