/** Holds an authored value against its shape; every mismatch becomes one diagnostic at its place. */
import type { z } from 'zod';
import { SEVERITIES, diagnostic, type Code } from '../domain/codes.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import { nearest } from '../domain/suggest.ts';
import { certainFit } from './certain-fit.ts';
import { fieldsAt } from './walk.ts';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

export interface ShapeQuestion {
  readonly shape: z.ZodType;
  readonly value: unknown;
  readonly file: string;
  /** The text of the value at a path as it is written. */
  readonly written: (path: Path) => string;
}

export type Shaped<Shape extends z.ZodType> =
  | { readonly value: z.infer<Shape>; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly Diagnostic[] };

/** Holds a value against a shape: the typed value, or everything that keeps it from fitting. */
export function holdAgainst<Shape extends z.ZodType>(
  question: ShapeQuestion & { readonly shape: Shape },
): Shaped<Shape> {
  if (certainFit(question.shape)(question.value))
    return { value: question.value as z.infer<Shape>, problems: [] };
  const result = question.shape.safeParse(question.value);
  if (result.success) return { value: result.data, problems: [] };
  const found = result.error.issues.flatMap((issue) => explain(question, issue, []));
  return { value: null, problems: withoutEchoes(found) };
}

/** The value at a path, undefined where it leads nowhere. */
function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

/** The mapping or list at a path; an empty one where there is none. */
function objectAt(value: unknown, path: Path): object {
  const found = valueAt(value, path);
  return typeof found === 'object' && found !== null ? found : {};
}

/**
 * What only follows from another mistake is left out: a misspelled key's right name is missing,
 * and what is of the wrong type is not too short as well.
 */
function withoutEchoes(found: readonly Diagnostic[]): Diagnostic[] {
  const meant = new Set<string>();
  const mistyped = new Set<string>();
  for (const { code, place, args } of found) {
    if (code === 'unknown-key')
      meant.add(JSON.stringify([...place.path.slice(0, -1), args['suggestion']]));
    if (code === 'wrong-type') mistyped.add(JSON.stringify(place.path));
  }
  return found.filter(({ code, place, args }) => {
    if (code === 'missing-key' || code === 'no-evidence')
      return !meant.has(JSON.stringify([...place.path, args['key'] ?? 'sources']));
    return (
      !(code === 'too-few' || code === 'empty-value') || !mistyped.has(JSON.stringify(place.path))
    );
  });
}

function explain(question: ShapeQuestion, issue: Issue, above: Path): Diagnostic[] {
  const path = [...above, ...issue.path] as Path;
  const at = (
    code: Code,
    args: Diagnostic['args'] = {},
    on: 'key' | 'value' = 'value',
  ): Diagnostic[] => [diagnostic(code, { file: question.file, path, on }, args)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((key) => unknownKey(question, path, key));
    case 'invalid_type':
      return wrongType(question, path, [issue.expected]);
    case 'invalid_value':
      return unknownWord(question, path, issue.values.map(String));
    case 'invalid_union':
      return explainUnion(question, path, issue.errors);
    case 'invalid_key':
      return at(codeOf(issue.issues[0]), { text: String(path.at(-1)) }, 'key');
    default: {
      const code = codeOf(issue);
      return at(code, { text: textOf(valueAt(question.value, path)) });
    }
  }
}

/** The refusals of `schema/scalars.ts` carry their code as message. */
function codeOf(issue: Issue | undefined): Code {
  const message = issue?.message ?? '';
  return message in SEVERITIES ? (message as Code) : 'bad-value';
}

function textOf(value: unknown): string {
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value) : '';
}

function unknownKey({ shape, value, file }: ShapeQuestion, path: Path, key: string): Diagnostic[] {
  const fields = fieldsAt(shape, value, path) ?? [];
  const present = Object.keys(objectAt(value, path));
  const free = fields.filter((field) => !present.includes(field));
  const suggestion = nearest(key, free) ?? '';
  const args = { key, suggestion, allowed: fields.join(', ') };
  return [diagnostic('unknown-key', { file, path: [...path, key], on: 'key' }, args)];
}

