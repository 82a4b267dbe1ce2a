/** What a step in time changed, in one line. */
import type { LiveFinder } from './finder-live.ts';
import type { Column } from '../domain/columns.ts';
import { describeDate } from '../domain/describe.ts';
import { drawnCell, rowName } from '../domain/matrix-view.ts';
import type { PlainDate } from '../domain/model.ts';
import { editionName, releaseName } from '../domain/names.ts';
import { counted, fill, type Forms, type Gaps } from '../domain/phrases.ts';
import type { ChangedCell, TableChange } from '../domain/table-change.ts';
import { ENGLISH_CELL_WORDS } from '../domain/words.ts';

/** As many are named; the others are counted. */
const MOST = 3;

/** The line for a step that ended on a day. */
export function describeChange(finder: LiveFinder, change: TableChange, day: PlainDate): string {
  const { settings, dataset } = finder;
  const words = settings.words.finder.time;
  const name = ({ edition }: Column): string => editionName(dataset, edition, day);
  const withRelease = (column: Column): string =>
    column.release ? `${name(column)} ${releaseName(column.release)}` : name(column);
  const listed = (phrase: string, names: readonly string[]): string[] => {
    if (names.length === 0) return [];
    const first = names.slice(0, MOST).join(', ');
    const more = names.length - MOST;
    return [
      fill(phrase, {
        names: more > 0 ? fill(words.andMore, { names: first, count: more }) : first,
      }),
    ];
  };
  const some = (forms: Forms, count: number): string[] =>
    count > 0 ? [counted(forms, count, settings.language)] : [];
  const cells = change.cells.map((cell) => valuesOf(finder, cell, day));
  const another = cells.filter((gaps) => gaps['before'] !== gaps['after']);
  const changes = [
    ...listed(words.appeared, change.appeared.map(name)),
    ...listed(words.vanished, change.vanished.map(name)),
    ...listed(words.moved, change.moved.map(withRelease)),
    ...another.slice(0, MOST).map((cell) => fill(words.cell, cell)),
    ...some(words.moreCells, another.length - MOST),
    ...some(words.restated, cells.length - another.length),
  ];
  return fill(words.line, {
    date: describeDate(day, ENGLISH_CELL_WORDS),
    changes: changes.join('; '),
  });
}

/** A changed cell in words; a fact that states the same anew has the same value before and after. */
function valuesOf(
  { settings, dataset }: LiveFinder,
  { column, row, before, after }: ChangedCell,
  day: PlainDate,
): Gaps {
  const words = { cell: ENGLISH_CELL_WORDS, targets: settings.words.targets };
  const value = (content: ChangedCell['before']): string =>
    drawnCell(dataset, content, row, day, words).value;
  return {
    row: rowName(dataset, row.feature, row.target, day),
    edition: editionName(dataset, column.edition, day),
    before: value(before),
    after: value(after),
  };
}
