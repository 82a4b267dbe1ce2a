/** Walks through facts and evidence, with the authored path of everything on the way. */
import type {
  Case,
  Citation,
  CitedDate,
  Claim,
  Edition,
  Fact,
  Feature,
  Product,
  Timeline,
} from '../domain/model.ts';
import type { ReleaseLine } from '../domain/releases.ts';
import type { CheckContext } from './context.ts';

export type Path = readonly (string | number)[];

/** A timeline of a product or edition file, or one lead. */
export interface TimelineSite {
  readonly file: string;
  readonly owner: Product | Edition;
  /** The product of the owner; undefined if it could not be read. */
  readonly product: Product | undefined;
  readonly line: ReleaseLine;
  readonly featureId: string;
  /** Undefined if there is no such feature, or it could not be read. */
  readonly feature: Feature | undefined;
  readonly target: string | undefined;
  readonly facts: Timeline;
  readonly isLead: boolean;
  readonly path: Path;
  /** The number of the first fact in the authored list: a lead may be any of its list. */
  readonly first: number;
}

/** Everything that states something in a fact: itself, its cases, the other side of a dispute. */
export interface Statement {
  readonly claim: Claim;
  readonly note?: string;
  readonly sources: readonly Citation[];
  readonly path: Path;
  readonly role: 'fact' | 'case' | 'dispute';
}

export function forEachTimeline(context: CheckContext, visit: (site: TimelineSite) => void): void {
  const { all, records } = context;
  const siteOf = (owner: Product | Edition, product: string, file: string) => ({
    file,
    owner,
    product: all.products.get(product),
    line: all.releasesOf(product),
  });
  for (const edition of records.editions) {
    const base = siteOf(edition, edition.product, context.fileOf('editions', edition.id));
    for (const { feature, target, facts } of edition.features)
      visit(timeline(context, base, 'features', feature, target, facts, 0));
  }
  for (const product of records.products) {
    const base = siteOf(product, product.id, context.fileOf('products', product.id));
    for (const { feature, target, facts } of product.features)
      visit(timeline(context, base, 'features', feature, target, facts, 0));
    const counted = new Map<string, number>();
    for (const { feature, target, fact } of product.leads) {
      const key = `${feature} ${target ?? ''}`;
      const index = counted.get(key) ?? 0;
      counted.set(key, index + 1);
      visit(timeline(context, base, 'leads', feature, target, [fact], index));
    }
  }
}

function timeline(
  context: CheckContext,
  base: Pick<TimelineSite, 'file' | 'owner' | 'product' | 'line'>,
  section: 'features' | 'leads',
  featureId: string,
  target: string | undefined,
  facts: Timeline,
  first: number,
): TimelineSite {
  const path = target === undefined ? [section, featureId] : [section, featureId, target];
  const feature = context.all.features.get(featureId);
  return { ...base, featureId, feature, target, facts, isLead: section === 'leads', path, first };
}

/** Calls with each fact of every timeline and its path. */
export function forEachFact(
  context: CheckContext,
  visit: (fact: Fact, site: TimelineSite, path: Path) => void,
): void {
  forEachTimeline(context, (site) => {
    site.facts.forEach((fact, index) => visit(fact, site, [...site.path, site.first + index]));
  });
}

export function forEachStatement(
  context: CheckContext,
  visit: (statement: Statement, site: TimelineSite) => void,
): void {
  forEachFact(context, (fact, site, path) => {
    visit({ ...pick(fact), path, role: 'fact' }, site);
    fact.cases?.forEach((one, index) =>
      visit({ ...pick(one), path: [...path, 'cases', index], role: 'case' }, site),
    );
    fact.disputes?.forEach((one, index) =>
      visit({ ...pick(one), path: [...path, 'disputes', index], role: 'dispute' }, site),
    );
  });
}

function pick({
  claim,
  note,
  sources,
}: Fact | Case | Omit<Case, 'when'>): Omit<Statement, 'path' | 'role'> {
  return note === undefined ? { claim, sources } : { claim, note, sources };
}

/** Every date that stands with its own evidence, with what kind of date it is. */
export interface DateSite {
  readonly cited: CitedDate;
  readonly file: string;
  readonly path: Path;
}

export function forEachCitedDate(context: CheckContext, visit: (site: DateSite) => void): void {
  const { records, fileOf } = context;
  for (const { id, acquired = [] } of records.vendors)
    acquired.forEach(({ on }, index) =>
      visit({ cited: on, file: fileOf('vendors', id), path: ['acquired', index, 'on'] }),
    );
  for (const edition of records.editions)
    if (edition.announced && edition.id !== edition.product)
      visit({
        cited: edition.announced,
        file: fileOf('editions', edition.id),
        path: ['announced'],
      });
  for (const product of records.products)
    forEachDateOfProduct(product, fileOf('products', product.id), visit);
}

function forEachDateOfProduct(
  product: Product,
  file: string,
  visit: (site: DateSite) => void,
): void {
  const at = (cited: CitedDate | undefined, ...path: Path): void => {
    if (cited) visit({ cited, file, path });
  };
  at(product.announced, 'announced');
  at(product.forkOf?.on, 'fork-of', 'on');
  product.successors?.forEach(({ on }, index) => at(on, 'successors', index, 'on'));
  product.releases.forEach((release, index) => {
    at(release.announced, 'releases', index, 'announced');
    at(release.available, 'releases', index, 'available');
    at(release.endOfSale, 'releases', index, 'end-of-sale');
    for (const [phase, cited] of Object.entries(release.support ?? {}))
      at(cited, 'releases', index, 'support', phase);
  });
}
