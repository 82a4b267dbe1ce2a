/** Dataset → price book: for each edition on sale, the days on which its price, name or offer changed. */
import { cellOf, type Cell } from '../domain/cell.ts';
import { columnOf } from '../domain/columns.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { Claim, Edition, Feature, Moment, PlainDate, PriceOffer } from '../domain/model.ts';
import { editionName } from '../domain/names.ts';
import type {
  BookedEdition,
  BookedPrice,
  NoPrice,
  PriceBook,
  PricePeriod,
} from '../domain/price-book.ts';
import { dayOfMoment } from '../domain/releases.ts';
import type { ProductKind } from '../domain/vocabulary.ts';
import { intervalsOf } from './fact-intervals.ts';

/** The prices of all editions of a kind of product over all time; null without a price feature. */
export function priceBook(dataset: Dataset, kind: ProductKind): PriceBook | null {
  const feature = dataset.records.features.find((one) => one.kind === 'price');
  if (!feature) return null;
  const editions = dataset.records.editions
    .filter(({ product }) => dataset.products.get(product)?.kind === kind)
    .map((edition): BookedEdition => ({
      edition: edition.id,
      periods: periodsOf(dataset, edition, feature),
    }))
    .filter(({ periods }) => periods.some(({ price }) => price !== null));
  return { feature: feature.id, editions, titles: titlesOf(dataset, editions) };
}

/** What holds on each day on which anything may change, without repetitions. */
function periodsOf(dataset: Dataset, edition: Edition, feature: Feature): readonly PricePeriod[] {
  const periods: PricePeriod[] = [];
  let last = 'null';
  for (const day of daysOfChange(dataset, edition, feature)) {
    const price = priceOn(dataset, edition, feature, day);
    const text = JSON.stringify(price);
    if (text !== last) periods.push({ from: day, price });
    last = text;
  }
  return periods;
}

function daysOfChange(dataset: Dataset, edition: Edition, feature: Feature): readonly PlainDate[] {
  const line = dataset.releasesOf(edition.product);
  const moments: readonly (Moment | undefined)[] = [
    ...edition.offered.flatMap(({ from, until }) => [from, until]),
    ...edition.names.map(({ from }) => from),
  ];
  const days = [
    ...moments.map((moment) => (moment ? dayOfMoment(line, moment) : null)),
    ...intervalsOf(dataset, edition, feature, null).flatMap(({ from, until }) => [from, until]),
  ];
  return [...new Set(days)].filter((day) => day !== null).sort();
}

function priceOn(
  dataset: Dataset,
  edition: Edition,
  feature: Feature,
  at: PlainDate,
): BookedPrice | null {
  const column = columnOf(dataset, { edition: edition.id }, at);
  if (column?.status !== 'on-offer') return null;
  const cell = cellOf(dataset, column, feature, { at });
  const since = cell.from && beginOf(dataset, edition, cell.from);
  const disputes = cell.disputes.flatMap(({ claim, note, sources }) =>
    claim.kind === 'price'
      ? [{ offers: claim.offers, ...(note === undefined ? {} : { note }), sources }]
      : [],
  );
  return {
    name: editionName(dataset, edition, at),
    ...stated(cell),
    ...(cell.note === null ? {} : { note: cell.note }),
    ...(since ? { since } : {}),
    sources: cell.sources,
    ...(disputes.length === 0 ? {} : { disputes }),
    ...(cell.fact?.because === undefined ? {} : { because: cell.fact.because }),
  };
}

function beginOf(
  dataset: Dataset,
  edition: Edition,
  { date, release = '', atLatest }: Moment,
): BookedPrice['since'] {
  const line = dataset.releasesOf(edition.product);
  const day = date ?? line.byId.get(release)?.available?.date;
  return day === undefined ? undefined : { date: day, ...(atLatest ? { atLatest } : {}) };
}

function stated({ claim, fact }: Cell): { offers: readonly PriceOffer[]; missing?: NoPrice } {
  if (claim.kind === 'price') return { offers: claim.offers };
  return { offers: [], missing: fact ? levelWithoutPrice(claim) : 'not-recorded' };
}

function levelWithoutPrice(claim: Claim): NoPrice {
  const level = claim.kind === 'support' ? claim.support : 'unknown';
  return level === 'full' || level === 'partial' || level === 'add-on' ? 'unknown' : level;
}

function titlesOf(
  dataset: Dataset,
  editions: readonly BookedEdition[],
): Readonly<Record<string, string>> {
  const cited = new Set<string>();
  for (const { periods } of editions)
    for (const { price } of periods)
      for (const { sources } of price ? [price, ...(price.disputes ?? [])] : [])
        for (const { source } of sources) cited.add(source);
  return Object.fromEntries(
    [...cited].sort().map((id) => [id, dataset.sources.get(id)?.title ?? id]),
  );
}
