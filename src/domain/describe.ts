/** Cells in words: what a page, a terminal or a dossier shows of a cell, in any language. */
import type { Cell } from './cell.ts';
import type { Dataset } from './dataset.ts';
import { precisionOf } from './dates.ts';
import type {
  Claim,
  Feature,
  Moment,
  PlainDate,
  PriceOffer,
  QuantityClaim,
  Release,
  SupportClaim,
} from './model.ts';
import { dateFormat, listFormat, numberFormat } from './language-formats.ts';
import { nameOfTarget, releaseName } from './names.ts';
import type { SupportLevel } from './vocabulary.ts';
import type { CellWords } from './words.ts';

/** What is drawn: a support level's shape, or `value` for a number, choice or price. */
export type CellShape = SupportLevel | 'value';

export interface CellView {
  readonly shape: CellShape;
  /** Words or a number: "full", "16 hosts", "needs Citrix Essentials". */
  readonly value: string;
  /** "5.5 · 2009", "≤ Mar 2009"; null where nothing is known. */
  readonly since: string | null;
  /** What the value alone does not say, most important first; empty if nothing. */
  readonly caveats: readonly string[];
  readonly note: string | null;
  readonly disputed: boolean;
  readonly silent: boolean;
}

/** A cell as it is shown. `words` brings the language. */
export function describeCell(
  dataset: Dataset,
  cell: Cell,
  at: PlainDate,
  words: CellWords,
): CellView {
  const { claim, feature, fact, note, disputes, silent } = cell;
  const caveats = [
    ...(disputes.length > 0 ? [words.disputed] : []),
    ...(silent ? [words.silent] : []),
    ...maturityOf(claim, words),
    ...(fact?.cases && !cell.appliedCase ? [words.cases(fact.cases.length)] : []),
    ...(cell.appliedCase
      ? [words.condition(conditionNames(dataset, cell.appliedCase.when, words))]
      : []),
    ...(cell.viaTarget === null ? [] : [words.viaTarget(targetName(dataset, cell.viaTarget, at))]),
    ...(cell.inheritedFrom === null
      ? []
      : [words.inheritedFrom(nameOfTarget(dataset, cell.inheritedFrom, at))]),
  ];
  return {
    shape: claim.kind === 'support' ? claim.support : 'value',
    value: describeClaim(dataset, feature, claim, at, words),
    since: cell.from ? describeMoment(cell.column.product.releases, cell.from, words) : null,
    caveats,
    note,
    disputed: disputes.length > 0,
    silent,
  };
}

function maturityOf(claim: Claim, words: CellWords): readonly string[] {
  return claim.kind === 'support' && claim.maturity ? [words.maturities[claim.maturity]] : [];
}

function conditionNames(dataset: Dataset, ids: readonly string[], words: CellWords): string {
  return list(
    ids.map((id) => dataset.conditions.get(id)?.name ?? id),
    words,
  );
}

/** A relation's target in words, with the releases it is narrowed to. */
export function targetName(dataset: Dataset, target: string, at: PlainDate): string {
  const [record = '', narrowing] = target.split('@');
  const releases = narrowing === undefined ? '' : ` ${narrowing.replace('..', '–')}`;
  return nameOfTarget(dataset, record, at) + releases;
}

/** What a claim states, in words. */
export function describeClaim(
  dataset: Dataset,
  feature: Feature,
  claim: Claim,
  at: PlainDate,
  words: CellWords,
): string {
  switch (claim.kind) {
    case 'support':
      return describeSupport(dataset, claim, at, words);
    case 'quantity':
      return describeQuantity(feature, claim, words);
    case 'choice': {
      const name = new Map(feature.options?.map((option) => [option.id, option.name]));
      const options = list(
        claim.options.map((id) => name.get(id) ?? id),
        words,
      );
      return claim.complete ? options : words.andMore(options);
    }
    case 'price':
      return claim.offers.map((offer) => describeOffer(offer, words)).join('; ');
  }
}

function describeSupport(
  dataset: Dataset,
  claim: SupportClaim,
  at: PlainDate,
  words: CellWords,
): string {
  const names = (ids: readonly string[]): string =>
    list(
      ids.map((id) => nameOfTarget(dataset, id, at)),
      words,
    );
  if (claim.support === 'add-on' && claim.requires) return words.needs(names(claim.requires));
  if (claim.support === 'planned') {
    const planned = claim.due
      ? words.plannedFor(describeDue(claim.due, words))
      : words.levels.planned;
    return claim.outcome ? `${planned} (${words.outcomes[claim.outcome]})` : planned;
  }
  const level = words.levels[claim.support];
  return claim.by ? `${level}, ${words.by(names(claim.by))}` : level;
}

