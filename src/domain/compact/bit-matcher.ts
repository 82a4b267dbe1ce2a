/**
 * The finder over a compact index. It answers as `findEditions` does, which is its definition; a
 * property test holds the two together. Verdicts are kept as bits for the day, so that one more need
 * costs one look at each column, and the cells behind a verdict are looked up only when asked for.
 */
import { columnsAt, type Column } from '../columns.ts';
import { judgeNeed, type Judging, type TermResult } from '../judge.ts';
import { columnKey, sortedDrops, type Answer, type Finding, type Search } from '../match.ts';
import type { PlainDate } from '../model.ts';
import { printAlternatives, type Alternatives, type Query } from '../query.ts';
import type { Verdict } from '../verdict.ts';
import { allBits, countBits, hasBit, noBits, type Bits } from './bits.ts';
import { ColumnView } from './column-views.ts';
import type { CompactDataset } from './compact-dataset.ts';
import { needPlane, type VerdictPlane } from './verdict-planes.ts';

/** Planes kept for one set of columns; a reader who asks for more begins anew. */
const MOST_PLANES = 4096;

/** Columns on a day, with what has been worked out about them. */
interface ColumnSet {
  readonly at: PlainDate;
  readonly views: readonly ColumnView[];
  /** Places of the columns in order of their ids. */
  readonly byId: readonly number[];
  readonly planes: Map<string, VerdictPlane>;
}

type CompactJudging = Judging & { readonly dataset: CompactDataset };

/** The needs of a question combined. */
interface Combined {
  readonly meets: Bits;
  readonly fails: Bits;
  /** Fails exactly one need. */
  readonly near: Bits;
}

export class BitMatcher {
  readonly #dataset: CompactDataset;
  /** The day that was asked about last. */
  #day: ColumnSet | undefined;
  readonly #given = new WeakMap<readonly Column[], ColumnSet>();

  constructor(dataset: CompactDataset) {
    this.#dataset = dataset;
  }

