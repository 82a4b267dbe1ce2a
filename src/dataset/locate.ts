/** Finds the line and column of a diagnostic's place. Only files of which something is said are walked. */
import type { Place } from '../domain/diagnostics.ts';
import type { Locate, Spot, TextPlace } from './place.ts';
import { lineStarts, positionAt } from './text-position.ts';
import { rangeOf, yamlTree, type YamlNode } from './yaml-tree.ts';
import { yamlEvents } from './yaml.ts';

interface Walked {
  readonly file: string;
  readonly text: string;
  readonly starts: readonly number[];
  readonly tree: YamlNode | null;
}

/**
 * A locator over texts by file name. It keeps the file it walked last, so that diagnostics in
 * order of files walk each file once. Unknown files count as empty.
 */
export function locator(textOf: (file: string) => string | undefined): Locate {
  let last: Walked | null = null;
  return (place) => {
    if (last?.file !== place.file)
      last = walk(place.file, textOf(place.file) ?? '', 'span' in place);
    return spotOf(last, place);
  };
}

function walk(file: string, text: string, spansOnly: boolean): Walked {
  return {
    file,
    text,
    starts: lineStarts(text),
    tree: spansOnly ? null : yamlTree(yamlEvents(text), text),
  };
}

function spotOf({ text, starts, tree }: Walked, place: Place): Spot {
  const [start, end] = rangeIn(text, tree, place);
  const { line, column } = positionAt(starts, start);
  const nextLine = starts[line] ?? text.length + 1;
  const lineEnd = text.slice(starts[line - 1], nextLine - 1).trimEnd().length + 1;
  return { line, column, end: Math.max(column, Math.min(column + end - start, lineEnd)) };
}

function rangeIn(text: string, tree: YamlNode | null, place: Place): readonly [number, number] {
  if ('span' in place) return (place as TextPlace).span;
  const range = tree ?? yamlTree(yamlEvents(text), text);
  return range ? rangeOf(range, place.path, place.on ?? 'value') : [0, 0];
}
