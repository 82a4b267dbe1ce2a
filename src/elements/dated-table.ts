/** The table that the page would show on another day, for the same question. */
import type { LiveFinder } from './finder-live.ts';
import { columnKey, columnOf, parseColumnId, type Column } from '../domain/columns.ts';
import type { PlainDate } from '../domain/model.ts';
import { tablesDiffer, type DatedTable } from '../domain/table-change.ts';
import type { Steps } from '../domain/step-in-time.ts';

/** What a walk through time needs: the days, the table on each, and whether two differ. */
export function stepsOf(finder: LiveFinder): Steps<DatedTable> {
  const tables = new Map<PlainDate, DatedTable>();
  const tableOn = (day: PlainDate): DatedTable => {
    const table = tables.get(day) ?? tableOnDay(finder, day);
    tables.set(day, table);
    return table;
  };
  const columns = finder.question.columns ?? everyColumn(finder);
  const features = new Set(finder.rowsFor(columns).map(({ feature }) => feature));
  return { days: finder.changeDays([...features]), tableOn, differ: tablesDiffer };
}

function tableOnDay(finder: LiveFinder, day: PlainDate): DatedTable {
  const columns = columnsOn(finder, day);
  return {
    columns,
    rows: finder.rowsFor(columns),
    cellAt: (column, row) => finder.contentOf(column, row, day),
  };
}

/** The columns that the reader chose, or all that are on offer in the scope on the day. */
function columnsOn(finder: LiveFinder, day: PlainDate): readonly Column[] {
  const { dataset, question } = finder;
  return question.columns
    ? question.columns.flatMap(
        (column) => columnOf(dataset, parseColumnId(columnKey(column)), day) ?? [],
      )
    : finder
        .find({ need: [], at: day, scope: question.scope })
        .findings.map(({ column }) => column);
}

/** An edition each, whatever its state: all that could ever be a column. */
function everyColumn({ dataset, question }: LiveFinder): readonly Column[] {
  return dataset.records.editions.flatMap(
    ({ id }) => columnOf(dataset, { edition: id }, question.at) ?? [],
  );
}
