/**
 * Reads at once what nearly every record is written in: block mappings and lists of one-line
 * scalars, as `npm run format` writes them. It only ever says what js-yaml would say, several times
 * as fast; of anything else it says nothing, and js-yaml decides (tests/dataset/plain-yaml.test.ts).
 */

/** What gives nothing: the text holds more than this reader knows. */
export const NOT_PLAIN = new Error('not plain');

/**
 * Characters that other readers give a meaning of their own, or that are not allowed: tabs, carriage
 * returns, escapes, controls, halves of pairs. And `__proto__`, merge keys, ends of documents.
 */
const BEYOND =
  /[^\n\x20-\x7E\u00A1-\u00AC\u00AE-\u1FFF\u2010-\u2027\u2030-\u205E\u2070-\uD7FF]|\\|__proto__|<<|^(?:---|\.\.\.|%)/m;

/** The value of a text; `NOT_PLAIN` if only a full reader can tell it, or what is wrong with it. */
export function readPlainYaml(text: string): unknown {
  if (BEYOND.test(text)) return NOT_PLAIN;
  return new PlainReader(text).document();
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
 * Stands at the first character of a line that says something, and knows its indentation. Whatever
 * it does not know it throws `NOT_PLAIN` for, so that no step has to ask the one before.
 */
class PlainReader {
  readonly #text: string;
  /** The first character of the line in hand, behind its indentation; the text's length at its end. */
  #at = 0;
  #indent = -1;

  constructor(text: string) {
    this.#text = text;
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
    const text = this.#text;
    let start = from;
    for (;;) {
      let at = start;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (code !== LINE_END && code !== HASH) {
        this.#at = at;
        this.#indent = at < text.length ? at - start : -1;
        return;
      }
      start = lineEnd(text, at) + 1;
    }
  }

  #block(depth: number): unknown {
    const indent = this.#indent;
    return this.#isListLine() ? this.#list(indent, depth) : this.#mapping(indent, depth);
  }

  #isAtEnd(): boolean {
    return this.#indent === -1;
  }

  #isListLine(): boolean {
    return (
      this.#text.charCodeAt(this.#at) === DASH && this.#text.charCodeAt(this.#at + 1) === SPACE
    );
  }

  #list(indent: number, depth: number): unknown[] {
    const text = this.#text;
    const list: unknown[] = [];
    do {
      if (!this.#isListLine()) throw NOT_PLAIN;
      this.#at += 2;
      if (keyEnd(text, this.#at) === -1) {
        const end = lineEnd(text, this.#at);
        list.push(scalar(text, this.#at, end));
        this.#toLine(end + 1);
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
    const text = this.#text;
    const mapping: Mapping = {};
    do {
      const colon = keyEnd(text, this.#at);
      if (colon === -1) throw NOT_PLAIN;
      const key = keyBetween(text, this.#at, colon);
      if (mapping[key] !== undefined) throw NOT_PLAIN;
      if (text.charCodeAt(colon + 1) === SPACE) {
        const end = lineEnd(text, colon + 2);
        mapping[key] = scalar(text, colon + 2, end);
        this.#toLine(end + 1);
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
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** A table of characters: 1 for those that are listed. */
function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

const IN_KEYS = tableOf('abcdefghijklmnopqrstuvwxyz0123456789-/@._');

/** The colon behind the key that a line begins with; -1 if it begins with none that is surely one. */
function keyEnd(text: string, start: number): number {
  let at = start;
  while (IN_KEYS[text.charCodeAt(at)] === 1) at++;
  if (at === start || text.charCodeAt(at) !== COLON) return -1;
  const next = text.charCodeAt(at + 1);
  return next === SPACE || next === LINE_END || at + 1 === text.length ? at : -1;
}

const SLOTS = 4096;
const KEYS: string[] = Array.from({ length: SLOTS }, () => '');

/**
 * The key from `start` to `end`, as the string that it was read as before if it was: keys come again
 * and again, and need to be judged once.
 */
function keyBetween(text: string, start: number, end: number): string {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  const known = KEYS[slot] ?? '';
  if (isAt(text, start, end, known)) return known;
  const key = text.slice(start, end);
  if (!isWord(key)) throw NOT_PLAIN;
  return (KEYS[slot] = key);
}

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** Whether a key of known characters is a string and nothing else: no number, `null` or `true`. */
function isWord(key: string): boolean {
  return /^(?:[a-z]|[0-9]+-[0-9a-z])/.test(key) && !/^(?:null|true|false)$/.test(key);
}

/** Signs with which a scalar begins that is not plain; a dash may begin a number. */
const INDICATORS = tableOf(`-?:,[]{}#&*!|>'"%@\` `);
/** What only strings begin with: not numbers, `null`, `~`, `true`, `false`, in whatever letters. */
const MAYBE_NO_STRING = tableOf('0123456789+.nN~tTfF');

/** The one-line value from `start` to the line's end. */
function scalar(text: string, start: number, end: number): unknown {
  const first = text.charCodeAt(start);
  if (first === DOUBLE_QUOTE) {
    // Escapes are beyond this reader, so the next quote ends it.
    if (end - start < 2 || text.indexOf('"', start + 1) !== end - 1) throw NOT_PLAIN;
    return text.slice(start + 1, end - 1);
  }
  if (first === OPENING) return wordList(text.slice(start, end));
  if (start >= end || INDICATORS[first] === 1 || !isOneValue(text, start, end)) throw NOT_PLAIN;
  const value = text.slice(start, end);
  return MAYBE_NO_STRING[first] === 1 ? resolved(value) : value;
}

/** Whether no comment, key or blank stands where a plain value should be all there is. */
function isOneValue(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (
      code === COLON
        ? at + 1 === end || text.charCodeAt(at + 1) === SPACE
        : code === HASH && text.charCodeAt(at - 1) === SPACE
    )
      return false;
  }
  return text.charCodeAt(end - 1) !== SPACE;
}

const WHOLE_NUMBER = /^(?:0|[1-9][0-9]{0,14})$/;
const DATE = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/;
const NO_STRING =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+.0-9][0-9.eE+_xXoObBa-fA-F-]*|[-+]?\.[a-zA-Z]+)$/;

function resolved(value: string): unknown {
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
