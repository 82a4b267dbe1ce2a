/**
 * What an offer comes to for a shop: a sum of list prices, with every step that led to it.
 *
 * How units are counted, in this order:
 * 1. per socket: its cores, raised to the minimum per socket;
 * 2. per host: sockets times that, raised to the minimum per host;
 * 3. licences per host: units by what one licence covers, and no fewer than its cores demand;
 * 4. full sets: as many as the VMs of a host need, spread evenly over the hosts;
 * 5. hosts times that; 6. raised to the minimum of an order; 7. times the price; 8. times the terms.
 */
import type { PriceOffer } from './model.ts';
import type { PriceMetric, PricedGuests, PriceTerm } from './vocabulary.ts';

/** The hosts of a reader, all alike, and what runs on them. */
export interface Shop {
  readonly hosts: number;
  /** Per host. */
  readonly sockets: number;
  /** Per socket. */
  readonly cores: number;
  readonly vms: number;
  /** How many of the VMs run Windows. */
  readonly windows: number;
  readonly years: number;
}

/** One step of a sum; numbers only, so that it can be told in any language. */
export type Step =
  | { readonly step: 'socket'; readonly units: number; readonly raisedFrom: number | null }
  | {
      readonly step: 'host';
      readonly metric: PriceMetric;
      readonly units: number;
      readonly raisedFrom: number | null;
    }
  | { readonly step: 'licences'; readonly licences: number; readonly covers: number }
  | { readonly step: 'cores'; readonly licences: number; readonly covers: number }
  | {
      readonly step: 'sets';
      readonly sets: number;
      readonly covers: number;
      readonly vms: number;
      readonly guests: PricedGuests | null;
    }
  | {
      readonly step: 'hosts';
      readonly metric: PriceMetric;
      readonly covers: number;
      readonly hosts: number;
      readonly licences: number;
    }
  | {
      readonly step: 'units';
      readonly metric: PriceMetric;
      readonly units: number;
      readonly covers: number;
      readonly licences: number;
    }
  | {
      readonly step: 'order';
      readonly metric: PriceMetric;
      readonly units: number;
      readonly covers: number;
      readonly licences: number;
    }
  | {
      readonly step: 'price';
      readonly licences: number;
      readonly amount: number;
      readonly sum: number;
      readonly term: PriceTerm;
    }
  | {
      readonly step: 'years';
      readonly terms: number;
      readonly years: number;
      readonly sum: number;
    };

/** Why an offer comes to no sum: what is counted was not asked, or the term is not known. */
export type Uncountable = 'metric' | 'term' | 'price';

export interface Way {
  readonly offer: PriceOffer;
  /** In the offer's currency over all years; null if it cannot be told. */
  readonly total: number | null;
  readonly why: Uncountable | null;
  readonly steps: readonly Step[];
}

/** What one offer comes to. */
export function costOf(offer: PriceOffer, shop: Shop): Way {
  const cannot = (why: Uncountable): Way => ({ offer, total: null, why, steps: [] });
  if (offer.metric === 'free') return { offer, total: 0, why: null, steps: [] };
  if (offer.amount === undefined || offer.currency === undefined) return cannot('price');
  const counted = licencesFor(offer, shop);
  if (counted === null) return cannot('metric');
  if (offer.term === undefined) return cannot('term');
  const { licences, steps } = counted;
  const sum = inCents(licences * offer.amount);
  const terms = TERMS[offer.term](shop.years);
  const total = inCents(sum * terms);
  return {
    offer,
    total,
    why: null,
    steps: [
      ...steps,
      { step: 'price', licences, amount: offer.amount, sum, term: offer.term },
      ...(offer.term === 'perpetual'
        ? []
        : [{ step: 'years', terms, years: shop.years, sum: total } as const]),
    ],
  };
}

/** How often a term must be bought for a number of years. */
const TERMS: Readonly<Record<PriceTerm, (years: number) => number>> = {
  perpetual: () => 1,
  month: (years) => 12 * years,
  year: (years) => years,
  'three-years': (years) => Math.ceil(years / 3),
  'five-years': (years) => Math.ceil(years / 5),
};

interface Counted {
  readonly licences: number;
  readonly steps: readonly Step[];
}

/** How many licences a shop needs; null if what the offer counts is not known of it. */
function licencesFor(offer: PriceOffer, shop: Shop): Counted | null {
  switch (offer.metric) {
    case 'host':
    case 'server':
    case 'node':
    case 'socket':
    case 'core':
      return ordered(offer, onHosts(offer, shop));
    case 'vm':
      return ordered(offer, inPacks(offer, guestsOf(offer, shop), []));
    case 'free':
    case 'user':
    case 'device':
    case 'cluster':
    case 'tib':
    case 'licence':
      return null;
  }
}

