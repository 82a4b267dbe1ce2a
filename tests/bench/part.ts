/** One part of the benchmarks: measures some things and says what came out. */

export interface Row {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  /** The same in others, in the same run. */
  readonly peers: string;
  /** Whether the target was met; null where there is none or it could not be told. */
  readonly met: boolean | null;
}

export interface Part {
  readonly name: string;
  readonly about: string;
  readonly run: (report: (row: Row) => void) => void | Promise<void>;
}
