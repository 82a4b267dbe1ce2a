/** What is said about a code, in one place for the terminal, for editors and for the site's page of codes. */
import { isRecordKind, RECORD_NAMES } from '../../domain/model.ts';

/** What a message is filled with, as text; what is absent reads as empty. */
export type Arguments = Readonly<Record<string, string>>;

export interface Wording {
  /** The mistake in a few words, in sentence case. */
  readonly title: string;
  /** What is wrong, in a sentence. */
  readonly message: (args: Arguments) => string;
  /** What to do next; null where the message says it all. */
  readonly hint: (args: Arguments) => string | null;
  /** The rule and its reason, for the page of codes. */
  readonly explanation: string;
}

/** A hint that depends on nothing. */
export function always(hint: string): () => string {
  return () => hint;
}

/** "Did you mean …?" where there is a suggestion, else what else helps. */
export function didYouMean(args: Arguments, otherwise: string | null = null): string | null {
  return args['suggestion'] ? `Did you mean "${args['suggestion']}"?` : otherwise;
}

/** "vendors" → "vendor". */
export function one(kind: string | undefined): string {
  return isRecordKind(kind) ? RECORD_NAMES[kind] : 'record';
}