/** Whole hosts may share a licence; cores and sockets of different hosts do not. */
function onHosts(offer: PriceOffer, shop: Shop): Counted {
  const host = unitsOfHost(offer, shop);
  const sets = setsOfHost(offer, shop);
  const before = [...host.steps, ...(sets === null ? [] : [sets])];
  const each = host.licences * (sets?.sets ?? 1);
  if (offer.metric !== 'core' && offer.metric !== 'socket' && (offer.covers ?? 1) > 1)
    return inPacks(offer, each * shop.hosts, before);
  const licences = each * shop.hosts;
  const { metric, covers = 1 } = offer;
  return {
    licences,
    steps: [...before, { step: 'hosts', metric, covers, hosts: shop.hosts, licences }],
  };
}

/** The licences of one host without regard to its VMs. */
function unitsOfHost(offer: PriceOffer, { sockets, cores }: Shop): Counted {
  const steps: Step[] = [];
  const raised = (units: number, minimum = 0): number => Math.max(units, minimum);
  const was = (units: number, now: number): number | null => (now === units ? null : units);
  let units = 1;
  if (offer.metric === 'core') {
    const socket = raised(cores, offer.minimumPerSocket);
    steps.push({ step: 'socket', units: socket, raisedFrom: was(cores, socket) });
    units = socket * sockets;
  } else if (offer.metric === 'socket') units = sockets;
  const counted = raised(units, offer.minimumPerHost);
  const { metric, covers = 1, coversCores = Infinity } = offer;
  const shared = metric !== 'core' && metric !== 'socket';
  if (!shared)
    steps.push({ step: 'host', metric, units: counted, raisedFrom: was(units, counted) });
  let licences = shared ? 1 : Math.ceil(counted / covers);
  if (!shared && covers > 1) steps.push({ step: 'licences', licences, covers });
  const byCores = Math.ceil((sockets * cores) / coversCores);
  if (byCores > licences) {
    licences = byCores;
    steps.push({ step: 'cores', licences, covers: coversCores });
  }
  return { licences, steps };
}

/** How many full sets of its licences a host needs for its share of the VMs. */
function setsOfHost(offer: PriceOffer, shop: Shop): Extract<Step, { step: 'sets' }> | null {
  if (offer.coversVms === undefined) return null;
  const vms = Math.ceil(guestsOf(offer, shop) / shop.hosts);
  const sets = Math.max(1, Math.ceil(vms / offer.coversVms));
  return { step: 'sets', sets, covers: offer.coversVms, vms, guests: offer.guests ?? null };
}

/** The VMs that an offer counts. */
function guestsOf({ guests }: PriceOffer, { vms, windows }: Shop): number {
  return guests === 'windows' ? windows : vms;
}

function inPacks(offer: PriceOffer, units: number, before: readonly Step[]): Counted {
  const { metric, covers = 1 } = offer;
  const licences = Math.ceil(units / covers);
  return { licences, steps: [...before, { step: 'units', metric, units, covers, licences }] };
}

/** Raised to what is sold at least in one order. */
function ordered({ metric, covers = 1, minimum }: PriceOffer, counted: Counted): Counted {
  if (minimum === undefined || counted.licences * covers >= minimum) return counted;
  const licences = Math.ceil(minimum / covers);
  const order = { step: 'order', metric, units: minimum, covers, licences } as const;
  return { licences, steps: [...counted.steps, order] };
}

/** Sums of money without the noise of binary fractions. */
function inCents(amount: number): number {
  return Math.round(amount * 100) / 100;
}

export interface Reckoning {
  /** The cheapest way in each currency; a free one alone. Empty if none comes to a sum. */
  readonly best: readonly Way[];
  /** The other ways to buy it. */
  readonly others: readonly Way[];
  /** What may be bought besides, and is in no sum. */
  readonly besides: readonly Way[];
}

/** All ways to buy an edition, the cheapest first. Amounts in different currencies are not compared. */
export function reckon(offers: readonly PriceOffer[], shop: Shop): Reckoning {
  const ways = (list: readonly PriceOffer[]): readonly Way[] =>
    list.map((offer) => costOf(offer, shop));
  const instead = ways(offers.filter(({ inAddition }) => !inAddition));
  const free = instead.filter(({ offer }) => offer.metric === 'free').slice(0, 1);
  const best = free.length > 0 ? free : cheapestOfEach(instead);
  const wanted = offers.filter(
    (offer) => offer.inAddition && (!offer.guests || guestsOf(offer, shop) > 0),
  );
  return {
    best,
    others: instead.filter((way) => !best.includes(way)),
    besides: ways(wanted),
  };
}

function cheapestOfEach(ways: readonly Way[]): readonly Way[] {
  const best = new Map<string, Way>();
  for (const way of ways) {
    const { currency = '' } = way.offer;
    const known = best.get(currency);
    if (way.total !== null && (!known || way.total < (known.total ?? Infinity)))
      best.set(currency, way);
  }
  return [...best.values()];
}
