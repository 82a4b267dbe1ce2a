/** A cell opened: its value, caveats, cases, the other side, every source with its place, and its history. */
import { make } from './dom.ts';
import { drawHistory } from './draw-history.ts';
import { headState } from './head-state.ts';
import { drawClose, drawEvidence, drawLevel, drawWhere, type Written } from './note-pieces.ts';
import { editionPage, type Settings } from './settings.ts';
import type { Cell } from '../domain/cell.ts';
import { columnHead } from '../domain/column-head.ts';
import type { Dataset } from '../domain/dataset.ts';
import { describeCell, describeClaim, describeMoment } from '../domain/describe.ts';
import { rowKey } from '../domain/matrix.ts';
import type { Citation, PlainDate } from '../domain/model.ts';
import { nameOfTarget } from '../domain/names.ts';
import { rowName } from '../domain/matrix-view.ts';
import { fill } from '../domain/phrases.ts';
import type { CellWords } from '../domain/words.ts';

export interface NoteDrawing {
  readonly dataset: Dataset;
  readonly cell: Cell;
  readonly at: PlainDate;
  readonly settings: Settings;
  readonly words: CellWords;
}

export function drawNote(root: HTMLElement, drawing: NoteDrawing): readonly HTMLElement[] {
  const { dataset, cell, at, settings, words } = drawing;
  const { words: w } = settings;
  const { column, feature, fact, until } = cell;
  const view = describeCell(dataset, cell, at, words);
  const times = [
    ...(view.since === null ? [] : [fill(w.since, { since: view.since })]),
    ...(until
      ? [fill(w.until, { until: describeMoment(column.product.releases, until, words) })]
      : []),
  ];
  return [
    make('h2', {}, rowName(dataset, feature, cell.target, at)),
    make('p', {}, whoseCell(drawing)),
    drawClose(settings),
    make(
      'p',
      {},
      drawLevel(root, view),
      ...(times.length > 0 ? [' ', make('span', { class: 'quiet' }, times.join(', '))] : []),
    ),
    ...(view.note === null ? [] : [make('p', {}, view.note)]),
    ...view.caveats.map((caveat) => make('p', { class: 'quiet' }, caveat)),
    ...(fact?.because ? [make('p', {}, fill(w.because, { reason: fact.because }))] : []),
    ...(fact
      ? sources(drawing, w.sources, cell.sources)
      : [make('p', {}, whyUnknown(cell, settings))]),
    ...sides(drawing),
    ...hints(drawing),
    ...drawHistory(root, drawing),
    ...drawWhere(settings, written(drawing)),
    links(drawing),
  ];
}

/** Edition and release, and where they are in their life: out of support is said here too. */
function whoseCell({ dataset, cell, at, settings, words }: NoteDrawing): string {
  const head = columnHead(dataset, cell.column, at);
  const name = head.release === null ? head.name : `${head.name} ${head.release}`;
  return [name, headState(head, settings.words, words)].filter((text) => text !== '').join(', ');
}

/** Where the timeline that answered stands; for a group's or narrower target, that one's. */
function written({ dataset, cell, at }: NoteDrawing): Written {
  const { column, feature, owner, inheritedFrom } = cell;
  const target = cell.viaTarget ?? cell.target ?? undefined;
  const row = target === undefined ? { feature } : { feature, target };
  return {
    owner: owner ?? column.edition.id,
    anchor: owner === null ? null : rowKey(row),
    inheritedFrom: inheritedFrom === null ? null : nameOfTarget(dataset, inheritedFrom, at),
  };
}

function whyUnknown({ reason, claim }: Cell, { words }: Settings): string {
  if (claim.kind === 'support' && claim.support === 'not-applicable') return '';
  if (reason === 'before-first') return words.beforeFirst;
  return reason === 'only-announced' ? words.onlyAnnounced : words.noEvidence;
}

function sources(
  { dataset, settings }: NoteDrawing,
  title: string,
  citations: readonly Citation[],
): HTMLElement[] {
  return citations.length === 0
    ? []
    : [make('h3', {}, title), drawEvidence(dataset, settings, citations)];
}

/** Other values under conditions, and the other side of a dispute. */
function sides(drawing: NoteDrawing): HTMLElement[] {
  const { dataset, cell, at, settings, words } = drawing;
  const claimed = (claim: Cell['claim']): string =>
    describeClaim(dataset, cell.feature, claim, at, words);
  const conditions = (ids: readonly string[]): string =>
    ids.map((id) => dataset.conditions.get(id)?.name ?? id).join(', ');
  const cases = (cell.fact?.cases ?? []).map(({ when, claim, note }) =>
    make(
      'li',
      {},
      `${conditions(when)}: ${claimed(claim)}${note === undefined ? '' : `. ${note}`}`,
    ),
  );
  const disputes = cell.disputes.flatMap(({ claim, note, sources: cited }) =>
    sources(
      drawing,
      `${settings.words.otherSide}: ${claimed(claim)}${note === undefined ? '' : `. ${note}`}`,
      cited,
    ),
  );
  const caseList =
    cases.length === 0 ? [] : [make('h3', {}, settings.words.otherCases), make('ul', {}, ...cases)];
  return [...caseList, ...disputes];
}

function hints(drawing: NoteDrawing): HTMLElement[] {
  const { dataset, cell, at, settings, words } = drawing;
  return cell.leads.flatMap(({ fact }) =>
    sources(
      drawing,
      `${settings.words.hints}: ${describeClaim(dataset, cell.feature, fact.claim, at, words)}`,
      fact.sources,
    ),
  );
}

function links({ cell, settings }: NoteDrawing): HTMLElement {
  const { column, feature, target } = cell;
  const anchor = rowKey({ feature, ...(target === null ? {} : { target }) });
  const page = `${editionPage(settings, column.edition.id)}#${anchor}`;
  return make(
    'p',
    { class: 'note-links' },
    make('a', { href: page }, settings.words.wholeStory),
    ' · ',
    make('a', { href: settings.contribute }, settings.words.addFact),
  );
}
