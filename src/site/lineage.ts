/** Where a product comes from and what became of it: names, owners, forks and successors on one scale. */
import { describeDate, describeMoment } from '../domain/describe.ts';
import type { Citation, Kinship, Moment, PlainDate, Product } from '../domain/model.ts';
import { productName, vendorName } from '../domain/names.ts';
import { dayOfMoment } from '../domain/releases.ts';
import { atlas } from './atlas.ts';
import { timeScale, type TimeScale } from './time-scale.ts';
import type { Wording } from './wording.ts';

export type LineageWord = keyof Wording['t']['lineage']['words'];

export interface LineageRow {
  readonly word: LineageWord;
  readonly name: string;
  readonly href: string | null;
  /** In words; empty if no day is recorded. */
  readonly when: string;
  /** Days, where they are known: what lasted has two. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly note: string | null;
  readonly sources: readonly Citation[];
}

export interface Lineage {
  readonly rows: readonly LineageRow[];
  readonly scale: TimeScale;
}

export function lineageOf(product: Product, w: Wording): Lineage {
  const rows = [
    ...nameRows(product, w),
    ...ownerRows(product, w),
    ...takeoverRows(product, w),
    ...kinRows(product, w),
  ];
  const released = product.releases.flatMap(({ available }) => available?.date ?? []);
  const days = [...released, ...rows.flatMap(({ from, to }) => [from, to])];
  const scale = timeScale(
    days.filter((day): day is PlainDate => day !== null),
    atlas.today,
  );
  return { rows, scale };
}

/** The first day on which the product is known to have been there. */
function firstDayOf(product: Product): PlainDate | null {
  const line = atlas.dataset.releasesOf(product.id);
  const offers = atlas.dataset
    .editionsOf(product.id)
    .flatMap(({ offered }) => offered.map(({ from }) => dayOfMoment(line, from)));
  const days = [...product.releases.map(({ available }) => available?.date ?? null), ...offers];
  return days.filter((day): day is PlainDate => day !== null).sort()[0] ?? null;
}

function nameRows(product: Product, w: Wording): readonly LineageRow[] {
  return product.names.map(({ name, from, until, sources }, index) => ({
    word: 'name',
    name,
    href: null,
    ...lasting(product, w, from, until ?? product.names[index + 1]?.from),
    note: null,
    sources,
  }));
}

function ownerRows(product: Product, w: Wording): readonly LineageRow[] {
  return product.owners.map(({ vendor: id, from, sources }, index) => {
    const vendor = atlas.dataset.vendors.get(id);
    return {
      word: 'owner',
      name: vendor ? vendorName(vendor, atlas.today) : id,
      href: w.to.vendor(id),
      ...lasting(product, w, from, product.owners[index + 1]?.from),
      note: null,
      sources,
    };
  });
}

/** Begin and end of a name or an owner; without a begin it is drawn from the product's first day. */
function lasting(
  product: Product,
  w: Wording,
  from: Moment | undefined,
  until: Moment | undefined,
): Pick<LineageRow, 'from' | 'to' | 'when'> {
  const line = atlas.dataset.releasesOf(product.id);
  const words = (moment: Moment): string => describeMoment(product.releases, moment, w.cellWords);
  const { t, fill } = w;
  const when =
    from && until
      ? fill(t.product.fromUntil, { since: words(from), until: words(until) })
      : from
        ? fill(t.product.from, { since: words(from) })
        : until
          ? fill(t.product.until, { until: words(until) })
          : '';
  return {
    when,
    from: from ? dayOfMoment(line, from) : firstDayOf(product),
    to: until ? dayOfMoment(line, until) : atlas.today,
  };
}

/** What became of its owners: who took them over while the product was theirs, or after. */
function takeoverRows(product: Product, w: Wording): readonly LineageRow[] {
  const { dataset, today } = atlas;
  const owners = [...new Set(product.owners.map(({ vendor }) => vendor))];
  return owners.flatMap((id) => {
    const vendor = dataset.vendors.get(id);
    return (vendor?.acquired ?? []).map(({ by, on, note }) => {
      const taker = dataset.vendors.get(by);
      return {
        word: 'takenOver' as const,
        name: w.fill(w.t.lineage.takeover, {
          owner: vendor ? vendorName(vendor, today) : id,
          taker: taker ? vendorName(taker, today) : by,
        }),
        href: w.to.vendor(by),
        when: (on.atLatest ? '≤ ' : '') + describeDate(on.date, w.cellWords),
        from: on.date,
        to: null,
        note: note ?? null,
        sources: on.sources,
      };
    });
  });
}

function kinRows(product: Product, w: Wording): readonly LineageRow[] {
  const { products } = atlas.dataset.records;
  const others = products.filter(({ id }) => id !== product.id);
  return [
    ...(product.forkOf ? [kinRow('forkOf', product.forkOf.product, product.forkOf, w)] : []),
    ...others.flatMap(({ id, successors = [] }) =>
      successors
        .filter(({ product: heir }) => heir === product.id)
        .map((kinship) => kinRow('tookPlaceOf', id, kinship, w)),
    ),
    ...others.flatMap(({ id, forkOf }) =>
      forkOf?.product === product.id ? [kinRow('forkedInto', id, forkOf, w)] : [],
    ),
    ...(product.successors ?? []).map((kinship) =>
      kinRow('succeededBy', kinship.product, kinship, w),
    ),
  ];
}

function kinRow(
  word: LineageWord,
  id: string,
  { on, note, sources }: Kinship,
  w: Wording,
): LineageRow {
  const other = atlas.dataset.products.get(id);
  return {
    word,
    name: other ? productName(atlas.dataset, other, atlas.today) : id,
    href: w.to.product(id),
    when: on ? (on.atLatest ? '≤ ' : '') + describeDate(on.date, w.cellWords) : '',
    from: on?.date ?? null,
    to: null,
    note: note ?? null,
    sources: [...(on?.sources ?? []), ...sources].filter(
      ({ source, at }, index, all) =>
        all.findIndex((one) => one.source === source && one.at === at) === index,
    ),
  };
}
