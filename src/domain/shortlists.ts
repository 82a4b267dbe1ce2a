/** Shortlists: states of the finder that a reader has named, and editions picked; as text to be kept. */

export interface NamedState {
  readonly name: string;
  /** The search part of the address: `?need=…&cols=…`. */
  readonly search: string;
}

export interface Shortlists {
  readonly named: readonly NamedState[];
  /** Ids of the editions picked so far. */
  readonly picked: readonly string[];
}

export const NO_SHORTLISTS: Shortlists = { named: [], picked: [] };

const MOST_NAMED = 100;
const MOST_PICKED = 50;
const LONGEST_NAME = 80;
const LONGEST_SEARCH = 8_000;

/** Reads what was kept. Whatever else stands there is left out; never throws. */
export function parseShortlists(text: string | null): Shortlists {
  const kept = asRecord(parsed(text));
  return {
    named: asList(kept['named'])
      .flatMap((state) => {
        const { name, search } = asRecord(state);
        const readable = typeof name === 'string' && typeof search === 'string';
        return readable && nameOf(name) !== '' && isSearch(search)
          ? [{ name: nameOf(name), search }]
          : [];
      })
      .filter(({ name }, place, all) => all.findIndex((other) => other.name === name) === place)
      .slice(0, MOST_NAMED),
    picked: [
      ...new Set(asList(kept['picked']).filter((id) => typeof id === 'string' && isId(id))),
    ].slice(0, MOST_PICKED) as string[],
  };
}

export function printShortlists(lists: Shortlists): string {
  return JSON.stringify(lists);
}

/** Keeps a state under a name, in place of the one of that name. A name of nothing keeps nothing. */
export function withNamed(lists: Shortlists, name: string, search: string): Shortlists {
  const state = { name: nameOf(name), search };
  if (state.name === '' || !isSearch(search)) return lists;
  const named = lists.named.some((other) => other.name === state.name)
    ? lists.named.map((other) => (other.name === state.name ? state : other))
    : [...lists.named, state];
  return { ...lists, named: named.slice(-MOST_NAMED) };
}

export function withoutNamed(lists: Shortlists, name: string): Shortlists {
  return { ...lists, named: lists.named.filter((other) => other.name !== name) };
}

/** Gives a state another name, unless another state has it. */
export function renamed(lists: Shortlists, from: string, to: string): Shortlists {
  const name = nameOf(to);
  if (name === '' || lists.named.some((other) => other.name === name)) return lists;
  const named = lists.named.map((other) => (other.name === from ? { ...other, name } : other));
  return { ...lists, named };
}

/** Picks an edition, or lets go of one that was picked. */
export function withPicked(lists: Shortlists, edition: string): Shortlists {
  const picked = lists.picked.includes(edition)
    ? lists.picked.filter((id) => id !== edition)
    : [...lists.picked, edition].slice(0, MOST_PICKED);
  return { ...lists, picked };
}

const nameOf = (text: string): string => text.trim().replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
const isSearch = (text: string): boolean =>
  (text === '' || text.startsWith('?')) && text.length <= LONGEST_SEARCH;
const isId = (text: string): boolean => /^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(text);

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
