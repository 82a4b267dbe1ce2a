/** Columns: an edition at a date, in the release that it shows. */
import { compareDates, lastDay } from './dates.ts';
import type { Dataset } from './dataset.ts';
import type { Edition, Offer, PlainDate, Product, Release } from './model.ts';
import { continuesRelease, dayOfMoment, newestRelease, type ReleaseLine } from './releases.ts';

export type ColumnStatus = 'on-offer' | 'announced' | 'gone' | 'not-yet';

export interface Column {
  readonly edition: Edition;
  readonly product: Product;
  /** The release shown; null when none was generally available or none is recorded. */
  readonly release: Release | null;
  readonly status: ColumnStatus;
  /** On offer, announced or gone since this day; null for `not-yet` and where no day is known. */
  readonly since: PlainDate | null;
  /** Whether the reader asked for this very release. */
  readonly pinned: boolean;
}

export interface ColumnId {
  readonly edition: string;
  readonly release?: string;
}

/** Reads `xenserver/express` or `xenserver/express@5.0`. */
export function parseColumnId(text: string): ColumnId {
  const at = text.indexOf('@');
  return at < 0 ? { edition: text } : { edition: text.slice(0, at), release: text.slice(at + 1) };
}

/** The address of a column, with its release only where it was pinned. */
export function printColumnId({ edition, release }: ColumnId): string {
  return release === undefined ? edition : `${edition}@${release}`;
}

/** The address of a column: of the edition, with its release only where the reader asked for it. */
export function columnKey({ edition, release, pinned }: Column): string {
  return printColumnId(
    pinned && release ? { edition: edition.id, release: release.id } : { edition: edition.id },
  );
}

interface OfferDays {
  readonly offer: Offer;
  readonly from: PlainDate;
  /** The first day on which it could no longer be had. */
  readonly until: PlainDate | null;
}

/** An edition's offers as days, oldest first; offers whose begin has no known day are left out. */
function offerDays(line: ReleaseLine, edition: Edition): readonly OfferDays[] {
  return edition.offered.flatMap((offer) => {
    const from = dayOfMoment(line, offer.from);
    const until = offer.until ? dayOfMoment(line, offer.until) : null;
    return from === null ? [] : [{ offer, from, until }];
  });
}

/** Where an edition stands in its life on a day. */
export function lifeStatus(
  line: ReleaseLine,
  edition: Edition,
  at: PlainDate,
): { status: ColumnStatus; since: PlainDate | null; offer: Offer | null } {
  const day = lastDay(at);
  const days = offerDays(line, edition);
  const last = days.findLast(({ from }) => from <= day);
  if (last && (last.until === null || day < last.until))
    return { status: 'on-offer', since: last.from, offer: last.offer };
  if (last) return { status: 'gone', since: last.until, offer: last.offer };
  if (edition.announced && compareDates(edition.announced.date, day) <= 0)
    return { status: 'announced', since: lastDay(edition.announced.date), offer: null };
  return { status: 'not-yet', since: null, offer: null };
}

/** Whether an edition could be had in a release: it came in it and had not been withdrawn from then on. */
function offeredIn(line: ReleaseLine, { until, upTo }: Offer, release: Release): boolean {
  if (upTo !== undefined && !continuesRelease(line, upTo, release.id)) return false;
  if (!until) return true;
  if (until.release !== undefined) return !continuesRelease(line, release.id, until.release);
  return (
    release.available !== undefined && compareDates(release.available.date, until.date ?? '') < 0
  );
}

/**
 * The column of an edition at a date, or null if there is no such edition or no such release of it.
 *
 * Without a pinned release it shows the newest generally available release that the edition was
 * offered in, outside long-term and maintenance branches. Columns that are not on offer are
 * returned too; their status says so.
 */
export function columnOf(dataset: Dataset, id: ColumnId, at: PlainDate): Column | null {
  const edition = dataset.editions.get(id.edition);
  const product = edition && dataset.products.get(edition.product);
  if (!product) return null;
  const line = dataset.releasesOf(product.id);
  const { status, since, offer } = lifeStatus(line, edition, at);
  if (id.release !== undefined) {
    const release = line.byId.get(id.release);
    return release ? { edition, product, release, status, since, pinned: true } : null;
  }
  const release =
    offer && newestRelease(line, at, (candidate) => offeredIn(line, offer, candidate));
  return { edition, product, release, status, since, pinned: false };
}

/** Every edition on offer at a date, in order of products and line-up. */
export function columnsAt(dataset: Dataset, at: PlainDate): readonly Column[] {
  return columnsWithStatus(dataset, at, 'on-offer');
}

/** Every edition of a given status at a date, in order of products and line-up. */
export function columnsWithStatus(
  dataset: Dataset,
  at: PlainDate,
  status: ColumnStatus,
): readonly Column[] {
  return [...dataset.products.keys()].flatMap((product) =>
    dataset.editionsOf(product).flatMap((edition) => {
      const column = columnOf(dataset, { edition: edition.id }, at);
      return column?.status === status ? [column] : [];
    }),
  );
}
