/**
 * The price book: what each edition cost on which days, as plain data that a page's element can be
 * given without the rest of the records.
 */
import { lastDay } from './dates.ts';
import type { Citation, PlainDate, PriceOffer } from './model.ts';
import type { SupportLevel } from './vocabulary.ts';

/** Why there is no price: nobody recorded one, or what was recorded instead of one. */
export type NoPrice = 'not-recorded' | Exclude<SupportLevel, 'full' | 'partial' | 'add-on'>;

/** One side of a price: the ways to buy, and who says so. */
export interface PriceSide {
  readonly offers: readonly PriceOffer[];
  readonly note?: string;
  readonly sources: readonly Citation[];
}

export interface PricePeriod {
  /** The first day of the period; it ends with the next. */
  readonly from: PlainDate;
  /** Null while the edition is not on offer. */
  readonly price: BookedPrice | null;
}

export interface BookedPrice extends PriceSide {
  /** The edition's full name on these days. */
  readonly name: string;
  /** Set if there are no offers. */
  readonly missing?: NoPrice;
  /** When the price began, as exactly as it is known. */
  readonly since?: { readonly date: PlainDate; readonly atLatest?: true };
  readonly disputes?: readonly PriceSide[];
  readonly because?: string;
}

export interface BookedEdition {
  readonly edition: string;
  /** Oldest first. */
  readonly periods: readonly PricePeriod[];
}

export interface PriceBook {
  /** The price feature that the book is about. */
  readonly feature: string;
  readonly editions: readonly BookedEdition[];
  /** Title of every source that is cited. */
  readonly titles: Readonly<Record<string, string>>;
}

export interface PricedEdition {
  readonly edition: string;
  readonly price: BookedPrice;
}

/** The editions on offer on a day, each with its price or the reason why there is none. */
export function pricesOn(book: PriceBook, at: PlainDate): readonly PricedEdition[] {
  const day = lastDay(at);
  return book.editions.flatMap(({ edition, periods }) => {
    const price = periods.findLast(({ from }) => from <= day)?.price;
    return price ? [{ edition, price }] : [];
  });
}
