/**
 * The one walk through all timelines. There are so many facts that going through them takes longer
 * than looking at them: every check looks while the walk is there.
 */
import type { Case, Dispute, Fact } from '../domain/model.ts';
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
const NO_MORE = (): void => undefined;

/** A step at every place of one kind. */
interface Step<Site> {
  take: (site: Site) => void;
  readonly crashed: (error: unknown) => void;
}

/** A step that crashes is the last of its check's, and stops no other. */
function takeAll<Site>(steps: readonly Step<Site>[], site: Site): void {
  for (const step of steps) {
    try {
      step.take(site);
    } catch (error) {
      step.crashed(error);
    }
  }
}

/** The walk: checks join with their steps, then it goes through everything in the order of the files. */
export class Walk {
  readonly #timelines: Step<TimelineSite>[] = [];
  readonly #facts: Step<FactSite>[] = [];
  readonly #statements: Step<StatementSite>[] = [];
  readonly #ends: Step<undefined>[] = [];

  join({ timeline, fact, statement, end }: Steps, crashed: (error: unknown) => void): void {
    const own: (() => void)[] = [];
    const stop = (error: unknown): void => {
      for (const silence of own) silence();
      crashed(error);
    };
    const add = <Site>(to: Step<Site>[], take: ((site: Site) => void) | undefined): void => {
      if (!take) return;
      const step: Step<Site> = { take, crashed: stop };
      to.push(step);
      own.push(() => (step.take = NO_MORE));
    };
    add(this.#timelines, timeline);
    add(this.#facts, fact);
    add(this.#statements, statement);
    add(this.#ends, end);
  }

  go(context: CheckContext): void {
    forEachTimeline(context, (site) => {
      takeAll(this.#timelines, site);
      let index = 0;
      for (const fact of site.facts) this.#visit(site, fact, index++);
    });
    takeAll(this.#ends, undefined);
  }

  #visit(site: TimelineSite, fact: Fact, index: number): void {
    const here = new StatementSite(site, index, fact, THE_FACT_ITSELF);
    takeAll(this.#facts, here);
    takeAll(this.#statements, here);
    const inside = (said: Case | Dispute, path: Path): void => {
      takeAll(this.#statements, new StatementSite(site, index, said, path));
    };
    fact.cases?.forEach((one, at) => inside(one, ['cases', at]));
    fact.disputes?.forEach((one, at) => inside(one, ['disputes', at]));
  }
}
