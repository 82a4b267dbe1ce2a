/** What can be wrong with a query, as data: the words are the dictionaries'. */

export const QUERY_PROBLEMS = [
  'unreadable-term',
  'unknown-feature',
  'unknown-option',
  'unknown-target',
  'unknown-record',
  'unknown-release',
  'divided-record',
  'needs-option',
  'needs-comparison',
  'needs-target',
  'takes-no-value',
  'takes-no-target',
  'takes-no-comparison',
  'not-a-number',
  'unit-does-not-fit',
  'not-a-date',
  'too-long',
] as const;
export type QueryProblemCode = (typeof QUERY_PROBLEMS)[number];

export interface QueryProblem {
  readonly code: QueryProblemCode;
  /** The term as it was written, shortened if it is long. */
  readonly term: string;
  /** What is wrong in it: the id, option, number or unit. */
  readonly what: string;
  /** What was probably meant or what would fit, as text that could be typed. */
  readonly suggestion: string | null;
}

/** Thrown while a single term is read, and turned into a problem by the reader of the query. */
export class TermError extends Error {
  readonly code: QueryProblemCode;
  readonly what: string;
  readonly suggestion: string | null;
  constructor(code: QueryProblemCode, what: string, suggestion: string | null = null) {
    super(code);
    [this.code, this.what, this.suggestion] = [code, what, suggestion];
  }
}
