/** What an authored fact, case or dispute side states → a claim of the model. */
import type { Claim, PriceOffer } from '../domain/model.ts';
import type { AuthoredFact, AuthoredOffer } from '../schema/facts.ts';
import { present } from './assemble-moments.ts';
import type { Path, Reporter } from './reporter.ts';

/** The fields of a fact that say what holds. */
export type AuthoredValue = Pick<
  AuthoredFact,
  | 'support'
  | 'maturity'
  | 'requires'
  | 'by'
  | 'due'
  | 'outcome'
  | 'value'
  | 'at-least'
  | 'also'
  | 'options'
  | 'complete'
  | 'offers'
>;

const VALUE_KEYS = ['support', 'value', 'options', 'offers'] as const;
type ValueKey = (typeof VALUE_KEYS)[number];

/** Fields that say more about a value, and the value each belongs to. */
const BELONGS_TO = {
  maturity: 'support',
  requires: 'support',
  by: 'support',
  due: 'support',
  outcome: 'support',
  'at-least': 'value',
  also: 'value',
  complete: 'options',
} as const satisfies Partial<Record<keyof AuthoredValue, ValueKey>>;
const REFINEMENTS = Object.keys(BELONGS_TO) as (keyof typeof BELONGS_TO)[];

/** A place holder where nothing is stated; the record that holds it is damaged. */
const NOTHING: Claim = { kind: 'support', support: 'unknown' };

/** Reads the claim of a fact; exactly one value must be stated, with the fields that belong to it. */
export function claimOf(authored: AuthoredValue, reporter: Reporter, path: Path): Claim {
  const [stated, second] = VALUE_KEYS.filter((key) => authored[key] !== undefined);
  if (stated === undefined) {
    reporter.report('no-value', path);
    return NOTHING;
  }
  if (second !== undefined) {
    reporter.report('several-values', [...path, second], { first: stated, second }, 'key');
    return NOTHING;
  }
  for (const key of REFINEMENTS)
    if (authored[key] !== undefined && BELONGS_TO[key] !== stated)
      reporter.report(
        'stray-field',
        [...path, key],
        { field: key, belongs: BELONGS_TO[key] },
        'key',
      );
  return buildClaim(stated, authored);
}

function buildClaim(stated: ValueKey, authored: AuthoredValue): Claim {
  switch (stated) {
    case 'support':
      return supportClaim(authored);
    case 'value':
      return quantityClaim(authored);
    case 'options':
      return {
        kind: 'choice',
        options: authored.options ?? [],
        complete: authored.complete !== false,
      };
    case 'offers':
      return {
        kind: 'price',
        offers: (authored.offers ?? []).map(offerOf),
      };
  }
}

function offerOf({
  'covers-cores': coversCores,
  'covers-vms': coversVms,
  'minimum-per-socket': minimumPerSocket,
  'minimum-per-host': minimumPerHost,
  'in-addition': inAddition,
  ...others
}: AuthoredOffer): PriceOffer {
  return present({
    ...others,
    coversCores,
    coversVms,
    minimumPerSocket,
    minimumPerHost,
    inAddition,
  });
}

function supportClaim({
  support = 'unknown',
  maturity,
  requires,
  by,
  due,
  outcome,
}: AuthoredValue): Claim {
  if (
    maturity === undefined &&
    requires === undefined &&
    by === undefined &&
    due === undefined &&
    outcome === undefined
  )
    return { kind: 'support', support };
  const range = typeof due === 'string' ? { from: due, until: due } : due;
  return { kind: 'support', support, ...present({ maturity, requires, by, due: range, outcome }) };
}

function quantityClaim({ value, 'at-least': atLeast, also }: AuthoredValue): Claim {
  const extent =
    typeof value === 'number' ? { number: value } : { number: null, unlimited: true as const };
  return { kind: 'quantity', ...extent, ...present({ atLeast, also: also && present(also) }) };
}
