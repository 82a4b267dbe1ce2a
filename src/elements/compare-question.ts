/** What an address asks to compare, and what in it was not understood. */
import type { AddressState } from './address-state.ts';
import type { CompareSettings } from './compare-settings.ts';
import { dateOf, unknownValue, unusedNames } from './question.ts';
import type { RowChoice } from '../domain/compare.ts';
import { comparedColumn, MOST_COLUMNS, type ComparedColumn } from '../domain/compared-columns.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { PlainDate } from '../domain/model.ts';
import { fill } from '../domain/phrases.ts';

export interface CompareQuestion {
  readonly columns: readonly ComparedColumn[];
  readonly at: PlainDate;
  /** Place of the baseline among the columns. */
  readonly baseline: number;
  readonly choice: RowChoice;
  /** A sentence for each thing that was not understood. */
  readonly problems: readonly string[];
}

const CHOICES = ['differences', 'known'];

export function compareQuestionOf(
  state: AddressState,
  dataset: Dataset,
  { today, words, compare }: CompareSettings,
): CompareQuestion {
  const problems: string[] = [
    ...(state.tooLong ? [words.tooLong] : []),
    ...unusedNames(words, [...state.foreign, ...(state.profile === null ? [] : ['profile'])]),
  ];
  const at = dateOf(state.at, today, words, problems);
  const found = new Map<string, ComparedColumn>();
  for (const text of state.cols) {
    const column = comparedColumn(dataset, text, at);
    if (column) found.set(column.id, column);
    else problems.push(unknownValue(words, 'cols', text));
  }
  const columns = [...found.values()].slice(0, MOST_COLUMNS);
  if (found.size > columns.length) problems.push(fill(compare.tooMany, { count: MOST_COLUMNS }));
  for (const choice of state.show)
    if (!CHOICES.includes(choice)) problems.push(unknownValue(words, 'show', choice));
  return {
    columns,
    at,
    baseline: baselineOf(
      state,
      columns,
      (text) => comparedColumn(dataset, text, at)?.id,
      (text) => problems.push(unknownValue(words, 'baseline', text)),
    ),
    choice: {
      differences: state.show.includes('differences'),
      known: state.show.includes('known'),
    },
    problems,
  };
}

/** The first column, unless the address names another one of them. */
function baselineOf(
  { baseline }: AddressState,
  columns: readonly ComparedColumn[],
  read: (text: string) => string | undefined,
  refuse: (text: string) => void,
): number {
  if (baseline === null || baseline === '') return 0;
  const place = columns.findIndex(({ id }) => id === read(baseline));
  if (place < 0) refuse(baseline);
  return Math.max(0, place);
}
