/**
 * The strict subset of YAML 1.2 that data is written in: one document, no directives, anchors,
 * aliases, tags or merge keys, plain keys, each once, none that reaches an object's prototype.
 */
import { EVENT_ID, getScalarValue, type Event } from 'js-yaml';
import { diagnostic } from '../domain/codes.ts';
import type { Diagnostic } from '../domain/diagnostics.ts';
import { textPlace } from './place.ts';
import { scalarRange } from './yaml-tree.ts';

/** Keys that would reach an object's prototype instead of naming a field. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__']);

/** Text that may hide a forbidden key: its name, or escapes that could spell it. */
const SUSPICIOUS = /__proto__|\\|<</;

/** Whether a walk through every key is needed to know that the text is within the subset. */
export function mayLeaveSubset(events: readonly Event[], text: string): boolean {
  if (SUSPICIOUS.test(text)) return true;
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      if (++documents > 1 || event.directives.length > 0 || event.explicitStart) return true;
    } else if (event.type === EVENT_ID.ALIAS) return true;
    else if (event.type !== EVENT_ID.POP && (event.anchorStart !== -1 || event.tagStart !== -1))
      return true;
  }
  return false;
}

/** Everything in a text that leaves the subset, in order. */
export function subsetProblems(events: readonly Event[], text: string, file: string): Diagnostic[] {
  const walk = new SubsetWalk(text, file);
  for (const event of events) walk.take(event);
  return walk.problems;
}

interface Frame {
  readonly keys: Set<string> | null;
  expectsKey: boolean;
}

class SubsetWalk {
  readonly problems: Diagnostic[] = [];
  #anchored = false;
  readonly #text: string;
  readonly #file: string;
  readonly #frames: Frame[] = [];
  #documents = 0;
  #last = 0;

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
  }

  take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        return this.#document(event.directives.length > 0);
      case EVENT_ID.POP:
        this.#frames.pop();
        return;
      case EVENT_ID.ALIAS:
        this.#report('yaml-anchor', event.anchorStart - 1, event.anchorEnd);
        return this.#value();
      case EVENT_ID.SCALAR: {
        this.#properties(event);
        const [start, end] = scalarRange(this.#text, event, this.#last);
        this.#last = end;
        const frame = this.#frames.at(-1);
        if (frame?.keys && frame.expectsKey)
          this.#key(frame.keys, getScalarValue(this.#text, event), start, end);
        return this.#value();
      }
      default: {
        this.#properties(event);
        const frame = this.#frames.at(-1);
        if (frame?.keys && frame.expectsKey)
          this.#report('forbidden-key', event.start, event.start + 1, { key: '' });
        this.#value();
        this.#frames.push({
          keys: event.type === EVENT_ID.MAPPING ? new Set() : null,
          expectsKey: true,
        });
      }
    }
  }

  #document(directives: boolean): void {
    this.#frames.push({ keys: null, expectsKey: false });
    this.#documents++;
    if (directives) this.#report('yaml-documents', 0, this.#text.search(/[\r\n]|$/));
    if (this.#documents !== 2) return;
    const marker = this.#text.indexOf('\n---', Math.max(0, this.#last - 1));
    this.#report(
      'yaml-documents',
      marker === -1 ? this.#last : marker + 1,
      marker === -1 ? this.#last : marker + 4,
    );
  }

  #properties(event: {
    anchorStart: number;
    anchorEnd: number;
    tagStart: number;
    tagEnd: number;
  }): void {
    if (event.anchorStart !== -1)
      this.#report('yaml-anchor', event.anchorStart - 1, event.anchorEnd);
    if (event.tagStart !== -1) this.#report('yaml-tag', event.tagStart, event.tagEnd);
  }

  #key(keys: Set<string>, key: string, start: number, end: number): void {
    if (FORBIDDEN_KEYS.has(key)) this.#report('forbidden-key', start, end, { key });
    else if (key === '<<') this.#report('yaml-merge-key', start, end);
    else if (keys.has(key)) this.#report('duplicate-key', start, end, { key });
    keys.add(key);
  }

  /** A key or value is complete: in a mapping the other is expected next. */
  #value(): void {
    const frame = this.#frames.at(-1);
    if (frame) frame.expectsKey = !frame.expectsKey;
  }

  #report(
    code: Parameters<typeof diagnostic>[0],
    start: number,
    end: number,
    args: Diagnostic['args'] = {},
  ): void {
    // Whoever uses anchors uses them often: the first one is enough.
    if (code === 'yaml-anchor' && this.#anchored) return;
    this.#anchored ||= code === 'yaml-anchor';
    this.problems.push(diagnostic(code, textPlace(this.#file, start, end), args));
  }
}
