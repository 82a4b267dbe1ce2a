/** Where each value of a YAML text stands. Built only for files of which something is to be said. */
import { EVENT_ID, getScalarValue, type Event, type ScalarEvent } from 'js-yaml';

export interface YamlNode {
  readonly start: number;
  readonly end: number;
  readonly keys?: ReadonlyMap<string, YamlPair>;
  readonly elements?: readonly YamlNode[];
}

export interface YamlPair {
  readonly start: number;
  readonly end: number;
  readonly value: YamlNode;
}

const QUOTES = ['"', "'"];

/** The range of a scalar as it is written, quotes included. An empty one stands at `fallback`. */
export function scalarRange(text: string, event: ScalarEvent, fallback: number): [number, number] {
  if (event.valueStart === -1) return [fallback, fallback];
  const quoted = QUOTES.includes(text[event.valueStart - 1] ?? '') && event.style !== 1;
  return quoted ? [event.valueStart - 1, event.valueEnd + 1] : [event.valueStart, event.valueEnd];
}

/**
 * Builds the tree of the first document; of two equal keys the last counts.
 * Null if the events hold no document with content.
 */
export function yamlTree(events: readonly Event[], text: string): YamlNode | null {
  let at = 0;
  let last = 0;
  const node = (): YamlNode | null => {
    const event = events[at++];
    switch (event?.type) {
      case EVENT_ID.SCALAR: {
        const [start, end] = scalarRange(text, event, last);
        last = end;
        return { start, end };
      }
      case EVENT_ID.ALIAS:
        last = event.anchorEnd;
        return { start: event.anchorStart - 1, end: event.anchorEnd };
      case EVENT_ID.SEQUENCE: {
        const elements: YamlNode[] = [];
        for (let child = node(); child; child = node()) elements.push(child);
        return { start: event.start, end: last, elements };
      }
      case EVENT_ID.MAPPING:
        return mapping(event.start);
      default:
        return null;
    }
  };
  const mapping = (start: number): YamlNode => {
    const keys = new Map<string, YamlPair>();
    for (;;) {
      const keyEvent = events[at];
      const key = node();
      if (!key) return { start, end: last, keys };
      // An empty value stands behind its key's colon.
      last = key.end + 1;
      const value = node();
      if (!value) return { start, end: last, keys };
      if (keyEvent?.type === EVENT_ID.SCALAR)
        keys.set(getScalarValue(text, keyEvent), { start: key.start, end: key.end, value });
    }
  };
  at = events[0]?.type === EVENT_ID.DOCUMENT ? 1 : 0;
  return node();
}

/**
 * The range of a path's value, or of its key. Where the path leads past what is written (a key is
 * missing), the nearest value above stands for it.
 */
export function rangeOf(
  tree: YamlNode,
  path: readonly (string | number)[],
  on: 'key' | 'value',
): readonly [number, number] {
  let node = tree;
  let key: readonly [number, number] | null = null;
  for (const step of path) {
    const pair = node.keys?.get(String(step));
    const next = pair?.value ?? (typeof step === 'number' ? node.elements?.[step] : undefined);
    if (!next) return [node.start, node.end];
    key = pair ? [pair.start, pair.end] : null;
    node = next;
  }
  return on === 'key' && key ? key : [node.start, node.end];
}
