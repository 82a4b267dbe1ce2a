/** Everything that is wrong with a knowledge base: what the reader found and what the checks find. */
import type { Diagnostic, Place } from '../domain/diagnostics.ts';
import type { PlainDate } from '../domain/model.ts';
import type { CheckSubject, ProseSubject } from './context.ts';
import { findingsOf, inOrder, type Finding } from './findings.ts';
import { runChecks } from './run.ts';

interface Located {
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: (place: Place) => { line: number; column: number; end: number };
}

export interface AtlasToCheck {
  readonly data: CheckSubject & Located;
  readonly prose?: ProseSubject & Located;
  readonly today: PlainDate;
  /** The file as people open it, from its path below the data or content folder. */
  readonly nameOf: (folder: 'data' | 'content', file: string) => string;
}

export function checkAtlas({ data, prose, today, nameOf }: AtlasToCheck): Finding[] {
  const found = runChecks(data, prose ? { today, prose } : { today });
  // What is said of prose stands at a stretch of text, what is said of data at a path.
  const [inProse, inData] = [found.filter(isText), found.filter((one) => !isText(one))];
  const ofData = findingsOf([...data.diagnostics, ...inData], data.locate, (file) =>
    nameOf('data', file),
  );
  if (!prose) return ofData;
  const ofProse = findingsOf([...prose.diagnostics, ...inProse], prose.locate, (file) =>
    nameOf('content', file),
  );
  return inOrder([...ofData, ...ofProse]);
}

function isText({ place }: Diagnostic): boolean {
  return 'span' in place;
}