/**
 * A value of the wrong type. In order of precedence:
 * 1. nothing there: the key is missing, which for `sources` means missing evidence;
 * 2. the key is there without a value;
 * 3. a source named without saying where in it;
 * 4. a number or word that YAML does not read as text unless it is quoted;
 * 5. anything else.
 */
function wrongType(question: ShapeQuestion, path: Path, expected: readonly string[]): Diagnostic[] {
  const { file, written } = question;
  const value = valueAt(question.value, path);
  const key = String(path.at(-1) ?? '');
  const place = { file, path };
  if (value === undefined && path.length > 0) {
    const code = key === 'sources' ? 'no-evidence' : 'missing-key';
    return [diagnostic(code, { file, path: path.slice(0, -1) }, { key })];
  }
  if (value === null) return [diagnostic('empty-value', place, { text: key })];
  if (path.at(-2) === 'sources' && typeof value !== 'object')
    return [diagnostic('citation-form', place, { text: textOf(value) })];
  if (expected.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
    return [diagnostic('needs-quotes', place, { text: written(path) || String(value) })];
  if (typeof value === 'number') return [diagnostic('bad-number', place, { text: String(value) })];
  return [
    diagnostic('wrong-type', place, { expected: expected.join(' or '), found: typeName(value) }),
  ];
}

function typeName(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function unknownWord(question: ShapeQuestion, path: Path, words: readonly string[]): Diagnostic[] {
  const value = valueAt(question.value, path);
  if (value === undefined || value === null || typeof value === 'object')
    return wrongType(question, path, ['word']);
  const word = textOf(value);
  const args = { word, suggestion: nearest(word, words) ?? '', allowed: words.join(', ') };
  return [diagnostic('unknown-word', { file: question.file, path }, args)];
}

/** Only the alternative that was meant is explained; if none fits at all, what could stand there. */
function explainUnion(
  question: ShapeQuestion,
  path: Path,
  errors: readonly (readonly Issue[])[],
): Diagnostic[] {
  const fitting = errors.filter((issues) => !issues.some(refusesWhole));
  if (fitting.length > 0) {
    const chosen = alternative(question, path, errors, fitting);
    return chosen.flatMap((issue) => explain(question, issue, path));
  }
  const whole = errors.flat().filter((issue) => issue.path.length === 0);
  const words = whole.flatMap((issue) =>
    issue.code === 'invalid_value' ? issue.values.map(String) : [],
  );
  const types = whole.flatMap((issue) => (issue.code === 'invalid_type' ? [issue.expected] : []));
  const value = valueAt(question.value, path);
  const isQuotedNumber = types.includes('number') && value !== '' && Number.isFinite(Number(value));
  if (words.length > 0 && typeof value === 'string' && !types.includes('string') && !isQuotedNumber)
    return [
      diagnostic(
        'unknown-word',
        { file: question.file, path },
        {
          word: value,
          suggestion: nearest(value, words) ?? '',
          allowed: [...types.map((type) => `a ${type}`), ...words].join(', '),
        },
      ),
    ];
  return wrongType(question, path, types);
}

function refusesWhole(issue: Issue): boolean {
  return (
    issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
  );
}

/** Of several alternatives of the right type, the one that was meant: citations say it by their keys. */
function alternative(
  question: ShapeQuestion,
  path: Path,
  all: readonly (readonly Issue[])[],
  fitting: readonly (readonly Issue[])[],
): readonly Issue[] {
  if (path.at(-2) === 'sources') {
    const long = Object.hasOwn(objectAt(question.value, path), 'source');
    return all[long ? 1 : 0] ?? [];
  }
  return fitting.reduce((best, issues) => (issues.length < best.length ? issues : best));
}
