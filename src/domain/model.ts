/**
 * The records of the Atlas as everything after the reader sees them: plain data without classes,
 * YAML or positions, so that they can be sent to a browser as they are. Optional facts are absent
 * keys, never null.
 */
import type {
  Better,
  Branch,
  Clock,
  FeatureKind,
  LimitKind,
  Maturity,
  Outcome,
  PriceMetric,
  PricedGuests,
  PriceTerm,
  ProductKind,
  RequirementStrength,
  SourceKind,
  SupportLevel,
  SupportPhase,
  TargetKind,
} from './vocabulary.ts';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, known to be a real day. */
export type PlainDate = string;

/** A citation: which source says it and where in it. */
export interface Citation {
  readonly source: string;
  /** Page, section, paragraph, table row: where in the source. */
  readonly at: string;
  /** The day on which somebody last compared the claim with the source. */
  readonly checked?: PlainDate;
  /** The source should mention the thing and does not. */
  readonly silent?: true;
}

/** A date with its evidence. */
export interface CitedDate {
  readonly date: PlainDate;
  /** "At the latest then": nobody has seen the true date. */
  readonly atLatest?: true;
  readonly sources: readonly Citation[];
}

/** Where a fact, name or offer begins: in a release or on a date, perhaps "at the latest". */
export interface Moment {
  readonly release?: string;
  readonly date?: PlainDate;
  readonly atLatest?: true;
}

export interface DatedName {
  readonly name: string;
  readonly from?: Moment;
  readonly until?: Moment;
  readonly sources: readonly Citation[];
}

/** What every fact, case, dispute side and lead states, by kind of feature. */
export type Claim = SupportClaim | QuantityClaim | ChoiceClaim | PriceClaim;

/** Stated for support and relation features, and for any feature whose value is unknown or does not apply. */
export interface SupportClaim {
  readonly kind: 'support';
  readonly support: SupportLevel;
  readonly maturity?: Maturity;
  /** Products or editions that must be acquired besides. */
  readonly requires?: readonly string[];
  /** For relations: the tools that do it. */
  readonly by?: readonly string[];
  /** For `planned`: the first and last day announced for it. */
  readonly due?: { readonly from: PlainDate; readonly until: PlainDate };
  readonly outcome?: Outcome;
}

export interface QuantityClaim {
  readonly kind: 'quantity';
  /** A number in the feature's unit; null when `unlimited`. */
  readonly number: number | null;
  readonly unlimited?: true;
  /** The source says "more than" or "at least". */
  readonly atLeast?: true;
  readonly also?: Readonly<Partial<Record<LimitKind, number>>>;
}

export interface ChoiceClaim {
  readonly kind: 'choice';
  readonly options: readonly string[];
  /** False when the source does not list all options that hold. */
  readonly complete: boolean;
}

export interface PriceClaim {
  readonly kind: 'price';
  readonly offers: readonly PriceOffer[];
}

export interface PriceOffer {
  readonly metric: PriceMetric;
  /** The price of one licence; absent only for `free`. */
  readonly amount?: number;
  /** ISO 4217 code; absent only for `free`. */
  readonly currency?: string;
  readonly term?: PriceTerm;
  /** Metric units that one licence covers: a pack of 16 cores, a pair of sockets; one when absent. */
  readonly covers?: number;
  /** The most cores of a host that one licence covers. */
  readonly coversCores?: number;
  /** VMs that a host may run on one full set of its licences; more need another full set. */
  readonly coversVms?: number;
  /** The fewest cores counted for each socket. */
  readonly minimumPerSocket?: number;
  /** The fewest metric units counted for each host. */
  readonly minimumPerHost?: number;
  /** The fewest metric units sold in one order. */
  readonly minimum?: number;
  /** Which VMs count, where the price depends on VMs; all when absent. */
  readonly guests?: PricedGuests;
  /** Bought besides another offer, if wanted, not instead of it. */
  readonly inAddition?: true;
  readonly note?: string;
}

/** A value that holds under named conditions instead of the fact's own. */
export interface Case {
  readonly when: readonly string[];
  readonly claim: Claim;
  readonly note?: string;
  readonly sources: readonly Citation[];
}

/** The side of a disagreement that was not preferred. */
export interface Dispute {
  readonly claim: Claim;
  readonly note?: string;
  readonly sources: readonly Citation[];
}

