import { firstDay, lastDay } from '../domain/dates.ts';
import type { Moment, PlainDate, Product } from '../domain/model.ts';
import { printMoment } from '../domain/moments.ts';
import type { Check, CheckContext, Report } from './context.ts';
import type { FactSite } from './sites.ts';

export const lifetimes: Check = {
  name: 'lifetimes',
  description: 'No fact is older than the product that it is about.',
  scope: 'data',
  walk(context, report) {
    const births = new Map(
      context.records.products.map((product) => [product.id, birthOf(context, product)]),
    );
    return { fact: (fact) => checkFact(fact, births, report) };
  },
};

function checkFact(
  fact: FactSite,
  births: ReadonlyMap<string, PlainDate | null>,
  report: Report,
): void {
  const { from } = fact.said;
  if (from.date === undefined) return;
  const { id = '' } = fact.site.owner.product ?? {};
  const birth = births.get(id);
  // Only what lies before in whole is certain: "2009" may mean its last day.
  if (!birth || lastDay(from.date) >= birth) return;
  const place = { file: fact.file, path: fact.path('from') };
  report('before-product', place, { moment: printMoment(from), product: id, birth });
}

/** The first day that is known of a product; null if it may be older than anything that is recorded. */
function birthOf({ all, today }: CheckContext, product: Product): PlainDate | null {
  const [first] = product.releases;
  const editions = all.editionsOf(product.id);
  const dates: Moment[] = [
    ...[
      product.announced,
      first?.announced,
      first?.available,
      ...editions.map(({ announced }) => announced),
    ].flatMap((cited) => (cited ? [cited] : [])),
    ...[...product.names, ...product.owners, ...editions.flatMap(({ offered }) => offered)].flatMap(
      ({ from }) => (from ? [from] : []),
    ),
  ];
  const days = dates.flatMap(({ date }) => (date === undefined ? [] : [firstDay(date)]));
  const certain = !dates.some(({ atLatest, date }) => atLatest && date !== undefined);
  const begins = first?.available ?? first?.announced ?? product.announced;
  return certain && begins && days.every((day) => day <= today) ? (days.sort()[0] ?? null) : null;
}
