/** What the facts of each kind of feature can state: authored lines with how often they come. */
import type { FeatureKind } from '../../../src/domain/vocabulary.ts';
import { weightsOf, type Weights } from './chance.ts';
import { STATISTICS } from './settings.ts';

export interface PossibleValue {
  /** For a relation: the target under which the fact stands. */
  readonly target?: string;
  /** The lines of the fact between `from` and `sources`, without indentation. */
  readonly lines: readonly string[];
}

interface Values {
  readonly values: readonly PossibleValue[];
  readonly weights: Weights;
}

export const OPTIONS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'] as const;
const OPTION_LISTS = [[0], [1], [0, 1], [0, 2], [0, 1, 2], [2, 3], [0, 1, 2, 3], [4]] as const;
const LIMITS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096] as const;
const METRICS = ['host', 'socket', 'core', 'vm'] as const;
const AMOUNTS = [99, 250, 495, 995, 1495, 2495, 3495, 4995] as const;

export const NOTES = [
  'Only between hosts of one cluster.',
  'Only on the first four disks of a machine.',
  'Without the graphical console.',
  'One at a time, and only by command.',
  'Not for machines with passed-through devices.',
] as const;

type Weighted = readonly [PossibleValue, number];

/** `feature` numbers the feature: what stands beside a level depends on nothing else. */
export function valuesOf(kind: FeatureKind, feature: number): Values {
  const weighted = listOf(kind, feature);
  return {
    values: weighted.map(([value]) => value),
    weights: weightsOf(weighted.map(([, weight]) => weight)),
  };
}

function listOf(kind: FeatureKind, feature: number): readonly Weighted[] {
  switch (kind) {
    case 'support':
      return levels(feature);
    case 'quantity':
      return [
        ...LIMITS.map((limit, place): Weighted => [{ lines: [`value: ${limit}`] }, 12 - place]),
        [{ lines: ['value: unlimited'] }, 5],
        [{ lines: ['support: unknown'] }, 5],
      ];
    case 'choice':
      return OPTION_LISTS.map((list, place): Weighted => [
        { lines: [`options: [${list.map((option) => OPTIONS[option]).join(', ')}]`] },
        8 - place,
      ]);
    case 'relation':
      return Array.from({ length: STATISTICS.guests }, (_, guest) =>
        levels(feature).map(([value, weight]): Weighted => [
          { ...value, target: `guest-${guest}` },
          weight,
        ]),
      ).flat();
    case 'price':
      return METRICS.flatMap((metric) =>
        AMOUNTS.map((amount): Weighted => [{ lines: offer(metric, amount) }, 1]),
      );
  }
}

function levels(feature: number): readonly Weighted[] {
  const note = `note: ${NOTES[feature % NOTES.length] ?? ''}`;
  const beside: Readonly<Record<string, readonly string[]>> = {
    partial: [note],
    'add-on': [`requires: [add-on-${feature % 4}]`],
  };
  return Object.entries(STATISTICS.levels).map(([level, weight]): Weighted => [
    { lines: [`support: ${level}`, ...(beside[level] ?? [])] },
    weight,
  ]);
}

function offer(metric: string, amount: number): readonly string[] {
  return [
    'offers:',
    `  - metric: ${metric}`,
    `    amount: ${amount}`,
    '    currency: USD',
    '    term: year',
  ];
}
