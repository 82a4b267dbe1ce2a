/** One authored file on its way in: text → YAML value → value of known shape. */
import { diagnostic } from '../domain/codes.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import type { Shape } from '../schema/kinds.ts';
import { holdAgainst, type Shaped } from '../schema/shape-problems.ts';
import { textPlace } from './place.ts';
import { rangeOf, yamlTree } from './yaml-tree.ts';
import { NOT_PLAIN, readPlainYaml } from './plain-yaml.ts';
import { readAnyYaml, yamlEvents } from './yaml.ts';

/** A file as it comes in: its path below the folder, its text, and what went wrong while reading it. */
export interface InputFile {
  readonly path: string;
  readonly text: string;
  /** The text as UTF-8, if it was read as that and is sound: then `text` is made when it is asked for. */
  readonly bytes?: Uint8Array | undefined;
  readonly problem?: ReadingProblem | undefined;
}

/** Why a file's text cannot be trusted. */
export interface ReadingProblem {
  readonly code: 'file-too-big' | 'not-utf8' | 'symbolic-link' | 'unreadable-file';
  readonly args: Diagnostic['args'];
  /** Where in the text it shows. */
  readonly offset: number;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The YAML value of a file; undefined, with diagnostics, if it has none. */
export function valueOf(file: InputFile, into: Diagnostic[]): unknown {
  const { path, problem } = file;
  if (problem) {
    into.push(
      diagnostic(problem.code, textPlace(path, problem.offset, problem.offset + 1), problem.args),
    );
    return undefined;
  }
  const plain = readPlainYaml(file.bytes ?? file.text);
  if (plain !== NOT_PLAIN) return plain;
  const { text } = file;
  if (text.startsWith(BYTE_ORDER_MARK))
    into.push(diagnostic('byte-order-mark', textPlace(path, 0, 1)));
  const { value, problems } = readAnyYaml(text, path);
  into.push(...problems);
  return value;
}

/** Holds a value against a shape; null, with diagnostics, if it does not fit. */
export function shaped<S extends Shape>(
  shape: S,
  value: unknown,
  input: InputFile,
  into: Diagnostic[],
): Shaped<S>['value'] {
  const written = (path: readonly (string | number)[]): string => {
    const { text } = input;
    const tree = yamlTree(yamlEvents(text), text);
    return tree ? text.slice(...rangeOf(tree, path, 'value')) : '';
  };
  const result = holdAgainst({ shape, value, file: input.path, written });
  into.push(...result.problems);
  return result.value;
}

const MODELINE =
  /^\uFEFF?# yaml-language-server: \$schema=(?:\S*\/)?([a-z]+)\.schema\.json\s*(?:\r?\n|$)/;

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
const LINE_END = 10;

/** At least the first line. */
function firstLine(file: InputFile): string {
  const end = file.bytes?.indexOf(LINE_END) ?? -1;
  return file.bytes && end !== -1 ? UTF_8.decode(file.bytes.subarray(0, end + 1)) : file.text;
}

/** Whether the first line tells editors the file's schema; a missing line is the reader's loss only. */
export function checkModeline(file: InputFile, schema: string, into: Diagnostic[]): void {
  const found = MODELINE.exec(firstLine(file))?.[1];
  if (found === schema) return;
  const { path, text } = file;
  const depth = path.split('/').length;
  const expected = `# yaml-language-server: $schema=${'../'.repeat(depth)}public/schemas/${schema}.schema.json`;
  const end = text.search(/\r?\n|$/);
  into.push(
    diagnostic('modeline', textPlace(path, 0, found === undefined ? 0 : end), { expected }),
  );
}
