/** What rests on each source: every citation of the records, with the statement and its page. */
import { describeClaim, describeMoment, targetName } from '../domain/describe.ts';
import type {
  Citation,
  CitedDate,
  Claim,
  DatedName,
  Edition,
  Fact,
  FeatureFacts,
  Feature,
  Moment,
  Offer,
  Product,
  Vendor,
} from '../domain/model.ts';
import {
  editionName,
  nameOfTarget,
  productName,
  releaseName,
  vendorName,
} from '../domain/names.ts';
import { factAnchor } from './addresses.ts';
import { atlas } from './atlas.ts';
import { offerText } from './life.ts';
import type { Wording } from './wording.ts';

export interface Statement {
  /** The record that says it. */
  readonly record: string;
  readonly href: string;
  readonly text: string;
  readonly citation: Citation;
}

type Index = Map<string, Statement[]>;

const indexes = new Map<string, Index>();

/** The statements that rest on a source, in the order of the records. */
export function statementsOn(source: string, w: Wording): readonly Statement[] {
  let index = indexes.get(w.language);
  if (!index) {
    index = new Collector(w).collect();
    indexes.set(w.language, index);
  }
  return index.get(source) ?? [];
}

/** Walks all records once; each method adds the citations of one kind of record. */
class Collector {
  readonly #w: Wording;
  readonly #index: Index = new Map();

  constructor(w: Wording) {
    this.#w = w;
  }

  collect(): Index {
    const { records } = atlas.dataset;
    for (const product of records.products) this.#product(product);
    for (const edition of records.editions)
      if (edition.id !== edition.product) this.#edition(edition);
    for (const vendor of records.vendors) this.#vendor(vendor);
    for (const feature of records.features) this.#feature(feature);
    for (const { name, sources } of records.profiles)
      this.#add(name, this.#w.to.home(), this.#w.t.source.what.profile, sources);
    return this.#index;
  }

  #add(record: string, href: string, text: string, citations: readonly Citation[] = []): void {
    for (const citation of citations) {
      const statements = this.#index.get(citation.source) ?? [];
      statements.push({ record, href, text, citation });
      this.#index.set(citation.source, statements);
    }
  }

  #product(product: Product): void {
    const { t, to, fill } = this.#w;
    const { what } = t.source;
    const name = productName(atlas.dataset, product, atlas.today);
    const href = to.product(product.id);
    this.#names(name, href, product.names);
    for (const { vendor, sources } of product.owners)
      this.#add(name, href, fill(what.owner, { name: vendorNameOf(vendor) }), sources);
    for (const { product: other, sources } of [
      ...(product.forkOf ? [product.forkOf] : []),
      ...(product.successors ?? []),
    ])
      this.#add(
        name,
        href,
        fill(what.kinship, { name: nameOfTarget(atlas.dataset, other, atlas.today) }),
        sources,
      );
    this.#releases(product, name, href);
    this.#offers(product, name, href, product.announced, product.offered ?? []);
    this.#facts(product, name, href, product.features);
    for (const { feature, target, fact } of product.leads)
      this.#fact(product, name, href, { feature, target }, fact, ` (${t.source.sides.lead})`);
  }

  #edition(edition: Edition): void {
    const product = atlas.dataset.products.get(edition.product);
    if (!product) return;
    const { t, to, fill } = this.#w;
    const name = editionName(atlas.dataset, edition, atlas.today);
    const href = to.edition(edition.id);
    this.#names(name, href, edition.names);
    this.#offers(product, name, href, edition.announced, edition.offered);
    for (const { edition: other, sources } of edition.includes)
      this.#add(
        name,
        href,
        fill(t.source.what.includes, { name: nameOfTarget(atlas.dataset, other, atlas.today) }),
        sources,
      );
    this.#facts(product, name, href, edition.features);
  }

  #vendor(vendor: Vendor): void {
    const { t, to, fill } = this.#w;
    const name = vendorName(vendor, atlas.today);
    this.#names(name, to.vendor(vendor.id), vendor.names);
    for (const { by, on } of vendor.acquired ?? [])
      this.#add(
        name,
        to.vendor(vendor.id),
        fill(t.source.what.acquired, { name: vendorNameOf(by) }),
        on.sources,
      );
  }

  #feature(feature: Feature): void {
    const { t, to, fill } = this.#w;
    for (const [vendor, terms] of Object.entries(feature.terms))
      for (const { term, sources } of terms)
        this.#add(
          feature.name,
          to.feature(feature.id),
          fill(t.source.what.term, { vendor: vendorNameOf(vendor), term }),
          sources,
        );
  }

  #names(record: string, href: string, names: readonly DatedName[]): void {
    for (const { name, sources } of names)
      this.#add(record, href, this.#w.fill(this.#w.t.source.what.name, { name }), sources);
  }

  #releases(product: Product, record: string, href: string): void {
    const { t, fill, date } = this.#w;
    const { releaseDates, what } = t.source;
    for (const release of product.releases) {
      const say = (phrase: string, cited: CitedDate | undefined): void => {
        if (!cited) return;
        const text = fill(phrase, { date: date(cited.date) });
        this.#add(
          record,
          `${href}#releases`,
          fill(what.release, { release: releaseName(release), what: text }),
          cited.sources,
        );
      };
      say(releaseDates.announced, release.announced);
      say(releaseDates.available, release.available);
      say(releaseDates.endOfSale, release.endOfSale);
      for (const end of Object.values(release.support ?? {})) say(releaseDates.support, end);
    }
  }

  #offers(
    product: Product,
    record: string,
    href: string,
    announced: CitedDate | undefined,
    offers: readonly Offer[],
  ): void {
    const { t, fill, date } = this.#w;
    if (announced)
      this.#add(
        record,
        href,
        fill(t.source.what.announced, { date: date(announced.date) }),
        announced.sources,
      );
    for (const offer of offers)
      this.#add(
        record,
        href,
        fill(t.source.what.offer, { when: offerText(product, offer, this.#w) }),
        offer.sources,
      );
  }

  #facts(product: Product, record: string, href: string, features: readonly FeatureFacts[]): void {
    for (const { feature, target, facts } of features)
      for (const fact of facts) this.#fact(product, record, href, { feature, target }, fact, '');
  }

  #fact(
    product: Product,
    record: string,
    page: string,
    { feature: id, target }: { readonly feature: string; readonly target: string | undefined },
    fact: Fact,
    suffix: string,
  ): void {
    const feature = atlas.dataset.features.get(id);
    if (!feature) return;
    const { sides } = this.#w.t.source;
    const name =
      feature.name +
      (target === undefined ? '' : `: ${targetName(atlas.dataset, target, atlas.today)}`);
    const say = (claim: Claim, side: string): string =>
      `${name}: ${describeClaim(atlas.dataset, feature, claim, atlas.today, this.#w.cellWords)} (${this.#since(product, fact.from)})${side}`;
    const own = page === this.#w.to.product(product.id);
    const href = own ? page : `${page}#${factAnchor(id, target)}`;
    this.#add(record, href, say(fact.claim, suffix), fact.sources);
    for (const { claim, sources } of fact.cases ?? [])
      this.#add(record, href, say(claim, ` (${sides.case})`), sources);
    for (const { claim, sources } of fact.disputes ?? [])
      this.#add(record, href, say(claim, ` (${sides.dispute})`), sources);
  }

  #since(product: Product, moment: Moment): string {
    return describeMoment(product.releases, moment, this.#w.cellWords);
  }
}

function vendorNameOf(id: string): string {
  const vendor = atlas.dataset.vendors.get(id);
  return vendor ? vendorName(vendor, atlas.today) : id;
}
