/**
 * The finder over a compact index. It answers as `findEditions` does, which is its definition; a
 * property test holds the two together. Verdicts are kept as bits for the day, so that one more need
 * costs one look at each column, and the cells behind a verdict are looked up only when asked for.
 */
import { columnKey, columnsAt, type Column } from '../columns.ts';
import { judgeNeed, type Judging, type TermResult } from '../judge.ts';
import { sortedDrops, type Answer, type Finding, type Search } from '../match.ts';
import type { PlainDate } from '../model.ts';
import { printAlternatives, type Alternatives, type Query } from '../query.ts';
import type { Verdict } from '../verdict.ts';
import { allBits, countBits, countWord, hasBit, noBits, type Bits } from './bits.ts';
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
  readonly byId: Uint16Array;
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
    const answer = { judging, search, views: columns.views, combined, needs, judged: new Map() };
    const counts = {
      meets: countBits(combined.meets),
      fails: countBits(combined.fails),
      unknown: 0,
    };
    counts.unknown = countBits(inScope) - counts.meets - counts.fails;
    return {
      findings: findingsOf(answer, ranked(columns, inScope, combined, needs, wants)),
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
      byId: Uint16Array.from(
        [...shown.keys()].sort((a, b) => ((keys[a] ?? '') < (keys[b] ?? '') ? -1 : 1)),
      ),
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

const verdictAt = (
  { meets, fails }: Pick<VerdictPlane, 'meets' | 'fails'>,
  place: number,
): Verdict => (hasBit(meets, place) ? 'meets' : hasBit(fails, place) ? 'fails' : 'unknown');

/**
 * Places of the columns in scope as an answer orders them: by group, needs open and wants met. Columns
 * are counted into buckets in the order of their ids, which stays within a bucket.
 */
function ranked(
  { byId }: ColumnSet,
  inScope: Bits,
  combined: Combined,
  needs: readonly VerdictPlane[],
  wants: readonly VerdictPlane[],
): Uint16Array {
  const wishes = wants.length + 1;
  const group = (needs.length + 1) * wishes;
  const buckets = new Uint16Array(inScope.length * 32);
  for (let word = 0; word < inScope.length; word++) {
    const failing = combined.fails[word] ?? 0;
    const undecided = (inScope[word] ?? 0) & ~(combined.meets[word] ?? 0) & ~failing;
    addAt(buckets, word, undecided, group);
    addAt(buckets, word, failing, 2 * group);
    for (const { meets, fails } of needs) {
      addAt(buckets, word, (fails[word] ?? 0) & failing, wishes);
      addAt(buckets, word, ~(meets[word] ?? 0) & undecided, wishes);
    }
    for (const { meets } of wants) addAt(buckets, word, ~(meets[word] ?? 0), 1);
  }
  // Where each bucket begins among the ordered places, then where its next place goes.
  const next = new Uint16Array(3 * group + 1);
  for (let rank = 0; rank < byId.length; rank++) {
    const place = byId[rank] ?? 0;
    if (hasBit(inScope, place)) add(next, (buckets[place] ?? 0) + 1, 1);
  }
  for (let bucket = 1; bucket < next.length; bucket++) add(next, bucket, next[bucket - 1] ?? 0);
  const order = new Uint16Array(next.at(-1) ?? 0);
  for (let rank = 0; rank < byId.length; rank++) {
    const place = byId[rank] ?? 0;
    if (!hasBit(inScope, place)) continue;
    const bucket = buckets[place] ?? 0;
    order[next[bucket] ?? 0] = place;
    add(next, bucket, 1);
  }
  return order;
}

function add(numbers: Uint16Array, place: number, amount: number): void {
  numbers[place] = (numbers[place] ?? 0) + amount;
}

/** Adds to the numbers of the places whose bits are set in one word. */
function addAt(numbers: Uint16Array, word: number, bits: number, amount: number): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    add(numbers, word * 32 + 31 - Math.clz32(left & -left), amount);
  }
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
      for (let other = 0; other < needs.length; other++)
        if (other !== index) rest &= needs[other]?.meets[word] ?? 0;
      meets += countWord(rest);
      unknown += countWord(alone & ~rest);
    }
    return { term: printAlternatives(need[index] ?? []), meets, unknown };
  });
  return sortedDrops(gains.filter(({ meets, unknown }) => meets + unknown > 0));
}

/** What the findings of one answer share. */
interface SharedAnswer {
  readonly judging: CompactJudging;
  readonly search: Search;
  readonly views: readonly ColumnView[];
  readonly combined: Combined;
  readonly needs: readonly VerdictPlane[];
  /** By place of the column: what has been worked out for findings that were looked at. */
  readonly judged: Map<number, Judged>;
}

type Judged = Partial<Record<'need' | 'want', readonly TermResult[]>>;

function findingsOf(answer: SharedAnswer, order: Uint16Array): readonly Finding[] {
  const findings = new Array<Finding>(order.length);
  for (let rank = 0; rank < order.length; rank++)
    findings[rank] = new LazyFinding(answer, order[rank] ?? 0);
  return findings;
}

/** A finding that is worked out when somebody looks at it: its needs judged in full, with their cells. */
class LazyFinding implements Finding {
  // Made a thousand at a time: fields of the language's own privacy would cost as much as the search.
  private readonly answer: SharedAnswer;
  private readonly place: number;

  constructor(answer: SharedAnswer, place: number) {
    this.answer = answer;
    this.place = place;
  }

  get column(): Column {
    const view = this.answer.views[this.place];
    if (!view) throw new Error('A column beyond the last was asked for.');
    return view.column;
  }

  get verdict(): Verdict {
    return verdictAt(this.answer.combined, this.place);
  }

  get near(): string | null {
    const { combined, needs, search } = this.answer;
    if (!hasBit(combined.near, this.place)) return null;
    const failing = needs.findIndex(({ fails }) => hasBit(fails, this.place));
    return printAlternatives(search.need[failing] ?? []);
  }

  get terms(): readonly TermResult[] {
    return this.#judged('need');
  }

  get wants(): readonly TermResult[] {
    return this.#judged('want');
  }

  #judged(part: 'need' | 'want'): readonly TermResult[] {
    const { judged, judging, search } = this.answer;
    let known = judged.get(this.place);
    if (!known) judged.set(this.place, (known = {}));
    return (known[part] ??= (search[part] ?? []).map((alternatives) =>
      judgeNeed(judging, this.column, alternatives),
    ));
  }
}
