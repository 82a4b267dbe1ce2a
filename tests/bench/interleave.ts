/** Runs things in turn, round after round, so that what else the machine does falls on all of them alike. */

export interface Contestant<Result> {
  readonly name: string;
  readonly run: () => Result | Promise<Result>;
}

/** The results of each contestant, in the order of the rounds. */
export async function interleave<Result>(
  contestants: readonly Contestant<Result>[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Result[]>> {
  const results = new Map<string, Result[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const { name, run } of contestants) results.get(name)?.push(await run());
  return results;
}
