/** What an authored fact, case or dispute side states → a claim of the model. */
import type { Claim, PriceOffer } from '../domain/model.ts';
import { SUPPORT_LEVELS, type SupportLevel } from '../domain/vocabulary.ts';
import type { AuthoredFact, AuthoredOffer } from '../schema/facts.ts';
import { present } from './assemble-moments.ts';
import type { LazyPath, Reporter } from './reporter.ts';

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

interface Role {
  readonly value: ValueKey;
  /** Whether the key states the value, or says more about it. */
  readonly states: boolean;
}

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...VALUE_KEYS.map((key): [string, Role] => [key, { value: key, states: true }]),
  ...Object.entries(BELONGS_TO).map(([key, value]): [string, Role] => [
    key,
    { value, states: false },
  ]),
]);

/** A place holder where nothing is stated; the record that holds it is damaged. */
const NOTHING: Claim = { kind: 'support', support: 'unknown' };

/** Reads the claim of a fact; exactly one value must be stated, with the fields that belong to it. */
export function claimOf(authored: AuthoredValue, reporter: Reporter, at: LazyPath): Claim {
  const { stated, second, refined } = whatIsStated(authored);
  if (stated === null) {
    reporter.report('no-value', at());
    return NOTHING;
  }
  if (second !== null) {
    reporter.report('several-values', at(second), { first: stated, second }, 'key');
    return NOTHING;
  }
  if (refined) reportStrays(authored, stated, reporter, at);
  return buildClaim(stated, authored);
}

interface Stated {
  readonly stated: ValueKey | null;
  readonly second: ValueKey | null;
  /** Whether anything more is said about a value. */
  readonly refined: boolean;
}

/** Looks at the keys that are there, which are few; they stand in the shape's order. */
function whatIsStated(authored: AuthoredValue): Stated {
  let stated: ValueKey | null = null;
  let second: ValueKey | null = null;
  let refined = false;
  for (const key in authored) {
    const role = ROLES.get(key);
    if (!role) continue;
    if (!role.states) refined = true;
    else if (stated === null) stated = role.value;
    else second ??= role.value;
  }
  return { stated, second, refined };
}

function reportStrays(
  authored: AuthoredValue,
  stated: ValueKey,
  reporter: Reporter,
  at: LazyPath,
): void {
  for (const key in authored) {
    const role = ROLES.get(key);
    if (role && !role.states && role.value !== stated)
      reporter.report('stray-field', at(key), { field: key, belongs: role.value }, 'key');
  }
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

/** Levels of which nothing more is said: the same claim, however often it is made. */
const BARE = Object.fromEntries(
  SUPPORT_LEVELS.map((support): [SupportLevel, Claim] => [support, { kind: 'support', support }]),
) as Readonly<Record<SupportLevel, Claim>>;

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
    return BARE[support];
  const range = typeof due === 'string' ? { from: due, until: due } : due;
  return { kind: 'support', support, ...present({ maturity, requires, by, due: range, outcome }) };
}

function quantityClaim({ value, 'at-least': atLeast, also }: AuthoredValue): Claim {
  const extent =
    typeof value === 'number' ? { number: value } : { number: null, unlimited: true as const };
  return { kind: 'quantity', ...extent, ...present({ atLeast, also: also && present(also) }) };
}
