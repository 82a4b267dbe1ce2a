/** A matrix cell as it is drawn: the same four things on the server and in the browser. */
import type { Dataset } from './dataset.ts';
import { describeCell, priceAlone, targetName, type CellShape } from './describe.ts';
import { caveatMark, type CaveatMark, type MatrixCell, type MatrixRow } from './matrix.ts';
import type { Feature, PlainDate, PriceClaim } from './model.ts';
import { counted, type Forms } from './phrases.ts';
import type { TargetKind } from './vocabulary.ts';
import type { CellWords } from './words.ts';

export interface DrawnCell {
  readonly shape: CellShape;
  readonly value: string;
  readonly since: string | null;
  readonly mark: CaveatMark;
}

export interface MatrixWords {
  readonly cell: CellWords;
  /** "14 guest systems": what a relation's row says over all its targets. */
  readonly targets: Readonly<Record<TargetKind, Forms>>;
}

export function drawnCell(
  dataset: Dataset,
  content: MatrixCell,
  { feature }: Pick<MatrixRow, 'feature'>,
  at: PlainDate,
  words: MatrixWords,
): DrawnCell {
  if (content.kind === 'count') {
    const { spoken, there } = content.count;
    if (spoken === 0)
      return { shape: 'unknown', value: words.cell.levels.unknown, since: null, mark: null };
    const value = counted(words.targets[feature.targets ?? 'products'], there, words.cell.language);
    return { shape: 'value', value, since: null, mark: null };
  }
  const { cell } = content;
  const { shape, value, since } = describeCell(dataset, cell, at, words.cell);
  const brief = cell.claim.kind === 'price' ? pricesAlone(cell.claim, words.cell) : value;
  return { shape, value: brief, since, mark: caveatMark(cell) };
}

/** The ways to buy without their minimums, which the note and the dossier tell. */
function pricesAlone({ offers }: PriceClaim, words: CellWords): string {
  const instead = offers.filter(({ inAddition }) => !inAddition);
  return instead.map((offer) => priceAlone(offer, words)).join('; ');
}

/** What a row is called: the feature, with its target if it is about one. */
export function rowName(
  dataset: Dataset,
  feature: Feature,
  target: string | null | undefined,
  at: PlainDate,
): string {
  return target === undefined || target === null
    ? feature.name
    : `${feature.name}: ${targetName(dataset, target, at)}`;
}
