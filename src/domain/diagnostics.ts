/** Diagnostics as data: what is wrong and where. Their wording lives with the checks. */

export type Severity = 'error' | 'warning';

/** A value in an authored file, by its path from the root of the document. */
export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
  /** Whether the key or the value at the path is meant; the value when absent. */
  readonly on?: 'key' | 'value';
}

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** What the wording of the code is filled with. */
  readonly args: Readonly<Record<string, string | number>>;
  readonly place: Place;
}
