/**
 * The finder over a compact index. It answers as `findEditions` does, which is its definition; a
 * property test holds the two together. Verdicts are kept as bits for the day, so that one more need
 * costs one look at each column, and the cells behind a verdict are looked up only when asked for.
 */
import { columnKey, columnsAt, type Column } from '../columns.ts';
import { judgeNeed, type Judging, type TermResult } from '../judge.ts';
import type { Answer, Finding, Search } from '../match.ts';
import type { PlainDate } from '../model.ts';
import { printAlternatives, type Alternatives, type Query } from '../query.ts';
import type { Verdict } from '../verdict.ts';
import { countBits, hasBit } from './bits.ts';
import { ColumnView } from './column-views.ts';
import { combine, dropGains, scopeOf, verdictAt, type Combined } from './combine-verdicts.ts';
import type { CompactDataset } from './compact-dataset.ts';
import { rankedColumns } from './rank-columns.ts';
import { needPlane, type VerdictPlane } from './verdict-planes.ts';

/** Planes kept for one set of columns; a reader who asks for more begins anew. */
const MOST_PLANES = 4096;

/** Columns on a day, with what has been worked out about them. */
interface ColumnSet {
  readonly at: PlainDate;
  /** In the order of the columns' ids. */
  readonly views: readonly ColumnView[];
  readonly planes: Map<string, VerdictPlane>;
}

type CompactJudging = Judging & { readonly dataset: CompactDataset };

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
      findings: findingsOf(answer, rankedColumns(inScope, combined, needs, wants)),
      counts,
      drops: dropGains(need, needs, combined),
    };
  }

  #columns({ columns, at }: Search): ColumnSet {
    const known = columns ? this.#given.get(columns) : this.#day;
    if (known?.at === at) return known;
    const shown = columns ?? columnsAt(this.#dataset, at);
    const byId = shown
      .map((column) => ({ column, key: columnKey(column) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const set: ColumnSet = {
      at,
      views: byId.map(({ column }) => new ColumnView(this.#dataset, column, at)),
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
