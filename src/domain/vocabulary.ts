/** The closed word lists of the Atlas. Order matters where a comment says so. */

export const FEATURE_KINDS = ['support', 'quantity', 'choice', 'relation', 'price'] as const;
export type FeatureKind = (typeof FEATURE_KINDS)[number];

/** Support levels, strongest first; `unknown` stands for "somebody looked and could not tell". */
export const SUPPORT_LEVELS = [
  'full',
  'partial',
  'add-on',
  'planned',
  'none',
  'not-applicable',
  'unknown',
] as const;
export type SupportLevel = (typeof SUPPORT_LEVELS)[number];

export const MATURITIES = ['preview', 'deprecated'] as const;
export type Maturity = (typeof MATURITIES)[number];

/** What became of a promise that did not simply come true. */
export const OUTCOMES = ['dropped', 'late'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a reader can choose to accept besides plain, full, generally available support. */
export const ACCEPTANCES = ['partial', 'add-on', 'preview'] as const;
export type Acceptance = (typeof ACCEPTANCES)[number];

export const PRODUCT_KINDS = [
  'platform',
  'management-tool',
  'add-on',
  'migration-tool',
  'backup-product',
  'desktop-virtualization',
] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];

/** Kinds of document, best evidence first. */
export const SOURCE_KINDS = [
  'documentation',
  'release-note',
  'price-list',
  'announcement',
  'press',
  'analyst',
  'test',
  'blog',
  'community',
  'encyclopaedia',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const SUPPORT_PHASES = ['general', 'extended', 'security'] as const;
export type SupportPhase = (typeof SUPPORT_PHASES)[number];

/** Which way a release is meant to be used; only `current` ones are a column's default. */
export const BRANCHES = ['current', 'long-term', 'maintenance'] as const;
export type Branch = (typeof BRANCHES)[number];

/** Kinds of limit that may stand beside the supported one. */
export const LIMIT_KINDS = ['architectural', 'tested', 'licensed'] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

export const CLOCKS = ['release', 'date'] as const;
export type Clock = (typeof CLOCKS)[number];

export const BETTER = ['more', 'less', 'neither'] as const;
export type Better = (typeof BETTER)[number];

/** What a price is counted by. */
export const PRICE_METRICS = [
  'free',
  'host',
  'socket',
  'core',
  'vm',
  'user',
  'device',
  'server',
  'cluster',
  'node',
  'tib',
  'licence',
] as const;
export type PriceMetric = (typeof PRICE_METRICS)[number];

/** How long a price buys the right of use. */
export const PRICE_TERMS = ['perpetual', 'month', 'year', 'three-years', 'five-years'] as const;
export type PriceTerm = (typeof PRICE_TERMS)[number];

/** Which VMs count, where a price depends on VMs and not all of them do. */
export const PRICED_GUESTS = ['windows'] as const;
export type PricedGuests = (typeof PRICED_GUESTS)[number];

/** What the targets of a relation are records of. */
export const TARGET_KINDS = ['guests', 'formats', 'products'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export const REQUIREMENT_STRENGTHS = ['required', 'preferred', 'optional'] as const;
export type RequirementStrength = (typeof REQUIREMENT_STRENGTHS)[number];
