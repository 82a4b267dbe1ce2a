/** Reads one authored YAML text: its value, or what keeps it from being read. Never throws. */
import { CORE_SCHEMA, YAMLException, constructFromEvents, parseEvents, type Event } from 'js-yaml';
import { diagnostic } from '../domain/codes.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import { textPlace } from './place.ts';
import { NOT_PLAIN, readPlainYaml } from './plain-yaml.ts';
import { mayLeaveSubset, subsetProblems } from './yaml-subset.ts';

/** Records are at most this deep; deeper texts are attacks or accidents. */
const MAX_DEPTH = 40;

export type YamlReading =
  | { readonly value: unknown; readonly problems: readonly [] }
  | { readonly value?: undefined; readonly problems: readonly Diagnostic[] };

export function readYaml(text: string, file: string): YamlReading {
  const plain = readPlainYaml(text);
  return plain === NOT_PLAIN ? readAnyYaml(text, file) : { value: plain, problems: [] };
}

/** Reads a text that nothing is known of. */
export function readAnyYaml(text: string, file: string): YamlReading {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch (error) {
    return { problems: [syntaxProblem(error, text, file)] };
  }
  if (events.length === 0) return { problems: [diagnostic('empty-file', textPlace(file, 0))] };
  if (mayLeaveSubset(events, text)) {
    const problems = subsetProblems(events, text, file);
    if (problems.length > 0) return { problems };
  }
  try {
    const value = constructFromEvents(events, {
      source: text,
      schema: CORE_SCHEMA,
      maxAliases: 0,
    })[0];
    return { value, problems: [] };
  } catch (error) {
    // Almost always two equal keys: the slow walk finds all of them.
    const problems = subsetProblems(events, text, file);
    return { problems: problems.length > 0 ? problems : [syntaxProblem(error, text, file)] };
  }
}

/** The events of a text that may be broken; none where it cannot be read. */
export function yamlEvents(text: string): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth: MAX_DEPTH });
  } catch {
    return [];
  }
}

function syntaxProblem(error: unknown, text: string, file: string): Diagnostic {
  const known = error instanceof YAMLException ? error : null;
  const at = Math.min(known?.mark?.position ?? 0, text.length);
  return diagnostic('yaml-syntax', textPlace(file, at, at + 1), {
    reason: known?.reason ?? 'not YAML',
  });
}
