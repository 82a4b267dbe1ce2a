/**
 * Reads MDX prose: its live pieces and links, and everything that is not prose. It is parsed with
 * the parser that builds the site, so that both see the same text (docs/decisions).
 */
import { mdxToMdast } from 'satteri';
import { diagnostic, type Code } from '../domain/codes.ts';
import type { Diagnostic, Place } from '../domain/diagnostics.ts';
import {
  LIVE_PIECES,
  isPieceName,
  type LivePiece,
  type PieceAttribute,
  type ProseLink,
} from '../domain/live-pieces.ts';
import { nearest } from '../domain/suggest.ts';
import type { InputFile } from './authored-file.ts';
import { locator } from './locate.ts';
import { textPlace, type Locate, type TextPlace } from './place.ts';
import { attributeRanges, type AttributeRange } from './prose-tags.ts';
import { readYaml } from './yaml.ts';

export interface LoadedProse {
  readonly pieces: readonly LivePiece[];
  readonly links: readonly ProseLink[];
  readonly diagnostics: readonly Diagnostic[];
  readonly locate: Locate;
  /** The text of a file by its path. */
  readonly textOf: (file: string) => string | undefined;
}

/** What the walk needs of a node of the syntax tree. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly url?: string;
  readonly attributes?: readonly Attribute[];
  readonly children?: readonly Node[];
  readonly position?: {
    readonly start: { readonly offset?: number };
    readonly end: { readonly offset?: number };
  };
}

interface Attribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

/** Reads all prose files; one that cannot be parsed never stops the rest. */
export function loadProse(files: readonly InputFile[]): LoadedProse {
  const [pieces, links, diagnostics] = [[] as LivePiece[], [] as ProseLink[], [] as Diagnostic[]];
  for (const file of files) {
    const tree = parse(file, diagnostics);
    if (tree) new ProseWalk(file, pieces, links, diagnostics).visit(tree);
  }
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const textOf = (file: string): string | undefined => texts.get(file);
  return { pieces, links, diagnostics, locate: locator(textOf), textOf };
}

function parse({ path, text, problem }: InputFile, into: Diagnostic[]): Node | null {
  if (problem) {
    into.push(
      diagnostic(problem.code, textPlace(path, problem.offset, problem.offset + 1), problem.args),
    );
    return null;
  }
  if (!path.endsWith('.mdx')) {
    into.push(
      diagnostic('misplaced-file', textPlace(path, 0), { path, expected: '<folder>/<name>.mdx' }),
    );
    return null;
  }
  try {
    return mdxToMdast(text) as Node;
  } catch (error) {
    into.push(syntaxProblem(path, text, error));
    return null;
  }
}

