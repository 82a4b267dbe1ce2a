import { firstDay } from '../domain/dates.ts';
import type { Edition, Moment, PlainDate, Product, Vendor } from '../domain/model.ts';
import type { Check, CheckContext, Report } from './context.ts';
import { forEachCitedDate, type Path } from './sites.ts';

/** Dates that may lie ahead: what a vendor has announced for its releases. */
const MAY_LIE_AHEAD = /^(?:available|end-of-sale|general|extended|security)$/;

export const futureDates: Check = {
  name: 'future-dates',
  description:
    'Only what can be announced lies ahead: releases, ends of sale and support, prices, withdrawals.',
  scope: 'data',
  walk: ({ today }, report) => {
    const judge = judgeOf(today, report);
    return {
      // On the date clock stand prices, terms and withdrawals: what is announced ahead.
      fact(fact) {
        const { date } = fact.said.from;
        const { file, site } = fact;
        if (date !== undefined && site.feature?.clock === 'release')
          judge(date, file, fact.path('from'));
      },
    };
  },
  check(context, report) {
    const judge = judgeOf(context.today, report);
    forEachCitedDate(context, ({ cited, file, path }) => {
      if (!MAY_LIE_AHEAD.test(String(path.at(-1)))) judge(cited.date, file, [...path, 'date']);
    });
    inRecords(context, judge);
  },
};

type Judge = (date: PlainDate | undefined, file: string, path: Path) => void;

function judgeOf(today: PlainDate, report: Report): Judge {
  return (date, file, path) => {
    if (date !== undefined && firstDay(date) > today)
      report('future-date', { file, path }, { date, today });
  };
}

function inRecords({ records, fileOf }: CheckContext, judge: Judge): void {
  for (const vendor of records.vendors) inNames(vendor, fileOf('vendors', vendor.id), judge);
  for (const product of records.products) {
    const file = fileOf('products', product.id);
    inNames(product, file, judge);
    begins(product.owners, 'owners', file, judge);
  }
  for (const edition of records.editions)
    if (edition.id !== edition.product) inNames(edition, fileOf('editions', edition.id), judge);
  for (const source of records.sources)
    for (const field of ['date', 'accessed'] as const)
      judge(source[field], fileOf('sources', source.id), [field]);
  for (const { id, date } of records.snapshots) judge(date, fileOf('snapshots', id), ['date']);
}

function inNames({ names }: Vendor | Product | Edition, file: string, judge: Judge): void {
  begins(names, 'names', file, judge);
}

function begins(
  list: readonly { readonly from?: Moment }[],
  key: string,
  file: string,
  judge: Judge,
): void {
  list.forEach(({ from }, index) => judge(from?.date, file, [key, index, 'from']));
}
