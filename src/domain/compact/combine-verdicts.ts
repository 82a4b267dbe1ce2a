/** Verdicts of several needs combined, column by column, a word of bits at a time. */
import { sortedDrops, type DropGain } from '../match.ts';
import { printAlternatives, type Query } from '../query.ts';
import type { Verdict } from '../verdict.ts';
import { allBits, countWord, hasBit, noBits, type Bits } from './bits.ts';
import type { VerdictPlane } from './verdict-planes.ts';

/** The needs of a question combined. */
export interface Combined {
  readonly meets: Bits;
  readonly fails: Bits;
  /** Fails exactly one need. */
  readonly near: Bits;
}

/** The columns that do not fail a scope. */
export function scopeOf(planes: readonly VerdictPlane[], size: number): Bits {
  const inScope = allBits(size);
  for (const { fails } of planes)
    for (let word = 0; word < inScope.length; word++)
      inScope[word] = (inScope[word] ?? 0) & ~(fails[word] ?? 0);
  return inScope;
}

/** All needs at once: a column meets if it meets all, and fails if it fails one. */
export function combine(needs: readonly VerdictPlane[], inScope: Bits): Combined {
  const meets = inScope.slice();
  const fails = noBits(inScope.length * 32);
  const near = noBits(inScope.length * 32);
  for (let word = 0; word < inScope.length; word++) {
    const all = inScope[word] ?? 0;
    let met = all;
    let once = 0;
    let twice = 0;
    for (const plane of needs) {
      const failing = (plane.fails[word] ?? 0) & all;
      met &= plane.meets[word] ?? 0;
      twice |= once & failing;
      once |= failing;
    }
    meets[word] = met;
    fails[word] = once;
    near[word] = once & ~twice;
  }
  return { meets, fails, near };
}

/** The verdict of one column. */
export const verdictAt = (
  { meets, fails }: Pick<VerdictPlane, 'meets' | 'fails'>,
  place: number,
): Verdict => (hasBit(meets, place) ? 'meets' : hasBit(fails, place) ? 'fails' : 'unknown');

/** What dropping each need would gain: the columns that fail it alone. */
export function dropGains(
  need: Query,
  needs: readonly VerdictPlane[],
  { near }: Combined,
): readonly DropGain[] {
  const gains = needs.map((plane, index) => {
    let [meets, unknown] = [0, 0];
    for (let word = 0; word < near.length; word++) {
      const alone = (near[word] ?? 0) & (plane.fails[word] ?? 0);
      if (alone === 0) continue;
      let rest = alone;
      for (let other = 0; other < needs.length; other++)
        if (other !== index) rest &= needs[other]?.meets[word] ?? 0;
      meets += countWord(rest);
      unknown += countWord(alone & ~rest);
    }
    return { term: printAlternatives(need[index] ?? []), meets, unknown };
  });
  return sortedDrops(gains.filter(({ meets, unknown }) => meets + unknown > 0));
}
