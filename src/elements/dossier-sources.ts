/** The sources of a dossier by number, each with every place that is cited and for which cells. */
import { make } from './dom.ts';
import type { Evidenced, Report } from './report.ts';
import type { NumberedSource, SourceNumbers } from './source-numbers.ts';
import { describeDate } from '../domain/describe.ts';
import type { Source } from '../domain/model.ts';
import { fill } from '../domain/phrases.ts';

export function drawSources(
  report: Report,
  { sources }: Evidenced,
  numbers: SourceNumbers,
): HTMLElement {
  const lines = numbers.list.map((numbered) =>
    drawSource(report, numbered, sources.get(numbered.id)),
  );
  return make('ol', { class: 'report-sources' }, ...lines);
}

function drawSource(
  { settings, words: cellWords }: Report,
  { id, places }: NumberedSource,
  source: Source | undefined,
): HTMLElement {
  const { pages, words } = settings;
  const about = source
    ? [
        source.publisher,
        ...(source.date === undefined ? [] : [describeDate(source.date, cellWords)]),
        fill(words.report.accessed, { date: describeDate(source.accessed, cellWords) }),
      ]
    : [];
  const where = places.map(({ at, cells }) => make('li', {}, `${at} (${cells.join('; ')})`));
  return make(
    'li',
    {},
    make('a', { href: pages.source.replace('*', id) }, source?.title ?? id),
    about.length === 0 ? '. ' : `, ${about.join(', ')}. `,
    ...(source?.url === undefined ? [] : [make('span', { class: 'report-url' }, source.url)]),
    make('ul', {}, ...where),
  );
}