  /** As `findEditions`. */
  find(search: Search): Answer {
    const { need, want = [], at, accept = [], given = [], scope = [] } = search;
    const judging = { dataset: this.#dataset, at, accept: new Set(accept), given };
    const columns = this.#columns(search);
    const circumstances = `${[...accept].sort().join()}~${[...given].sort().join()}`;
    const planes = (query: Query): readonly VerdictPlane[] =>
      query.map((alternatives) => planeOf(judging, columns, alternatives, circumstances));
    const inScope = scopeOf(planes(scope), columns.views.length);
    const needs = planes(need);
    const wants = planes(want);
    const combined = combine(needs, inScope);
    const counts = {
      meets: countBits(combined.meets),
      fails: countBits(combined.fails),
      unknown: 0,
    };
    counts.unknown = countBits(inScope) - counts.meets - counts.fails;
    return {
      findings: ranked(columns, inScope, combined, needs, wants).map(
        (place) => new LazyFinding(judging, search, place, columns, combined, needs),
      ),
      counts,
      drops: drops(need, needs, combined),
    };
  }

  #columns({ columns, at }: Search): ColumnSet {
    const known = columns ? this.#given.get(columns) : this.#day;
    if (known?.at === at) return known;
    const shown = columns ?? columnsAt(this.#dataset, at);
    const keys = shown.map(columnKey);
    const set: ColumnSet = {
      at,
      views: shown.map((column) => new ColumnView(this.#dataset, column, at)),
      byId: [...shown.keys()].sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1)),
      planes: new Map(),
    };
    if (columns) this.#given.set(columns, set);
    else this.#day = set;
    return set;
  }
}

function planeOf(
  judging: CompactJudging,
  { views, planes }: ColumnSet,
  alternatives: Alternatives,
  circumstances: string,
): VerdictPlane {
  const key = `${printAlternatives(alternatives)}~${circumstances}`;
  let plane = planes.get(key);
  if (!plane) {
    if (planes.size >= MOST_PLANES) planes.clear();
    plane = needPlane(judging, views, alternatives);
    planes.set(key, plane);
  }
  return plane;
}

/** The columns that do not fail a scope. */
function scopeOf(planes: readonly VerdictPlane[], size: number): Bits {
  const inScope = allBits(size);
  for (const { fails } of planes)
    for (let word = 0; word < inScope.length; word++)
      inScope[word] = (inScope[word] ?? 0) & ~(fails[word] ?? 0);
  return inScope;
}

function combine(needs: readonly VerdictPlane[], inScope: Bits): Combined {
  const meets = inScope.slice();
  const fails = noBits(inScope.length * 32);
  const near = noBits(inScope.length * 32);
  for (let word = 0; word < inScope.length; word++) {
    const all = inScope[word] ?? 0;
    let [met, once, twice] = [all, 0, 0];
    for (const plane of needs) {
      const failing = (plane.fails[word] ?? 0) & all;
      met &= plane.meets[word] ?? 0;
      twice |= once & failing;
      once |= failing;
    }
    [meets[word], fails[word], near[word]] = [met, once, once & ~twice];
  }
  return { meets, fails, near };
}

const verdictAt = ({ meets, fails }: VerdictPlane, place: number): Verdict =>
  hasBit(meets, place) ? 'meets' : hasBit(fails, place) ? 'fails' : 'unknown';

const GROUP_ORDER: readonly Verdict[] = ['meets', 'unknown', 'fails'];

/**
 * Places of the columns in scope as an answer orders them. Each column goes into the bucket of its
 * group, open needs and wants met; within a bucket the order of ids stays.
 */
function ranked(
  { byId }: ColumnSet,
  inScope: Bits,
  combined: Combined,
  needs: readonly VerdictPlane[],
  wants: readonly VerdictPlane[],
): readonly number[] {
  const [openings, wishes] = [needs.length + 1, wants.length + 1];
  const buckets: number[][] = Array.from({ length: 3 * openings * wishes }, () => []);
  for (const place of byId) {
    if (!hasBit(inScope, place)) continue;
    const verdict = verdictAt(combined, place);
    let [open, met] = [0, 0];
    if (verdict !== 'meets')
      for (const plane of needs) if (verdictAt(plane, place) === verdict) open++;
    for (const { meets } of wants) if (hasBit(meets, place)) met++;
    const bucket = (GROUP_ORDER.indexOf(verdict) * openings + open) * wishes + wants.length - met;
    buckets[bucket]?.push(place);
  }
  return buckets.flat();
}

function drops(
  need: Query,
  needs: readonly VerdictPlane[],
  { near }: Combined,
): ReturnType<typeof sortedDrops> {
  const gains = needs.map((plane, index) => {
    let [meets, unknown] = [0, 0];
    for (let word = 0; word < near.length; word++) {
      const alone = (near[word] ?? 0) & (plane.fails[word] ?? 0);
      if (alone === 0) continue;
      let rest = alone;
      needs.forEach((other, place) => {
        if (place !== index) rest &= other.meets[word] ?? 0;
      });
      meets += countBits(Uint32Array.of(rest));
      unknown += countBits(Uint32Array.of(alone & ~rest));
    }
    return { term: printAlternatives(need[index] ?? []), meets, unknown };
  });
  return sortedDrops(gains.filter(({ meets, unknown }) => meets + unknown > 0));
}

/** A finding whose needs are judged in full, with their cells, when somebody looks at it. */
class LazyFinding implements Finding {
  readonly column: Column;
  readonly verdict: Verdict;
  readonly near: string | null;
  readonly #judging: CompactJudging;
  readonly #search: Search;
  #terms: readonly TermResult[] | undefined;
  #wants: readonly TermResult[] | undefined;

  constructor(
    judging: CompactJudging,
    search: Search,
    place: number,
    { views }: ColumnSet,
    combined: Combined,
    needs: readonly VerdictPlane[],
  ) {
    const view = views[place];
    if (!view) throw new Error('A column beyond the last was asked for.');
    [this.#judging, this.#search, this.column] = [judging, search, view.column];
    this.verdict = verdictAt(combined, place);
    const failing = hasBit(combined.near, place)
      ? needs.findIndex(({ fails }) => hasBit(fails, place))
      : -1;
    this.near = failing < 0 ? null : printAlternatives(search.need[failing] ?? []);
  }

  get terms(): readonly TermResult[] {
    return (this.#terms ??= this.#judge(this.#search.need));
  }

  get wants(): readonly TermResult[] {
    return (this.#wants ??= this.#judge(this.#search.want ?? []));
  }

  #judge(query: Query): readonly TermResult[] {
    return query.map((alternatives) => judgeNeed(this.#judging, this.column, alternatives));
  }
}