/** The parser's errors read `12:3: what is wrong (rule:name)`. */
function syntaxProblem(path: string, text: string, error: unknown): Diagnostic {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const lines = text.split('\n');
  const before = lines.slice(0, Number(line) - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const at = Math.min(before + Number(column) - 1, text.length);
  const plain = reason.replace(/ \(note: .*\)| \([a-z-]+:[a-z-]+\)$/gs, '').trim();
  return diagnostic('mdx-syntax', textPlace(path, at, at + 1), { reason: plain });
}

/** An expression that is nothing but a comment: MDX has no other comments. */
const COMMENT = /^\s*\/\*(?:[^*]|\*(?!\/))*\*\/\s*$/;

class ProseWalk {
  readonly #file: InputFile;
  readonly #pieces: LivePiece[];
  readonly #links: ProseLink[];
  readonly #into: Diagnostic[];

  constructor(file: InputFile, pieces: LivePiece[], links: ProseLink[], into: Diagnostic[]) {
    this.#file = file;
    this.#pieces = pieces;
    this.#links = links;
    this.#into = into;
  }

  visit(node: Node): void {
    switch (node.type) {
      case 'yaml':
        this.#frontmatter(node);
        break;
      case 'toml':
        this.#report('mdx-code', this.#place(node), { what: 'TOML' });
        break;
      case 'mdxjsEsm':
        this.#report('mdx-code', this.#place(node), {
          what: /^\s*export/.test(node.value ?? '') ? 'an export' : 'an import',
        });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!COMMENT.test(node.value ?? ''))
          this.#report('mdx-code', this.#place(node), { what: 'an expression' });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#element(node);
        break;
      case 'html':
        this.#report('mdx-html', this.#place(node), {
          name: /<\/?([\w-]*)/.exec(node.value ?? '')?.[1] ?? '',
        });
        break;
      case 'link':
      case 'definition':
        this.#links.push({ address: node.url ?? '', place: this.#place(node), embedded: false });
        break;
      case 'image':
        this.#links.push({ address: node.url ?? '', place: this.#place(node), embedded: true });
    }
    for (const child of node.children ?? []) this.visit(child);
  }

  /** The frontmatter is YAML like the data; its problems are moved to where it stands in the file. */
  #frontmatter(node: Node): void {
    const { text, path } = this.#file;
    const start = text.indexOf('\n') + 1;
    for (const problem of readYaml(node.value ?? '', path).problems) {
      const { span } = problem.place as TextPlace;
      this.#into.push({ ...problem, place: textPlace(path, span[0] + start, span[1] + start) });
    }
  }

  #element(node: Node): void {
    const name = node.name ?? '';
    const start = node.position?.start.offset ?? 0;
    const tag = textPlace(this.#file.path, start, start + name.length + 1);
    const ranges = attributeRanges(this.#file.text, start);
    const attributes = new Map<string, PieceAttribute>();
    const broken = new Set<string>();
    for (const attribute of node.attributes ?? [])
      if (!this.#attribute(attribute, ranges, tag, attributes)) broken.add(attribute.name ?? '');
    if (isPieceName(name)) {
      this.#pieces.push({ name, place: tag, attributes });
      this.#checkAttributes(name, tag, attributes, broken);
    } else if (/^[A-Z]/.test(name)) {
      const known = Object.keys(LIVE_PIECES);
      this.#report('unknown-component', tag, {
        name,
        suggestion: nearest(name, known) ?? '',
        known: known.join(', '),
      });
    } else this.#report('mdx-html', tag, { name });
  }

  /** Takes an attribute in; false, with a diagnostic, if it brings code. It is there all the same. */
  #attribute(
    { type, name = '', value }: Attribute,
    ranges: ReadonlyMap<string, AttributeRange>,
    tag: TextPlace,
    into: Map<string, PieceAttribute>,
  ): boolean {
    const range = ranges.get(name);
    const place = range ? textPlace(this.#file.path, range.start, range.end) : tag;
    into.set(name, { text: typeof value === 'string' ? value : '', place });
    const what = codeIn(type, name, value);
    if (what !== null) this.#report('mdx-code', place, { what });
    return what === null;
  }

  /** One that is misspelled is not missing as well; an empty one says nothing. */
  #checkAttributes(
    name: keyof typeof LIVE_PIECES,
    tag: TextPlace,
    attributes: ReadonlyMap<string, PieceAttribute>,
    broken: ReadonlySet<string>,
  ): void {
    const { required, optional } = LIVE_PIECES[name];
    const words: readonly string[] = [...required, ...optional];
    const known = words.join(', ');
    const meant = new Set<string>();
    for (const [attribute, { place }] of attributes) {
      if (words.includes(attribute) || broken.has(attribute)) continue;
      const free = words.filter((one) => !attributes.has(one));
      const suggestion = nearest(attribute, free) ?? '';
      meant.add(suggestion);
      this.#report('component-attribute', place, {
        name,
        attribute,
        problem: 'unknown',
        suggestion,
        known,
      });
    }
    for (const attribute of required) {
      const given = attributes.get(attribute);
      if (given?.text || meant.has(attribute) || broken.has(attribute)) continue;
      const args = { name, attribute, problem: 'missing', suggestion: '', known };
      this.#report('component-attribute', given?.place ?? tag, args);
    }
  }

  #place(node: Node): TextPlace {
    const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
    return textPlace(this.#file.path, start.offset ?? 0, end.offset ?? 0);
  }

  #report(code: Code, place: Place, args: Diagnostic['args']): void {
    this.#into.push(diagnostic(code, place, args));
  }
}

/** What makes an attribute code, in words; null if it is plain text. */
function codeIn(type: string, name: string, value: unknown): string | null {
  if (type !== 'mdxJsxAttribute') return 'a spread expression';
  if (typeof value === 'object' && value !== null) return 'an expression';
  return /^on[A-Z]|^on[a-z]+$/.test(name) ? 'an event handler' : null;
}
