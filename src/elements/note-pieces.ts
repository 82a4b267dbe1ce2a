/** What notes are made of: levels, sources with their places, the file behind, the way out. */
import { make, templateOf } from './dom.ts';
import type { Settings } from './settings.ts';
import { dataFileOf, dataFilePage } from '../domain/data-file.ts';
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

/** The file that the timeline is written in, or would be. */
export function drawWhere(
  { repository, words }: Settings,
  owner: string,
  isInherited: boolean,
): readonly HTMLElement[] {
  const file = dataFileOf(owner);
  const name = make('code', {}, file);
  const link =
    repository === null ? name : make('a', { href: dataFilePage(repository, file) }, name);
  const [before = '', after = ''] = fill(words.history.file, { file: '\n' }).split('\n');
  return [
    ...(isInherited ? [make('p', { class: 'quiet' }, words.history.inherited)] : []),
    make('p', { class: 'note-file' }, before, link, after),
  ];
}