export interface Fact {
  readonly from: Moment;
  readonly claim: Claim;
  readonly note?: string;
  readonly sources: readonly Citation[];
  readonly cases?: readonly Case[];
  readonly disputes?: readonly Dispute[];
  /** Why this side of a dispute is preferred. */
  readonly because?: string;
}

/** Oldest first; each fact holds until the next. */
export type Timeline = readonly Fact[];

/** The timelines of one owner for one feature: one without a target, or one per target of a relation. */
export interface FeatureFacts {
  readonly feature: string;
  /** Target as authored: `sles-10`, `vsphere`, `vsphere/standard`, `vsphere@5.5`, `vsphere@5.5..7.0`. */
  readonly target?: string;
  readonly facts: Timeline;
}

export interface Vendor {
  readonly id: string;
  readonly names: readonly DatedName[];
  readonly website?: string;
  /** Acquisitions and mergers: who took this vendor over. */
  readonly acquired?: readonly {
    readonly by: string;
    readonly on: CitedDate;
    readonly note?: string;
  }[];
  readonly note?: string;
}

export interface Release {
  readonly id: string;
  /** Shown instead of the id where the two differ ("2008 R2 SP1"). */
  readonly name?: string;
  /** The release this one continues; null for the first. Always resolved by the reader. */
  readonly after: string | null;
  readonly branch: Branch;
  readonly announced?: CitedDate;
  readonly available?: CitedDate;
  readonly endOfSale?: CitedDate;
  readonly support?: Readonly<Partial<Record<SupportPhase, CitedDate>>>;
  readonly note?: string;
}

export interface Offer {
  readonly from: Moment;
  readonly until?: Moment;
  /** The newest release that could be had, where newer ones did not come in this edition. */
  readonly upTo?: string;
  readonly note?: string;
  readonly sources: readonly Citation[];
}

export interface Inclusion {
  readonly edition: string;
  readonly from?: Moment;
  readonly until?: Moment;
  readonly sources: readonly Citation[];
}

export interface Ownership {
  readonly vendor: string;
  readonly from?: Moment;
  readonly sources: readonly Citation[];
}

/** A dated tie to another product: fork of, succeeded by, continues. */
export interface Kinship {
  readonly product: string;
  readonly on?: CitedDate;
  readonly note?: string;
  readonly sources: readonly Citation[];
}

/** A statement whose source does not say in which editions it holds. */
export interface Lead {
  readonly feature: string;
  readonly target?: string;
  readonly fact: Fact;
}

export interface Product {
  readonly id: string;
  readonly kind: ProductKind;
  readonly names: readonly DatedName[];
  readonly owners: readonly Ownership[];
  readonly forkOf?: Kinship;
  readonly successors?: readonly Kinship[];
  readonly website?: string;
  readonly summary?: string;
  /** In the file's order, which is the order of the world: never compare version strings. */
  readonly releases: readonly Release[];
  /** Only for a product that is its own only edition. */
  readonly announced?: CitedDate;
  readonly offered?: readonly Offer[];
  readonly features: readonly FeatureFacts[];
  readonly leads: readonly Lead[];
}

export interface Edition {
  /** `product/edition`, or the product's id for a product sold in one form. */
  readonly id: string;
  readonly product: string;
  readonly names: readonly DatedName[];
  readonly announced?: CitedDate;
  readonly offered: readonly Offer[];
  readonly includes: readonly Inclusion[];
  readonly summary?: string;
  readonly features: readonly FeatureFacts[];
}

export interface FeatureTerm {
  readonly term: string;
  /** BCP 47 tag; English when absent. */
  readonly language?: string;
  readonly sources?: readonly Citation[];
}

export interface Feature {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly kind: FeatureKind;
  readonly definition: string;
  readonly appliesTo: readonly ProductKind[];
  readonly better: Better;
  readonly clock: Clock;
  /** Quantities: the unit of every number. */
  readonly unit?: string;
  /** Choices: the options that a fact may list. */
  readonly options?: readonly { readonly id: string; readonly name: string }[];
  /** Relations: what their targets are. */
  readonly targets?: TargetKind;
  /** Relations: the name of the derived, inverse relation, usable in queries. */
  readonly inverse?: { readonly id: string; readonly name: string };
  /** Vendor id (or `any`) → what that vendor calls it. */
  readonly terms: Readonly<Record<string, readonly FeatureTerm[]>>;
  readonly formerNames?: readonly string[];
}

