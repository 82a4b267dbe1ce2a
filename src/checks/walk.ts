/**
 * The one walk through all timelines. There are so many facts that going through them takes longer
 * than looking at them: every check looks while the walk is there.
 */
import type { Fact } from '../domain/model.ts';
import type { CheckContext } from './context.ts';
import {
  StatementSite,
  forEachTimeline,
  type FactSite,
  type Path,
  type TimelineSite,
} from './sites.ts';

/** What is to be done on the way. */
export interface Steps {
  readonly timeline?: (site: TimelineSite) => void;
  readonly fact?: (fact: FactSite) => void;
  /** Facts with their cases and disputes. */
  readonly statement?: (statement: StatementSite) => void;
  /** Once everything was seen. */
  readonly end?: () => void;
}

const THE_FACT_ITSELF: Path = [];

/** Walks through everything, in the order of the files, and takes all the steps at every place. */
export function walk(context: CheckContext, all: readonly Steps[]): void {
  const atTimelines = all.flatMap(({ timeline }) => timeline ?? []);
  const atFacts = all.flatMap(({ fact }) => fact ?? []);
  const atStatements = all.flatMap(({ statement }) => statement ?? []);
  const state = (site: StatementSite): void => {
    for (const step of atStatements) step(site);
  };
  const visit = (site: TimelineSite, fact: Fact, index: number): void => {
    const here = new StatementSite(site, index, fact, THE_FACT_ITSELF);
    for (const step of atFacts) step(here);
    state(here);
    fact.cases?.forEach((one, at) => state(new StatementSite(site, index, one, ['cases', at])));
    fact.disputes?.forEach((one, at) =>
      state(new StatementSite(site, index, one, ['disputes', at])),
    );
  };
  forEachTimeline(context, (site) => {
    for (const step of atTimelines) step(site);
    let index = 0;
    for (const fact of site.facts) visit(site, fact, index++);
  });
  for (const { end } of all) end?.();
}
