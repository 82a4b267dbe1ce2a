/** What two spellings of one name share. */

/** Small letters, no accents, no punctuation. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Umlauts written as two letters, as those without the keys do; null where there are none. */
export function withoutUmlautPairs(query: string): string | null {
  const plain = query.replace(/([aou])e/g, '$1');
  return plain === query ? null : plain;
}

export interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Words around it that people type along. */
  readonly context?: string;
}

/** One name of an entry, ready to be compared. */
export interface FoldedName {
  /** Null for the entry's own name. */
  readonly alias: string | null;
  readonly text: string;
  /** Without spaces: "hyperv", "xen server". */
  readonly squeezed: string;
  readonly words: readonly string[];
}

const known = new WeakMap<Named, readonly FoldedName[]>();

const around = new WeakMap<Named, readonly string[]>();

/** All words of an entry's names, and those around it. */
export function wordsAround(entry: Named): readonly string[] {
  let words = around.get(entry);
  if (!words) {
    const names = foldedNames(entry).flatMap((name) => name.words);
    words = [...new Set([...names, ...folded(entry.context ?? '').split(' ')])];
    around.set(entry, words);
  }
  return words;
}

/** The names of an entry, own name first; worked out once, because each keystroke asks for all. */
export function foldedNames(entry: Named): readonly FoldedName[] {
  let names = known.get(entry);
  if (!names) {
    names = [foldedName(entry.name, null), ...entry.aliases.map((name) => foldedName(name, name))];
    known.set(entry, names);
  }
  return names;
}

function foldedName(name: string, alias: string | null): FoldedName {
  const text = folded(name);
  return { alias, text, squeezed: text.replaceAll(' ', ''), words: text.split(' ') };
}