function describeDue(due: { from: PlainDate; until: PlainDate }, words: CellWords): string {
  const [from, until] = [describeDate(due.from, words), describeDate(due.until, words)];
  return from === until ? from : words.dueRange(from, until);
}

/** A limit with its unit; a limit of 1,024 GB or more is shown in the largest unit that divides it. */
function describeQuantity(feature: Feature, claim: QuantityClaim, words: CellWords): string {
  if (claim.unlimited) return words.unlimited;
  const value = describeNumber(claim.number ?? NaN, feature.unit ?? '', words);
  return claim.atLeast ? words.atLeast(value) : value;
}

const LARGER: Readonly<Record<string, string>> = { MB: 'GB', GB: 'TB', TB: 'PB' };

/** A number in a unit, as a reader expects it: 2048 GB is 2 TB. */
export function describeNumber(number: number, unit: string, words: CellWords): string {
  let [shown, shownUnit] = [number, unit];
  while (LARGER[shownUnit] !== undefined && shown >= 1024 && shown % 256 === 0)
    [shown, shownUnit] = [shown / 1024, LARGER[shownUnit] ?? shownUnit];
  const digits = numberFormat(words.language, { maximumFractionDigits: 6 }).format(shown);
  return shownUnit === '' ? digits : `${digits} ${shownUnit}`;
}

/** One way to buy: amount, what it is counted by, how long it lasts, minimums. */
export function describeOffer(offer: PriceOffer, words: CellWords): string {
  const whole = [priceAlone(offer, words), ...howCounted(offer, words)].join(', ');
  return offer.inAddition ? words.inAddition(whole, offer.guests ?? null) : whole;
}

/** Amount, what it is counted by and how long it lasts: what there is room for in a table. */
export function priceAlone(offer: PriceOffer, words: CellWords): string {
  if (offer.metric === 'free' || offer.amount === undefined) return words.free;
  const amount = describeAmount(offer.amount, offer.currency, words);
  const metric = words.metrics[offer.metric];
  const covered = offer.covers === undefined ? metric : words.covered(offer.covers, metric);
  return words.price(amount, covered, offer.term ? words.terms[offer.term] : null);
}

/** An amount of money as the language writes it; whole amounts without cents. */
export function describeAmount(
  amount: number,
  currency: string | undefined,
  words: CellWords,
): string {
  return numberFormat(words.language, {
    maximumFractionDigits: 2,
    ...(currency === undefined ? {} : { style: 'currency', currency }),
    ...(Number.isInteger(amount) ? { minimumFractionDigits: 0 } : {}),
  }).format(amount);
}

/** The minimums of an offer, and what limits a licence. */
function howCounted(offer: PriceOffer, words: CellWords): readonly string[] {
  const metric = words.metrics[offer.metric];
  const minimums = [
    ['socket', offer.minimumPerSocket],
    ['host', offer.minimumPerHost],
    ['order', offer.minimum],
  ] as const;
  return [
    ...(offer.coversCores === undefined
      ? []
      : [words.upTo(words.covered(offer.coversCores, words.metrics.core))]),
    ...minimums.flatMap(([per, count]) =>
      count === undefined ? [] : [words.minimum(words.covered(count, metric), per)],
    ),
    ...(offer.coversVms === undefined
      ? []
      : [words.coveredVms(offer.coversVms, offer.guests ?? null)]),
  ];
}

/** When something began: release and year ("5.5 · 2009"), or the date; after ≤ if only an upper bound. */
export function describeMoment(
  releases: readonly Release[],
  moment: Moment,
  words: CellWords,
): string {
  const bound = moment.atLatest ? '≤ ' : '';
  if (moment.date !== undefined) return bound + describeDate(moment.date, words);
  const release = releases.find(({ id }) => id === moment.release);
  if (!release) return bound + (moment.release ?? '');
  const name = releaseName(release);
  const year = release.available?.date.slice(0, 4);
  return bound + name + (year === undefined || name.includes(year) ? '' : ` · ${year}`);
}

const MONTH = { year: 'numeric', month: 'short', timeZone: 'UTC' } as const;
const DAY = { ...MONTH, day: 'numeric' } as const;

/** A plain date as people write it, as exact as it is: 5 Mar 2009, Mar 2009, 2009. */
export function describeDate(date: PlainDate, words: Pick<CellWords, 'language'>): string {
  const precision = precisionOf(date);
  if (precision === 'year') return date;
  const [year, month, day] = [
    Number(date.slice(0, 4)),
    Number(date.slice(5, 7)),
    Number(date.slice(8, 10) || 1),
  ];
  const language = words.language === 'en' ? 'en-GB' : words.language;
  const format = dateFormat(language, precision === 'day' ? DAY : MONTH);
  return format.format(Date.UTC(year, month - 1, day));
}

function list(names: readonly string[], words: CellWords): string {
  return listFormat(words.language, { type: 'unit', style: 'short' }).format(names);
}
