/** What an address means: the question to ask of the data, and what in it was not understood. */
import type { AddressState } from './address-state.ts';
import type { BrowserWords, Settings } from './settings.ts';
import { columnOf, parseColumnId, type Column } from '../domain/columns.ts';
import type { Dataset } from '../domain/dataset.ts';
import { isPlainDate, lastDay } from '../domain/dates.ts';
import type { MatrixRow } from '../domain/matrix.ts';
import { readRows } from '../domain/row-list.ts';
import type { PlainDate, Profile } from '../domain/model.ts';
import type { NeedLists } from '../domain/need-strength.ts';
import { parseQuery } from '../domain/parse-query.ts';
import { readProfile, type ReadRequirement } from '../domain/profile-score.ts';
import { fill } from '../domain/phrases.ts';
import { printAlternatives, type Query } from '../domain/query.ts';
import { ACCEPTANCES, type Acceptance } from '../domain/vocabulary.ts';
import type { QueryWords } from '../domain/words.ts';

/** A list of requirements that is asked for as a whole. */
export interface AskedProfile {
  readonly profile: Profile;
  readonly requirements: readonly ReadRequirement[];
}

export interface Question {
  /** What must hold: the reader's own needs, then what the profile requires. */
  readonly need: Query;
  /** What would be nice: the reader's own wishes, then what the profile prefers. */
  readonly want: Query;
  /** The reader's own part of both. */
  readonly own: NeedLists;
  readonly profile: AskedProfile | null;
  readonly scope: Query;
  readonly at: PlainDate;
  readonly accept: readonly Acceptance[];
  readonly given: readonly string[];
  /** Null: every edition on offer in the scope. */
  readonly columns: readonly Column[] | null;
  /** Null: the page's own rows. */
  readonly rows: readonly MatrixRow[] | null;
  /** A sentence for each thing that was not understood. */
  readonly problems: readonly string[];
  /** Whether an id in the address is an old one and was read as its new one. */
  readonly rewritten: boolean;
}

export function questionOf(
  state: AddressState,
  dataset: Dataset,
  settings: Settings,
  queryWords: QueryWords,
): Question {
  const { today, scope: defaultScope, words } = settings;
  const problems: string[] = [
    ...(state.tooLong ? [words.tooLong] : []),
    ...unusedNames(words, [...state.foreign, ...(state.baseline === null ? [] : ['baseline'])]),
  ];
  let rewritten = false;
  const query = (text: string): Query => {
    const parsed = parseQuery(text, dataset);
    rewritten ||= parsed.rewritten.length > 0;
    problems.push(...parsed.problems.map((problem) => queryWords.problems[problem.code](problem)));
    return parsed.query;
  };
  const known = <Out>(
    key: string,
    texts: readonly string[],
    read: (text: string) => Out | null,
  ): Out[] =>
    texts.flatMap((text) => {
      const found = read(text);
      if (found === null) problems.push(unknownValue(words, key, text));
      return found === null ? [] : [found];
    });
  const at = dateOf(state.at, today, words, problems);
  const columns = known('cols', state.cols, (text) => columnOf(dataset, parseColumnId(text), at));
  const rows = known('rows', state.rows, (text) => readRows(dataset, settings.rows, text)).flat();
  const profile = profileOf(state.profile, dataset, words, problems);
  const own = { need: query(state.need), want: query(state.want) };
  return {
    ...withProfile(own, profile),
    own,
    profile,
    scope: query(state.scope ?? defaultScope),
    at,
    accept: known(
      'accept',
      state.accept,
      (text) => ACCEPTANCES.find((name) => name === text) ?? null,
    ),
    given: known('given', state.given, (text) => (dataset.conditions.has(text) ? text : null)),
    columns: columns.length > 0 ? columns : null,
    rows: rows.length > 0 ? rows : null,
    problems,
    rewritten,
  };
}

/** The profile that an address names; one that demands nothing is no list of requirements. */
function profileOf(
  id: string | null,
  dataset: Dataset,
  words: BrowserWords,
  problems: string[],
): AskedProfile | null {
  if (id === null || id === '') return null;
  const profile = dataset.profiles.get(id);
  if (!profile) problems.push(unknownValue(words, 'profile', id));
  else if (profile.requirements.length === 0)
    problems.push(fill(words.finder.profile.demandsNothing, { profile: profile.name }));
  else return { profile, requirements: readProfile(dataset, profile) };
  return null;
}

/** The reader's needs with a profile's: what it requires must hold, the rest would be nice. */
export function withProfile(own: NeedLists, asked: AskedProfile | null): NeedLists {
  const of = (required: boolean): Query =>
    (asked?.requirements ?? []).flatMap(({ requirement, need }) =>
      need && (requirement.strength === 'required') === required ? [need] : [],
    );
  const need = eachOnce([...own.need, ...of(true)]);
  const asNeed = new Set(need.map(printAlternatives));
  const want = eachOnce([...own.want, ...of(false)]);
  return { need, want: want.filter((wish) => !asNeed.has(printAlternatives(wish))) };
}

function eachOnce(query: Query): Query {
  return [...new Map(query.map((need) => [printAlternatives(need), need])).values()];
}

/** The day that an address names; today if it names none or what it names is no date. */
export function dateOf(
  text: string | null,
  today: PlainDate,
  words: BrowserWords,
  problems: string[],
): PlainDate {
  if (text === null || text === '') return today;
  if (isPlainDate(text)) return lastDay(text);
  problems.push(fill(words.badDate, { value: short(text) }));
  return today;
}

/** The sentence that names a value that was not understood. */
export function unknownValue(words: BrowserWords, key: string, value: string): string {
  return fill(words.unknownValue, { key, value: short(value) });
}

/** A sentence for each name in the address that the page has no use for. */
export function unusedNames(words: BrowserWords, names: readonly string[]): readonly string[] {
  return names.map((name) => fill(words.unusedName, { name: short(name) }));
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
