/** A reckoning in words: the same groups, rows and steps on the server and in the browser. */
import { reckon, type Shop, type Step, type Way } from './cost.ts';
import { describeAmount, describeDate, describeOffer } from './describe.ts';
import { numberFormat } from './language-formats.ts';
import type { Citation, PlainDate, PriceOffer } from './model.ts';
import { counted, fill, type Forms } from './phrases.ts';
import {
  pricesOn,
  type BookedPrice,
  type NoPrice,
  type PriceBook,
  type PriceSide,
} from './price-book.ts';
import type { PricedGuests, PriceMetric, PriceTerm } from './vocabulary.ts';
import type { CellWords } from './words.ts';

export interface CostPhrases {
  readonly free: string;
  readonly cannotTell: string;
  readonly inCurrency: string;
  readonly missing: Readonly<Record<NoPrice, string>>;
  readonly why: Readonly<Record<'metric' | 'term' | 'price', string>>;
  readonly units: Readonly<Record<PriceMetric, Forms>>;
  readonly vms: Readonly<Record<PricedGuests | 'all', Forms>>;
  readonly periods: Readonly<Record<'month' | 'year', Forms>>;
  readonly terms: Readonly<Record<PriceTerm, string>>;
  readonly steps: Readonly<
    Record<
      | 'socket'
      | 'socketRaised'
      | 'host'
      | 'hostRaised'
      | 'licences'
      | 'cores'
      | 'sets'
      | 'hosts'
      | 'packs'
      | 'order'
      | 'price'
      | 'years',
      string
    >
  >;
  readonly since: string;
  readonly sinceAtLatest: string;
  readonly way: string;
}

export interface WayView {
  /** What is bought: the offer's note, or its price. */
  readonly label: string;
  readonly total: string;
  readonly steps: readonly string[];
}

export interface SideView {
  readonly text: string;
  /** What its cheapest ways come to. */
  readonly totals: readonly string[];
  readonly sources: readonly Citation[];
}

export interface CostRow {
  readonly edition: string;
  readonly name: string;
  readonly total: string;
  /** What it comes to by sources that were not preferred, where that differs. */
  readonly otherTotals: readonly string[];
  readonly steps: readonly string[];
  /** What is bought, and what the price alone does not say. */
  readonly notes: readonly string[];
  readonly others: readonly WayView[];
  readonly besides: readonly WayView[];
  readonly since: string | null;
  readonly sources: readonly Citation[];
  readonly disputes: readonly SideView[];
  readonly because: string | null;
}

export interface CostGroup {
  /** `free`, a currency, or `cannot-tell`. */
  readonly key: string;
  readonly title: string;
  readonly rows: readonly CostRow[];
}

export interface CostWords {
  readonly cell: CellWords;
  readonly cost: CostPhrases;
}

/** What every edition on offer comes to on a day: free ones, sums by currency, and what cannot be told. */
export function costView(
  book: PriceBook,
  shop: Shop,
  at: PlainDate,
  words: CostWords,
): readonly CostGroup[] {
  const rows = pricesOn(book, at).flatMap(({ edition, price }) =>
    rowsOf(edition, price, shop, words),
  );
  const groups = Map.groupBy(rows, ({ key }) => key);
  const byName = new Intl.Collator(words.cell.language, { numeric: true });
  const rank = (key: string): number =>
    key === 'free' ? -Infinity : key === 'cannot-tell' ? Infinity : -(groups.get(key)?.length ?? 0);
  return [...groups]
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([key, members]) => ({
      key,
      title: titleOf(key, words),
      rows: members
        .sort((a, b) => a.order - b.order || byName.compare(a.row.name, b.row.name))
        .map(({ row }) => row),
    }));
}

function titleOf(key: string, { cell, cost }: CostWords): string {
  if (key === 'free') return cost.free;
  if (key === 'cannot-tell') return cost.cannotTell;
  const name = new Intl.DisplayNames(cell.language, { type: 'currency' }).of(key) ?? key;
  return fill(cost.inCurrency, { currency: name });
}

interface PlacedRow {
  readonly key: string;
  readonly order: number;
  readonly row: CostRow;
}

/** A row for the cheapest way in each currency; one that says why if there is none. */
function rowsOf(
  edition: string,
  price: BookedPrice,
  shop: Shop,
  words: CostWords,
): readonly PlacedRow[] {
  const { best, others, besides } = reckon(price.offers, shop);
  const view = (way: Way): WayView => wayView(way, words);
  const disputes = (price.disputes ?? []).map((side) => sideView(side, shop, words));
  const shared = {
    edition,
    name: price.name,
    besides: besides.map(view),
    since: sinceOf(price, words),
    sources: price.sources,
    disputes,
    because: price.because ?? null,
  };
  const notes = (bought: readonly Way[]): readonly string[] => [
    ...bought.flatMap(({ offer }) => boughtAs(offer, words)),
    ...(price.note === undefined ? [] : [price.note]),
  ];
  if (best.length === 0) {
    const { missing, why } = words.cost;
    const total = price.missing ? missing[price.missing] : why[others[0]?.why ?? 'price'];
    const row = { ...shared, total, otherTotals: [], steps: [], notes: notes(others), others: [] };
    return [{ key: 'cannot-tell', order: 0, row }];
  }
  return best.map((way) => {
    const { total, steps } = view(way);
    const otherTotals = [...new Set(disputes.flatMap(({ totals }) => totals))];
    return {
      key: way.offer.metric === 'free' ? 'free' : (way.offer.currency ?? ''),
      order: way.total ?? 0,
      row: {
        ...shared,
        total,
        otherTotals: otherTotals.filter((other) => other !== total),
        steps,
        notes: notes([way]),
        others: others.map(view),
      },
    };
  });
}

