/** What a cell of the matrix opens to: its note, or for a relation that is counted, its targets. */
import { make } from './dom.ts';
import { drawNote } from './draw-note.ts';
import { drawClose, drawEvidence, drawLevel, drawWhere } from './note-pieces.ts';
import { editionPage, type Settings } from './settings.ts';
import { cellOf, type Cell } from '../domain/cell.ts';
import { columnOf, type Column, type ColumnId } from '../domain/columns.ts';
import { targetsOfRow } from '../domain/compare.ts';
import type { Dataset } from '../domain/dataset.ts';
import { describeCell, targetName } from '../domain/describe.ts';
import { rowKey, type MatrixRow } from '../domain/matrix.ts';
import type { PlainDate } from '../domain/model.ts';
import { editionName, nameOfTarget } from '../domain/names.ts';
import type { CellWords } from '../domain/words.ts';

export interface NoteQuestion {
  /** With the notes, sources and history of the column's product. */
  readonly dataset: Dataset;
  readonly settings: Settings;
  readonly id: ColumnId;
  readonly row: MatrixRow;
  readonly at: PlainDate;
  readonly given: readonly string[];
  readonly words: CellWords;
}

/** The note's children; none if there is no such cell. */
export function drawNoteOf(root: HTMLElement, question: NoteQuestion): readonly HTMLElement[] {
  const { dataset, id, row, at, given } = question;
  const column = columnOf(dataset, id, at);
  if (!column) return [];
  const { feature, target } = row;
  if (feature.kind === 'relation' && target === undefined)
    return feature.appliesTo.includes(column.product.kind)
      ? drawTargets(root, question, column)
      : [];
  return drawNote(root, {
    ...question,
    cell: cellOf(dataset, column, feature, { target, at, given }),
  });
}

/** Every target that the column speaks of, with its level and sources. */
function drawTargets(
  root: HTMLElement,
  question: NoteQuestion,
  column: Column,
): readonly HTMLElement[] {
  const { dataset, settings, row, at, given, words } = question;
  const { feature } = row;
  const cells = targetsOfRow(dataset, column, feature, at).flatMap((target) =>
    target === undefined
      ? []
      : [{ target, cell: cellOf(dataset, column, feature, { target, at, given }) }],
  );
  const lines = cells.map(({ target, cell }) => {
    const view = describeCell(dataset, cell, at, words);
    const page = editionPage(settings, column.edition.id);
    return make(
      'li',
      {},
      make(
        'a',
        { href: `${page}#${rowKey({ feature, target })}` },
        targetName(dataset, target, at),
      ),
      ': ',
      drawLevel(root, view),
      ...(view.since === null ? [] : [' ', make('span', { class: 'quiet' }, view.since)]),
      ...(cell.sources.length === 0 ? [] : [drawEvidence(dataset, settings, cell.sources)]),
    );
  });
  return [
    make('h2', {}, feature.name),
    make('p', {}, editionName(dataset, column.edition, at)),
    drawClose(settings),
    ...(lines.length === 0
      ? [make('p', {}, settings.words.noEvidence)]
      : [make('h3', {}, settings.words.history.targets), make('ul', { class: 'plain' }, ...lines)]),
    ...drawFiles(
      question,
      column,
      cells.map(({ cell }) => cell),
    ),
    make(
      'p',
      { class: 'note-links' },
      make('a', { href: editionPage(settings, column.edition.id) }, settings.words.wholeStory),
    ),
  ];
}

/** The files in which the targets are written: the edition's own and those it takes over from. */
function drawFiles(
  { dataset, settings, row: { feature }, at }: NoteQuestion,
  { edition }: Column,
  cells: readonly Cell[],
): readonly HTMLElement[] {
  const owners = new Set(cells.flatMap(({ owner }) => owner ?? []));
  if (owners.size === 0)
    return drawWhere(settings, { owner: edition.id, anchor: null, inheritedFrom: null });
  return [...owners].flatMap((owner) =>
    drawWhere(settings, {
      owner,
      anchor: feature.id,
      inheritedFrom: owner === edition.id ? null : nameOfTarget(dataset, owner, at),
    }),
  );
}
