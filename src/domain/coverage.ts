/** Coverage: how much of a list of features is known, of which editions, and by what kind of evidence. */
import { cellOf, type Cell } from './cell.ts';
import { isUnknown } from './claims.ts';
import type { Column } from './columns.ts';
import { targetsOfRow } from './compare.ts';
import type { Dataset } from './dataset.ts';
import type { Feature, PlainDate } from './model.ts';

/** What is known of one cell, from best to worst. */
export const KNOWLEDGE = ['known', 'disputed', 'silent', 'lead', 'unknown'] as const;
export type Knowledge = (typeof KNOWLEDGE)[number];

export type KnowledgeCounts = Readonly<Record<Knowledge, number>>;

export interface CoverageCell {
  readonly feature: Feature;
  readonly knowledge: Knowledge;
}

export interface ColumnCoverage {
  readonly column: Column;
  /** One per feature that applies to the column's kind of product. */
  readonly cells: readonly CoverageCell[];
  readonly counts: KnowledgeCounts;
  /** Share of cells known by evidence other than silence, disputed ones included; 0 without cells. */
  readonly share: number;
}

export interface CoverageQuestion {
  readonly columns: readonly Column[];
  readonly features: readonly Feature[];
  readonly at: PlainDate;
}

/** How much is known of each column. A relation counts as one cell: known as soon as any target is. */
export function coverage(
  dataset: Dataset,
  { columns, features, at }: CoverageQuestion,
): readonly ColumnCoverage[] {
  return columns.map((column) => {
    const cells = features
      .filter(({ appliesTo }) => appliesTo.includes(column.product.kind))
      .map((feature) => ({ feature, knowledge: knowledgeOf(dataset, column, feature, at) }));
    const counts = countKnowledge(cells);
    const share = cells.length === 0 ? 0 : (counts.known + counts.disputed) / cells.length;
    return { column, cells, counts, share };
  });
}

/** Counts cells by what is known of them. */
export function countKnowledge(cells: readonly CoverageCell[]): KnowledgeCounts {
  const counts = { known: 0, disputed: 0, silent: 0, lead: 0, unknown: 0 };
  for (const { knowledge } of cells) counts[knowledge]++;
  return counts;
}

/** What is known of a column's feature; of a relation, the best that is known of any of its targets. */
function knowledgeOf(dataset: Dataset, column: Column, feature: Feature, at: PlainDate): Knowledge {
  const found = targetsOfRow(dataset, column, feature, at).map((target) =>
    knowledgeOfCell(cellOf(dataset, column, feature, { target, at })),
  );
  const hinted = column.product.leads.some((lead) => lead.feature === feature.id);
  const best = KNOWLEDGE.find((knowledge) => found.includes(knowledge)) ?? 'unknown';
  return best === 'unknown' && hinted ? 'lead' : best;
}

function knowledgeOfCell({ claim, disputes, silent, leads }: Cell): Knowledge {
  if (isUnknown(claim)) return leads.length > 0 ? 'lead' : 'unknown';
  return silent ? 'silent' : disputes.length > 0 ? 'disputed' : 'known';
}
