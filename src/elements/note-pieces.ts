/** What notes are made of: levels, sources with their places, the file behind, the way out. */
import { make, templateOf } from './dom.ts';
import type { Settings } from './settings.ts';
import { dataFileOf, dataPathOf } from '../domain/data-file.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { CellView } from '../domain/describe.ts';
import type { Citation } from '../domain/model.ts';
import { fill } from '../domain/phrases.ts';

/** A value in running text: its shape and its words. */
export function drawLevel(
  root: HTMLElement,
  { shape, value }: Pick<CellView, 'shape' | 'value'>,
): HTMLElement {
  const level = templateOf(root, 'level')();
  level.dataset['level'] = shape;
  level.querySelector('.cell-value')?.replaceChildren(value);
  return level;
}

export function drawClose({ words }: Settings): HTMLElement {
  const attributes = { type: 'button', class: 'close', autofocus: '', 'data-close': '' };
  return make('button', attributes, words.close);
}

/** Sources and where in them. */
export function drawEvidence(
  dataset: Dataset,
  settings: Settings,
  citations: readonly Citation[],
): HTMLElement {
  const lines = citations.map(({ source, at, silent }) =>
    make(
      'li',
      {},
      make(
        'a',
        { href: settings.pages.source.replace('*', source) },
        dataset.sources.get(source)?.title ?? source,
      ),
      ', ',
      make('span', { class: 'evidence-place' }, at),
      ...(silent ? [` (${settings.words.silent})`] : []),
    ),
  );
  return make('ul', { class: 'evidence' }, ...lines);
}

export interface Written {
  /** The edition or product in whose file it is. */
  readonly owner: string;
  /** The place of the timeline's first line in it; null if nothing is written there yet. */
  readonly anchor: string | null;
  /** The owner's name, if it is not the edition itself. */
  readonly inheritedFrom: string | null;
}

/** The line of data that the timeline begins on, or the file that it would be written in. */
export function drawWhere(
  { pages, words }: Settings,
  { owner, anchor, inheritedFrom }: Written,
): readonly HTMLElement[] {
  const page = pages.dataFile.replace('*', dataPathOf(owner));
  const href = anchor === null ? page : `${page}#${anchor}`;
  const link = make('a', { href }, make('code', {}, dataFileOf(owner)));
  const [before = '', after = ''] = fill(words.history.file, { file: '\n' }).split('\n');
  const inherited =
    inheritedFrom === null
      ? []
      : [make('p', { class: 'quiet' }, fill(words.history.inherited, { name: inheritedFrom }))];
  return [...inherited, make('p', { class: 'note-file' }, before, link, after)];
}
