/**
 * How strongly something is asked: it must be there, would be nice to have, must not be there.
 * In an address these are `need=x`, `want=x` and `need=!x`.
 */
import { printAlternatives, type Alternatives, type Query } from './query.ts';

export const NEED_STRENGTHS = ['must', 'nice', 'not'] as const;
export type NeedStrength = (typeof NEED_STRENGTHS)[number];

/** What is asked for, in its two lists. */
export interface NeedLists {
  readonly need: Query;
  readonly want: Query;
}

/** What is asked about, without whether it must not be: `!x` and `x` are about the same. */
export function subjectOf(alternatives: Alternatives): Alternatives {
  const [term, ...more] = alternatives;
  return term && more.length === 0 ? [{ ...term, negated: false }] : alternatives;
}

function subjectKey(alternatives: Alternatives): string {
  return printAlternatives(subjectOf(alternatives));
}

/** How strongly one part of a list asks. Alternatives are never a "must not": each has its own `!`. */
export function strengthIn(list: keyof NeedLists, alternatives: Alternatives): NeedStrength {
  if (list === 'want') return 'nice';
  return alternatives.length === 1 && alternatives[0]?.negated ? 'not' : 'must';
}

/** The strengths among which something can be switched. */
export function possibleStrengths(alternatives: Alternatives): readonly NeedStrength[] {
  return alternatives.length > 1 ? ['must', 'nice'] : NEED_STRENGTHS;
}

/** How strongly the lists ask for something; null if they do not. */
export function strengthOf(lists: NeedLists, alternatives: Alternatives): NeedStrength | null {
  const key = subjectKey(alternatives);
  for (const list of ['need', 'want'] as const) {
    const found = lists[list].find((other) => subjectKey(other) === key);
    if (found) return strengthIn(list, found);
  }
  return null;
}

/**
 * The lists with something asked as strongly as wanted, once; null takes it out. Within its list it
 * keeps its place, else it comes last.
 */
export function withStrength(
  lists: NeedLists,
  alternatives: Alternatives,
  strength: NeedStrength | null,
): NeedLists {
  const key = subjectKey(alternatives);
  const subject = subjectOf(alternatives);
  const [only] = subject;
  const asked =
    strength === 'not' && only && subject.length === 1 ? [{ ...only, negated: true }] : subject;
  const target = strength === null ? null : strength === 'nice' ? 'want' : 'need';
  const put = (list: keyof NeedLists): Query => {
    const place = lists[list].findIndex((other) => subjectKey(other) === key);
    const others = lists[list].filter((other) => subjectKey(other) !== key);
    if (list !== target) return others;
    const at = place < 0 ? others.length : place;
    return [...others.slice(0, at), asked, ...others.slice(at)];
  };
  return { need: put('need'), want: put('want') };
}