/** What is bought, and what its price alone does not say. */
function boughtAs(offer: PriceOffer, words: CostWords): readonly string[] {
  const price = offer.metric === 'free' ? [] : [describeOffer(offer, words.cell)];
  const text = [...price, ...(offer.note === undefined ? [] : [offer.note])].join('. ');
  return text === '' ? [] : [text];
}

/** The side that was not preferred: its offers in words, and what each comes to. */
function sideView({ offers, note, sources }: PriceSide, shop: Shop, words: CostWords): SideView {
  const { best, others } = reckon(offers, shop);
  const ways = [...best, ...others].map((way) => wayView(way, words));
  const told = ways.map(({ label, total }) => fill(words.cost.way, { price: label, total }));
  return {
    text: [...told, ...(note === undefined ? [] : [note])].join('; '),
    totals: best.map((way) => wayView(way, words).total),
    sources,
  };
}

function sinceOf({ since }: BookedPrice, { cell, cost }: CostWords): string | null {
  if (!since) return null;
  const date = describeDate(since.date, cell);
  return fill(since.atLatest ? cost.sinceAtLatest : cost.since, { date });
}

function wayView(way: Way, words: CostWords): WayView {
  const { offer, total, why } = way;
  return {
    label: describeOffer(offer, words.cell),
    total:
      total === null
        ? words.cost.why[why ?? 'price']
        : offer.metric === 'free'
          ? words.cell.free
          : describeAmount(total, offer.currency, words.cell),
    steps: way.steps.map((step) => stepText(step, way, words)),
  };
}

function stepText(step: Step, { offer }: Way, { cell, cost }: CostWords): string {
  const { language } = cell;
  const units = (metric: PriceMetric, count: number): string =>
    counted(cost.units[metric], count, language);
  /** Packs are counted as licences, everything else as what it is. */
  const licences = (count: number, metric: PriceMetric, covers: number): string =>
    units(covers > 1 ? 'licence' : metric, count);
  const money = (amount: number): string => describeAmount(amount, offer.currency, cell);
  const { steps } = cost;
  switch (step.step) {
    case 'socket':
      return step.raisedFrom === null
        ? fill(steps.socket, { units: units('core', step.units) })
        : fill(steps.socketRaised, { was: units('core', step.raisedFrom), units: step.units });
    case 'host':
      return step.raisedFrom === null
        ? fill(steps.host, { units: units(step.metric, step.units) })
        : fill(steps.hostRaised, { was: units(step.metric, step.raisedFrom), units: step.units });
    case 'licences':
      return fill(steps.licences, {
        licences: units('licence', step.licences),
        units: units(offer.metric, step.covers),
      });
    case 'cores':
      return fill(steps.cores, {
        licences: units('licence', step.licences),
        units: units('core', step.covers),
      });
    case 'sets':
      return fill(steps.sets, {
        vms: counted(cost.vms[step.guests ?? 'all'], step.vms, language),
        covers: step.covers,
        sets: step.sets,
      });
    case 'hosts':
      return fill(steps.hosts, {
        hosts: units('host', step.hosts),
        licences: licences(step.licences, step.metric, step.covers),
      });
    case 'units':
      return step.covers === 1
        ? units(step.metric, step.units)
        : fill(steps.packs, {
            units: units(step.metric, step.units),
            covers: units(step.metric, step.covers),
            licences: units('licence', step.licences),
          });
    case 'order':
      return fill(steps.order, {
        units: units(step.metric, step.units),
        licences: licences(step.licences, step.metric, step.covers),
      });
    case 'price':
      return fill(steps.price, {
        count: numberFormat(language).format(step.licences),
        amount: money(step.amount),
        sum: money(step.sum),
        term: cost.terms[step.term],
      });
    case 'years':
      return fill(steps.years, {
        years:
          offer.term === 'month'
            ? counted(cost.periods.month, step.terms, language)
            : counted(cost.periods.year, step.years, language),
        sum: money(step.sum),
      });
  }
}

/** The shop and the day in a sentence. */
export function shopCaption(
  phrase: string,
  shop: Shop,
  at: PlainDate,
  { cell, cost }: CostWords,
): string {
  const units = (metric: PriceMetric, count: number): string =>
    counted(cost.units[metric], count, cell.language);
  return fill(phrase, {
    hosts: units('host', shop.hosts),
    sockets: units('socket', shop.sockets),
    cores: units('core', shop.cores),
    vms: units('vm', shop.vms),
    windows: numberFormat(cell.language).format(shop.windows),
    years: counted(cost.periods.year, shop.years, cell.language),
    date: describeDate(at, cell),
  });
}
