/**
 * Reads at once what nearly every record is written in: block mappings and lists of one-line
 * scalars, as `npm run format` writes them. It only ever says what js-yaml would say, several times
 * as fast; of anything else it says nothing, and js-yaml decides (tests/dataset/plain-yaml.test.ts).
 */
import { WordPool } from './word-pool.ts';

/** What gives nothing: the text holds more than this reader knows. */
export const NOT_PLAIN = new Error('not plain');

const ENCODER = new TextEncoder();

/** The value of a text; `NOT_PLAIN` if only a full reader can tell it, or what is wrong with it. */
export function readPlainYaml(text: string | Uint8Array): unknown {
  const bytes = typeof text === 'string' ? ENCODER.encode(text) : text;
  // A text ends with the end of a line: then nothing needs to ask whether it has ended.
  if (bytes.at(-1) !== LINE_END) return NOT_PLAIN;
  return new PlainReader(bytes).document();
}

type Mapping = Record<string, unknown>;

const SPACE = 32;
const LINE_END = 10;
const HASH = 35;
const DASH = 45;
const COLON = 58;
const DOUBLE_QUOTE = 34;
const OPENING = 91;

/** Deeper than any record: js-yaml says where that begins to be too deep. */
const MAX_DEPTH = 30;

/**
 * Stands at the first byte of a line that says something, and knows its indentation. Whatever
 * it does not know it throws `NOT_PLAIN` for, so that no step has to ask the one before.
 */
