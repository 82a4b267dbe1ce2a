/** What an address asks of the table itself: pins, collapsed bands, density, which rows. */
import type { AddressState } from './address-state.ts';
import { unknownValue } from './question.ts';
import type { Settings } from './settings.ts';
import { columnOf, parseColumnId, type Column } from '../domain/columns.ts';
import type { RowChoice } from '../domain/compare.ts';
import type { Dataset } from '../domain/dataset.ts';
import { parseRow, type MatrixRow } from '../domain/matrix.ts';
import type { PlainDate } from '../domain/model.ts';
import { fill } from '../domain/phrases.ts';

export interface TableState {
  readonly pinnedColumns: readonly Column[];
  readonly pinnedRows: readonly MatrixRow[];
  readonly choice: RowChoice;
  readonly folded: ReadonlySet<string>;
  readonly compact: boolean;
  /** A sentence for each thing that was not understood. */
  readonly problems: readonly string[];
  /** That the address was copied from another version of the data; null if it was not. */
  readonly otherRevision: string | null;
}

const CHOICES = ['differences', 'known'];
const BEFORE_CATEGORIES = ['pinned', 'asked'];
const COMPACT = 'compact';

export function tableStateOf(
  state: AddressState,
  dataset: Dataset,
  { words, categories, revision }: Settings,
  at: PlainDate,
): TableState {
  const problems: string[] = [];
  const known = <Out>(key: string, texts: readonly string[], read: (text: string) => Out | null) =>
    texts.flatMap((text) => {
      const found = read(text);
      if (found === null) problems.push(unknownValue(words, key, text));
      return found === null ? [] : [found];
    });
  const oneOf = (list: readonly string[]) => (text: string) => (list.includes(text) ? text : null);
  const bands = [...BEFORE_CATEGORIES, ...categories.map(({ id }) => id)];
  const show = known('show', state.show, oneOf(CHOICES));
  const density = state.density === null ? [] : [state.density];
  const theirs = state.revision;
  return {
    pinnedColumns: known('pin-cols', state.pinnedCols, (text) =>
      columnOf(dataset, parseColumnId(text), at),
    ),
    pinnedRows: known('pin-rows', state.pinnedRows, (text) => parseRow(dataset, text)),
    choice: { differences: show.includes('differences'), known: show.includes('known') },
    folded: new Set(known('fold', state.fold, oneOf(bands))),
    compact: known('density', density, oneOf([COMPACT])).length > 0,
    problems,
    otherRevision:
      theirs === null || theirs === revision
        ? null
        : fill(words.table.otherRevision, { theirs: theirs.slice(0, 40), ours: revision }),
  };
}
