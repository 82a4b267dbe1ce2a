/** The answer to a query as data for programs: the documented shape of `query --json`. */
import type { TermResult } from '../domain/judge.ts';
import { type Answer } from '../domain/match.ts';
import type { Dataset } from '../domain/dataset.ts';
import type { PlainDate } from '../domain/model.ts';
import { printQuery, type Query } from '../domain/query.ts';
import type { Verdict } from '../domain/verdict.ts';
import { rowOfCell } from './fact-rows.ts';
import type { FactRow } from './fact-row.ts';

export interface QueryAnswer {
  readonly at: PlainDate;
  /** Canonical text of what was asked, as it can be typed again. */
  readonly need: string;
  readonly want: string;
  /** Every edition on offer at the date: meets, unknown, fails. */
  readonly editions: readonly EditionAnswer[];
}

export interface EditionAnswer {
  readonly edition: string;
  readonly release: string | null;
  readonly verdict: Verdict;
  readonly terms: readonly TermAnswer[];
  readonly wants: readonly TermAnswer[];
  /** The one need that fails, if it is the only one. */
  readonly near: string | null;
}

export interface TermAnswer {
  readonly term: string;
  readonly verdict: Verdict;
  /** The verdict if the other side of a dispute were right; null where that changes nothing. */
  readonly disputed_verdict: Verdict | null;
  /** Rows of the table `facts`; a cell without a fact is one without `fact_id`. */
  readonly cells: readonly FactRow[];
}

/** Turns an answer into its published shape. */
export function queryAnswer(
  dataset: Dataset,
  asked: { at: PlainDate; need: Query; want: Query },
  answer: Answer,
): QueryAnswer {
  const termAnswer = ({ term, verdict, disputedTurn, cells }: TermResult): TermAnswer => ({
    term,
    verdict,
    disputed_verdict: disputedTurn,
    cells: cells.map((cell) => rowOfCell(dataset, cell)),
  });
  return {
    at: asked.at,
    need: printQuery(asked.need, 'terminal'),
    want: printQuery(asked.want, 'terminal'),
    editions: answer.findings.map(({ column, verdict, terms, wants, near }) => ({
      edition: column.edition.id,
      release: column.release?.id ?? null,
      verdict,
      terms: terms.map(termAnswer),
      wants: wants.map(termAnswer),
      near,
    })),
  };
}