class PlainReader {
  readonly #bytes: Uint8Array;
  /** The first byte of the line in hand, behind its indentation; the text's length at its end. */
  #at = 0;
  #indent = -1;
  /** The end of the line of the scalar that was read last. */
  #end = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  document(): unknown {
    try {
      this.#toLine(0);
      const value = this.#indent === 0 ? this.#block(0) : NOT_PLAIN;
      return this.#isAtEnd() ? value : NOT_PLAIN;
    } catch (thrown) {
      if (thrown === NOT_PLAIN) return NOT_PLAIN;
      throw thrown;
    }
  }

  /** Goes to the next line that is neither empty nor a comment; `from` is where a line begins. */
  #toLine(from: number): void {
    const bytes = this.#bytes;
    const { length } = bytes;
    let start = from;
    while (start < length) {
      let at = start;
      while (bytes[at] === SPACE) at++;
      const code = bytes[at];
      if (code !== LINE_END && code !== HASH) {
        this.#at = at;
        this.#indent = at - start;
        return;
      }
      start = commentEnd(bytes, at) + 1;
    }
    this.#at = length;
    this.#indent = -1;
  }

  #block(depth: number): unknown {
    const indent = this.#indent;
    return this.#isListLine() ? this.#list(indent, depth) : this.#mapping(indent, depth);
  }

  #isAtEnd(): boolean {
    return this.#indent === -1;
  }

  #isListLine(): boolean {
    return this.#bytes[this.#at] === DASH && this.#bytes[this.#at + 1] === SPACE;
  }

  #list(indent: number, depth: number): unknown[] {
    const list: unknown[] = [];
    do {
      if (!this.#isListLine()) throw NOT_PLAIN;
      this.#at += 2;
      if (keyEnd(this.#bytes, this.#at) === -1) {
        list.push(this.#scalar(this.#at));
        this.#toLine(this.#end + 1);
      } else {
        // A mapping whose first key stands behind the dash: its other keys stand below that.
        list.push(this.#mapping(indent + 2, depth + 1));
      }
    } while (this.#indent === indent);
    if (this.#indent > indent) throw NOT_PLAIN;
    return list;
  }

  #mapping(indent: number, depth: number): Mapping {
    if (depth > MAX_DEPTH) throw NOT_PLAIN;
    const bytes = this.#bytes;
    const mapping: Mapping = {};
    do {
      const colon = keyEnd(bytes, this.#at);
      if (colon === -1) throw NOT_PLAIN;
      const key = KEYS.take(bytes, this.#at, colon);
      if (mapping[key] !== undefined) throw NOT_PLAIN;
      if (bytes[colon + 1] === SPACE) {
        mapping[key] = this.#scalar(colon + 2);
        this.#toLine(this.#end + 1);
      } else {
        this.#toLine(colon + 2);
        // Nothing below: a key without a value, of which js-yaml knows what to think.
        if (this.#indent <= indent) throw NOT_PLAIN;
        mapping[key] = this.#block(depth + 1);
      }
    } while (this.#indent === indent);
    if (this.#indent > indent) throw NOT_PLAIN;
    return mapping;
  }

  /** The one-line value from `start` to the line's end. */
  #scalar(start: number): unknown {
    const bytes = this.#bytes;
    const first = bytes[start] ?? LINE_END;
    if (first === DOUBLE_QUOTE) return this.#quoted(start + 1);
    if (first === OPENING) return this.#wordList(start);
    if (BEGINS_NO_PLAIN[first] === 1) throw NOT_PLAIN;
    let at = start;
    for (let code = first; code !== LINE_END; code = bytes[++at] ?? LINE_END) {
      if (IN_PLAIN[code] !== 1 && !isPlainAt(bytes, at)) throw NOT_PLAIN;
    }
    if (bytes[at - 1] === SPACE) throw NOT_PLAIN;
    this.#end = at;
    return PLAIN_VALUES.take(bytes, start, at);
  }

  /** What stands between quotes. Escapes are beyond this reader, so the next quote ends it. */
  #quoted(start: number): string {
    const bytes = this.#bytes;
    let at = start;
    for (let code = bytes[at]; code !== DOUBLE_QUOTE; code = bytes[++at]) {
      if (code === undefined || IN_QUOTES[code] !== 1) throw NOT_PLAIN;
    }
    if (bytes[at + 1] !== LINE_END) throw NOT_PLAIN;
    this.#end = at + 1;
    return QUOTED_TEXTS.take(bytes, start, at);
  }

  #wordList(start: number): unknown {
    this.#end = this.#bytes.indexOf(LINE_END, start);
    return wordList(decoded(this.#bytes, start, this.#end));
  }
}

/** The end of a line that is empty or a comment. */
function commentEnd(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(LINE_END, start);
  if (end > start) decoded(bytes, start, end);
  return end;
}

/** A table of bytes: 1 for those that are listed. */
function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

const IN_KEYS = tableOf('abcdefghijklmnopqrstuvwxyz0123456789-/@._');

/** The colon behind the key that a line begins with; -1 if it begins with none that is surely one. */
function keyEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  while (IN_KEYS[bytes[at] ?? 0] === 1) at++;
  if (at === start || bytes[at] !== COLON) return -1;
  const next = bytes[at + 1];
  return next === SPACE || next === LINE_END ? at : -1;
}

/**
 * Characters that other readers give a meaning of their own, or that are not allowed: tabs, carriage
 * returns, controls, halves of pairs.
 */
const BEYOND = /[^\x20-\x7E\u00A1-\u00AC\u00AE-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\uD7FF]/;

const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });

function decoded(bytes: Uint8Array, start: number, end: number): string {
  const text = UTF_8.decode(bytes.subarray(start, end));
  if (BEYOND.test(text)) throw NOT_PLAIN;
  return text;
}

const KEYS = new WordPool((bytes, start, end) => {
  const key = decoded(bytes, start, end);
  if (!isWord(key)) throw NOT_PLAIN;
  return key;
});

/** Whether a key of known characters is a string and nothing else: no number, `null` or `true`. */
function isWord(key: string): boolean {
  return /^(?:[a-z]|[0-9]+-[0-9a-z])/.test(key) && !/^(?:null|true|false)$/.test(key);
}

/** Signs with which a scalar begins that is not plain; a dash may begin a number. */
const BEGINS_NO_PLAIN = tableOf(`-?:,[]{}#&*!|>'"%@\`< \n`);
/** What only strings begin with: not numbers, `null`, `~`, `true`, `false`, in whatever letters. */
const MAYBE_NO_STRING = /^[0-9+.nN~tTfF]/;

/** A table of bytes: 1 for all that may stand in a line but those listed. */
function tableWithout(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  // Beyond ASCII, and what a pool has not seen yet, `decoded` decides.
  table.fill(1, SPACE);
  for (const character of characters) table[character.charCodeAt(0)] = 0;
  return table;
}

const IN_QUOTES = tableWithout('\\\x7F');
const IN_PLAIN = tableWithout(':#\\\x7F');

/** Whether a colon or hash is part of a plain value: begins no value and no comment. */
function isPlainAt(bytes: Uint8Array, at: number): boolean {
  const code = bytes[at];
  if (code === HASH) return bytes[at - 1] !== SPACE;
  return code === COLON && bytes[at + 1] !== SPACE && bytes[at + 1] !== LINE_END;
}

const QUOTED_TEXTS = new WordPool(decoded);
const PLAIN_VALUES = new WordPool((bytes, start, end) => resolved(decoded(bytes, start, end)));

const WHOLE_NUMBER = /^(?:0|[1-9][0-9]{0,14})$/;
const DATE = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/;
const NO_STRING =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+.0-9][0-9.eE+_xXoObBa-fA-F-]*|[-+]?\.[a-zA-Z]+)$/;

function resolved(value: string): unknown {
  if (!MAYBE_NO_STRING.test(value)) return value;
  if (WHOLE_NUMBER.test(value)) return Number(value);
  if (value === 'true') return true;
  if (value === 'false') return false;
  if (DATE.test(value)) return value;
  if (NO_STRING.test(value)) throw NOT_PLAIN;
  return value;
}

const WORD_LIST = /^\[[a-z][a-z0-9/-]*(?:, [a-z][a-z0-9/-]*)*\]$/;
const NO_WORD = /\b(?:null|true|false)\b/;

/** `[one, two]`: ids and words in one line. */
function wordList(text: string): unknown {
  if (!WORD_LIST.test(text) || NO_WORD.test(text)) throw NOT_PLAIN;
  return text.slice(1, -1).split(', ');
}
