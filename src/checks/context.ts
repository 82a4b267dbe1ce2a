/** What checks look at, and how they say what they found. */
import type { Code } from '../domain/codes.ts';
import { createDataset, type Dataset } from '../domain/dataset.ts';
import type { Diagnostic, Place } from '../domain/diagnostics.ts';
import type { LivePiece, ProseLink } from '../domain/live-pieces.ts';
import type { AtlasRecords, PlainDate, RecordKind } from '../domain/model.ts';
import type { Steps } from './walk.ts';

/** What was read, as `loadDataset` gives it. Keys are kind and id with a space between. */
export interface CheckSubject {
  /** Records without a hole. */
  readonly dataset: Dataset;
  /** All records that could be assembled. A moment that could not be read has neither release nor date. */
  readonly records: AtlasRecords;
  /** What reading them has found already. */
  readonly diagnostics: readonly Diagnostic[];
  readonly files: ReadonlyMap<string, string>;
  readonly leftOut: ReadonlySet<string>;
}

/** What was read of the prose. */
export interface ProseSubject {
  readonly pieces: readonly LivePiece[];
  readonly links: readonly ProseLink[];
}

/** Where a reference leads: to a record, to one that could not be read, to a redirect, nowhere. */
export type Presence = 'present' | 'left-out' | 'moved' | 'absent';

export interface CheckContext extends CheckSubject {
  readonly prose: ProseSubject;
  readonly today: PlainDate;
  /** All records, with holes or without, indexed. */
  readonly all: Dataset;
  readonly presence: (kind: RecordKind, id: string) => Presence;
  /**
   * Whether an error was found in a file so far. What follows from a mistake is no mistake of its
   * own: nothing is said that rests on such a file.
   */
  readonly isSuspect: (file: string) => boolean;
  /** The file that a record was read from. */
  readonly fileOf: (kind: RecordKind, id: string) => string;
}

export type Report = (code: Code, place: Place, args?: Diagnostic['args']) => void;

/** One rule, or a few that belong together. Checks collect what they find and never throw. */
export interface Check {
  readonly name: string;
  /** What holds where the check finds nothing. */
  readonly description: string;
  readonly scope: 'data' | 'prose';
  /** What it does on the walk through all timelines, which comes first. */
  readonly walk?: (context: CheckContext, report: Report) => Steps;
  /** What it does besides. */
  readonly check?: (context: CheckContext, report: Report) => void;
}

export function contextOf(
  subject: CheckSubject,
  prose: ProseSubject,
  today: PlainDate,
  suspects: ReadonlySet<string>,
): CheckContext {
  const all = createDataset(subject.records);
  const moved = new Set(subject.records.redirects.map(({ kind, id }) => `${kind} ${id}`));
  return {
    ...subject,
    prose,
    today,
    all,
    presence(kind, id) {
      if (all[kind].has(id)) return 'present';
      if (moved.has(`${kind} ${id}`)) return 'moved';
      return subject.leftOut.has(`${kind} ${id}`) ? 'left-out' : 'absent';
    },
    isSuspect: (file) => suspects.has(file),
    fileOf: (kind, id) => subject.files.get(`${kind} ${id}`) ?? '',
  };
}
