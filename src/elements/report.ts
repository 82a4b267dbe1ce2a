/** What is on the screen, for those who take it along: the table, the question, and what it rests on. */
import type { Settings } from './settings.ts';
import type { PlainDate, Source } from '../domain/model.ts';
import type { ShownTable } from '../domain/shown-table.ts';
import type { CellWords } from '../domain/words.ts';

export interface Report {
  readonly settings: Settings;
  readonly words: CellWords;
  readonly at: PlainDate;
  readonly needs: readonly string[];
  readonly wants: readonly string[];
  /** What is accepted besides full support, and what holds in the reader's shop, in words. */
  readonly accepted: readonly string[];
  readonly given: readonly string[];
  readonly table: ShownTable;
  /** The same table with everything that its cells rest on. */
  withEvidence(): Promise<Evidenced>;
}

export interface Evidenced {
  readonly table: ShownTable;
  readonly sources: ReadonlyMap<string, Source>;
}

/** An element that can say what is on the screen. */
export interface ReportHost {
  report(): Promise<Report>;
}
