/**
 * The canonical form of an authored file: fields in the order of the schema, two-space block style,
 * quotes only where they are needed or tell a version from a number, `<=` as `≤`. Comments stay.
 * The meaning never changes: what comes out is read again and compared.
 */
import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Shape } from '../schema/kinds.ts';
import { fieldsOf, shapeBelow, shapeFor } from '../schema/walk.ts';
import { readYaml } from './yaml.ts';

export type Formatting =
  | { readonly text: string }
  /** The file is left as it is, and why. */
  | { readonly refused: 'unreadable' | 'meaning' | 'comments' };

/** A short list of words stays on one line up to this width. */
const WIDTH = 100;

const LAYOUT = {
  lineWidth: 0,
  minContentWidth: 0,
  indent: 2,
  indentSeq: true,
  flowCollectionPadding: false,
} as const;

/** Formats the text of a file whose content has a shape. */
export function formatYaml(text: string, shape: Shape): Formatting {
  const source = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const before = readYaml(source, '');
  if (before.problems.length > 0) return { refused: 'unreadable' };
  const head = headOf(source);
  const document = parse(source.slice(head.length));
  if (document.errors.length > 0) return { refused: 'unreadable' };
  const comments = commentsOf(document);
  arrange(document, shape, before.value);
  const body = document.toString(LAYOUT);
  const formatted = head + body;
  const after = readYaml(formatted, '');
  if (after.problems.length > 0 || meaning(after.value) !== meaning(before.value))
    return { refused: 'meaning' };
  return commentsOf(parse(body)) === comments ? { text: formatted } : { refused: 'comments' };
}

/** Comment lines at the top that speak of the whole file: up to a blank line, else only the schema line. */
function headOf(text: string): string {
  return /^(?:#.*\n)+\n/.exec(text)?.[0] ?? /^# yaml-language-server:.*\n/.exec(text)?.[0] ?? '';
}

function parse(text: string): Document {
  return parseDocument(text, { version: '1.2', schema: 'core', strict: false, logLevel: 'silent' });
}

function arrange(document: Document, shape: Shape, value: unknown): void {
  if (document.directives) document.directives.docStart = null;
  arrangeNode(document.contents, shapeFor(shape, value), value, '', 0);
}

/** `key` is the name under which a value stands, `column` where its text would begin. */
function arrangeNode(
  node: unknown,
  shape: Shape | null,
  value: unknown,
  key: string,
  column: number,
): void {
  if (isMap(node)) arrangeMap(node, shape, value, column);
  else if (isSeq(node)) arrangeList(node, shape, value, key, column);
  else if (isScalar(node)) arrangeScalar(node, key);
}

function arrangeMap(map: YAMLMap, shape: Shape | null, value: unknown, column: number): void {
  map.flow = false;
  const order = shape ? fieldsOf(shape) : null;
  if (order) sortPairs(map, order);
  for (const { key, value: below } of map.items) {
    if (!isScalar(key)) continue;
    key.type = 'PLAIN';
    const name = String(key.value);
    const inner: unknown = Reflect.get(Object(value), name);
    const child = shape && shapeBelow(shape, name);
    arrangeNode(below, child && shapeFor(child, inner), inner, name, column + name.length + 2);
  }
}

/** Fields in the order of the shape; what the shape does not know keeps its order at the end. */
function sortPairs(map: YAMLMap, order: readonly string[]): void {
  const rank = ({ key }: Pair): number => {
    const at = order.indexOf(String((key as Scalar).value));
    return at === -1 ? order.length : at;
  };
  const items: Pair[] = map.items;
  const sorted = [...items].sort((a, b) => rank(a) - rank(b));
  if (sorted.some((pair, index) => pair !== items[index])) moveHeading(items[0], sorted[0]);
  map.items = sorted;
}

/** A blank line above the first field belongs to its place, not to the field. */
function moveHeading(oldFirst: Pair | undefined, newFirst: Pair | undefined): void {
  if (!oldFirst || !newFirst || !isScalar(oldFirst.key) || !isScalar(newFirst.key)) return;
  newFirst.key.spaceBefore = oldFirst.key.spaceBefore ?? false;
  oldFirst.key.spaceBefore = false;
}

function arrangeList(
  list: YAMLSeq,
  shape: Shape | null,
  value: unknown,
  key: string,
  column: number,
): void {
  const child = shape && shapeBelow(shape, 0);
  list.items.forEach((node, index) => {
    const inner: unknown = Reflect.get(Object(value), index);
    arrangeNode(node, child && shapeFor(child, inner), inner, key, column);
  });
  list.flow = isShortListOfWords(list, column);
}

function isShortListOfWords(list: YAMLSeq, column: number): boolean {
  if (list.items.length === 0) return true;
  if (list.comment || list.commentBefore) return false;
  const words = list.items.map((node) =>
    isScalar(node) && !node.comment && !node.commentBefore && WORD.test(String(node.value))
      ? String(node.value)
      : null,
  );
  if (words.includes(null)) return false;
  return column + words.join(', ').length + 2 <= WIDTH;
}

const WORD = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?$/;

/** Keys whose values may begin with `<=`. */
const MOMENTS: ReadonlySet<string> = new Set(['from', 'until', 'date']);

/** Versions and `≤` in double quotes, text of several lines as a block, all else as plain as can be. */
function arrangeScalar(scalar: Scalar, key: string): void {
  if (typeof scalar.value !== 'string') return;
  if (MOMENTS.has(key)) scalar.value = scalar.value.replace(/^<=/, '≤');
  const text = String(scalar.value);
  if (text.includes('\n')) scalar.type = 'BLOCK_LITERAL';
  else scalar.type = /^[≤\d]\S*$/.test(text) && !DATE.test(text) ? 'QUOTE_DOUBLE' : 'PLAIN';
}

/** A value as text, with keys in one order and `<=` read as `≤`: equal texts mean the same. */
function meaning(value: unknown, key = ''): string {
  if (Array.isArray(value)) return `[${value.map((element) => meaning(element, key)).join()}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, below]) => `${JSON.stringify(name)}:${meaning(below, name)}`).join()}}`;
  }
  if (typeof value === 'string')
    return JSON.stringify(MOMENTS.has(key) ? value.replace(/^<=/, '≤') : value);
  return Object.is(value, -0) ? '-0' : String(value);
}

/** All comments of a document, line by line and sorted: their places may change, not what they say. */
function commentsOf(document: Document): string {
  const found: (string | null | undefined)[] = [document.commentBefore, document.comment];
  visit(document, {
    Node: (_key, node) => void found.push(node.commentBefore, node.comment),
  });
  const lines = found.flatMap((comment) => comment?.split('\n') ?? []);
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .sort()
    .join('\n');
}