/** A guest system, disk format or condition. `partOf` names the groups it belongs to. */
export interface Target {
  readonly id: string;
  readonly name: string;
  readonly partOf: readonly string[];
  readonly aliases?: readonly string[];
  readonly definition?: string;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly author?: string;
  readonly kind: SourceKind;
  /** When it was published; absent when the document does not say. */
  readonly date?: PlainDate;
  /** Version of the product or document it describes. */
  readonly version?: string;
  readonly language: string;
  readonly url?: string;
  readonly archived?: string;
  readonly accessed: PlainDate;
  readonly note?: string;
}

export interface Requirement {
  readonly term: string;
  readonly strength: RequirementStrength;
  readonly note?: string;
}

export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly requirements: readonly Requirement[];
  /** Rows without a demand: the features that a core list covers. */
  readonly features: readonly string[];
  /** The day that the list is about; today if absent. */
  readonly at?: PlainDate;
  readonly sources?: readonly Citation[];
}

export interface Snapshot {
  readonly id: string;
  readonly title: string;
  readonly date: PlainDate;
  readonly description: string;
}

/** The kinds of record, named after their folders in `data/`. */
export const RECORD_KINDS = [
  'vendors',
  'products',
  'editions',
  'features',
  'guests',
  'formats',
  'conditions',
  'sources',
  'profiles',
  'snapshots',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export function isRecordKind(text: string | undefined): text is RecordKind {
  return RECORD_KINDS.some((kind) => kind === text);
}

/** One record of a kind: in sentences, and in the names of schemas. */
export const RECORD_NAMES: Readonly<Record<RecordKind, string>> = {
  vendors: 'vendor',
  products: 'product',
  editions: 'edition',
  features: 'feature',
  guests: 'guest',
  formats: 'format',
  conditions: 'condition',
  sources: 'source',
  profiles: 'profile',
  snapshots: 'snapshot',
};

/** What is left where a record was renamed (one id) or divided (several). */
export interface Redirect {
  readonly kind: RecordKind;
  readonly id: string;
  readonly to: readonly string[];
}

/** What the knowledge base as a whole is called and how it is laid out. */
export interface Atlas {
  readonly title: string;
  readonly summary: string;
  /** Where the data can be edited. */
  readonly repository?: string;
  /** The profile whose features the front page shows. */
  readonly coreProfile?: string;
  /** Feature categories in order of display; categories that are not listed follow by id. */
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  /** Comparisons worth a page of their own. */
  readonly comparisons?: readonly CuratedComparison[];
}

/** Columns worth setting side by side; the first is the baseline. */
export interface CuratedComparison {
  readonly id: string;
  readonly title: string;
  /** An edition, or one at a release or on a day: `xenserver/free@7.2`. */
  readonly columns: readonly string[];
  /** The day it is about; today when absent. */
  readonly at?: PlainDate;
}

/** The prose of one record in another language. */
export interface Translation {
  /** BCP 47 tag. */
  readonly language: string;
  readonly kind: RecordKind;
  readonly id: string;
  /** Field of the record ("summary", "definition", "options.xen.name") → its text in the language. */
  readonly fields: Readonly<Record<string, TranslatedText>>;
}

export interface TranslatedText {
  readonly text: string;
  /** The English text has changed since it was translated. */
  readonly stale?: true;
}

/** Everything in `data/`, as plain lists in id order: what is loaded, published and sent to the browser. */
export interface AtlasRecords {
  readonly vendors: readonly Vendor[];
  readonly products: readonly Product[];
  /** Includes the implicit only edition of each product without edition files. */
  readonly editions: readonly Edition[];
  readonly features: readonly Feature[];
  readonly guests: readonly Target[];
  readonly formats: readonly Target[];
  readonly conditions: readonly Target[];
  readonly sources: readonly Source[];
  readonly profiles: readonly Profile[];
  readonly snapshots: readonly Snapshot[];
  readonly redirects: readonly Redirect[];
  readonly atlas: Atlas;
  readonly translations: readonly Translation[];
}
