/** Walks through facts and evidence, with the authored path of everything on the way. */
import type { Dataset } from '../domain/dataset.ts';
import type {
  Case,
  CitedDate,
  Dispute,
  Fact,
  Feature,
  FeatureFacts,
  Product,
  Timeline,
} from '../domain/model.ts';
import type { ReleaseLine } from '../domain/releases.ts';
import type { CheckContext } from './context.ts';

export type Path = readonly (string | number)[];

/** The file that timelines stand in. */
interface Owner {
  readonly file: string;
  /** The product of the owner; undefined if it could not be read. */
  readonly product: Product | undefined;
  readonly line: ReleaseLine;
  readonly section: 'features' | 'leads';
}

/** A timeline of a product or edition file, or one lead. */
export class TimelineSite {
  readonly owner: Owner;
  readonly featureId: string;
  /** Undefined if there is no such feature, or it could not be read. */
  readonly feature: Feature | undefined;
  readonly target: string | undefined;
  readonly facts: Timeline;
  /** The number of the first fact in the authored list: a lead may be any of its list. */
  readonly first: number;

  constructor(
    owner: Owner,
    feature: Feature | undefined,
    written: Omit<FeatureFacts, 'target'> & { readonly target?: string | undefined },
    first = 0,
  ) {
    this.owner = owner;
    this.featureId = written.feature;
    this.feature = feature;
    this.target = written.target;
    this.facts = written.facts;
    this.first = first;
  }

  get file(): string {
    return this.owner.file;
  }

  get isLead(): boolean {
    return this.owner.section === 'leads';
  }

  /** The authored path of the timeline, and of what lies below it. */
  path(...below: Path): Path {
    const { owner, featureId, target } = this;
    return target === undefined
      ? [owner.section, featureId, ...below]
      : [owner.section, featureId, target, ...below];
  }
}

/** Everything that states something in a fact: itself, its cases, the other side of a dispute. */
export class StatementSite<Said extends Fact | Case | Dispute = Fact | Case | Dispute> {
  readonly site: TimelineSite;
  readonly index: number;
  readonly said: Said;
  /** Where in the fact: nothing for the fact itself. */
  readonly inside: Path;

  constructor(site: TimelineSite, index: number, said: Said, inside: Path) {
    this.site = site;
    this.index = index;
    this.said = said;
    this.inside = inside;
  }

  get file(): string {
    return this.site.file;
  }

  path(...below: Path): Path {
    return this.site.path(this.site.first + this.index, ...this.inside, ...below);
  }
}

/** A statement that is a fact, not one of its cases or disputes. */
export type FactSite = StatementSite<Fact>;

/** Visits every timeline of editions and products, and every lead, in the order of the files. */
export function forEachTimeline(
  { all, records, fileOf }: CheckContext,
  visit: (site: TimelineSite) => void,
): void {
  const take = (owner: Owner, list: readonly FeatureFacts[]): void => {
    for (const written of list)
      visit(new TimelineSite(owner, all.features.get(written.feature), written));
  };
  for (const { id, product, features } of records.editions) {
    const about = { product: all.products.get(product), line: all.releasesOf(product) };
    take({ file: fileOf('editions', id), ...about, section: 'features' }, features);
  }
  for (const product of records.products) {
    const about = {
      file: fileOf('products', product.id),
      product,
      line: all.releasesOf(product.id),
    };
    take({ ...about, section: 'features' }, product.features);
    leadsOf({ ...about, section: 'leads' }, product, all).forEach(visit);
  }
}

/** Each lead stands alone; its number is that among the leads of its feature and target. */
function leadsOf(owner: Owner, { leads }: Product, all: Dataset): TimelineSite[] {
  const counted = new Map<string, number>();
  return leads.map(({ feature, target, fact }) => {
    const key = `${feature} ${target ?? ''}`;
    const index = counted.get(key) ?? 0;
    counted.set(key, index + 1);
    return new TimelineSite(
      owner,
      all.features.get(feature),
      { feature, target, facts: [fact] },
      index,
    );
  });
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
