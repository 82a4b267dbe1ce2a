/** Lifelines: when editions could be had, as bars on a scale of years and in words. */
import { describeMoment } from '../domain/describe.ts';
import type { Edition, Offer, PlainDate, Product } from '../domain/model.ts';
import { editionName } from '../domain/names.ts';
import { dayOfMoment } from '../domain/releases.ts';
import { atlas } from './atlas.ts';
import { timeScale, type TimeScale } from './time-scale.ts';
import type { Wording } from './wording.ts';

export interface Lifeline {
  readonly edition: Edition;
  readonly name: string;
  readonly bars: readonly { readonly from: number; readonly to: number }[];
  readonly offers: readonly { readonly text: string; readonly offer: Offer }[];
}

export interface LineUp {
  readonly scale: TimeScale;
  readonly releases: readonly number[];
  readonly lines: readonly Lifeline[];
}

/** The life of some editions of one product, and its releases, on one scale. */
export function lineUp(product: Product, editions: readonly Edition[], w: Wording): LineUp {
  const { dataset, today } = atlas;
  const line = dataset.releasesOf(product.id);
  const span = ({ from, until }: Offer) => ({
    from: dayOfMoment(line, from),
    to: until ? dayOfMoment(line, until) : today,
  });
  const released = product.releases.flatMap(({ available }) => (available ? [available.date] : []));
  const offered = editions.flatMap(({ offered: offers }) => offers.map(span));
  const days = [...released, ...offered.flatMap(({ from, to }) => [from, to])];
  const scale = timeScale(
    days.filter((day): day is PlainDate => day !== null),
    today,
  );
  return {
    scale,
    releases: released.map((day) => scale.place(day)),
    lines: editions.map((edition) => ({
      edition,
      name: editionName(dataset, edition, today),
      bars: edition.offered.flatMap((offer) => {
        const { from, to } = span(offer);
        return from === null ? [] : [{ from: scale.place(from), to: scale.place(to ?? today) }];
      }),
      offers: edition.offered.map((offer) => ({ offer, text: offerText(product, offer, w) })),
    })),
  };
}

/** "from 5.0 · 2008", "4.1 · 2008 to 6.2 · 2013". */
export function offerText(product: Product, { from, until }: Offer, w: Wording): string {
  const since = describeMoment(product.releases, from, w.cellWords);
  return until
    ? w.fill(w.t.product.fromUntil, {
        since,
        until: describeMoment(product.releases, until, w.cellWords),
      })
    : w.fill(w.t.product.from, { since });
}
