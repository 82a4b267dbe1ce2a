/** The questions of the filter benchmarks: "must have these five", always the same ones. */
import { Chance } from './generated/chance.ts';

const ASKED = 5;

/** Lists of five different features; `count` of them. */
export function fiveNeeds(
  features: readonly string[],
  count: number,
): readonly (readonly string[])[] {
  const chance = new Chance('queries');
  return Array.from({ length: count }, () => {
    const chosen = new Set<string>();
    while (chosen.size < ASKED)
      chosen.add(features[chance.below(features.length, 'evidence')] ?? '');
    return [...chosen];
  });
}
