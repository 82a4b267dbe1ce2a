/** Where the attributes of a component stand: the parser tells only where the tag begins. */

export interface AttributeRange {
  readonly start: number;
  readonly end: number;
}

const ATTRIBUTE = /([A-Za-z_:][\w:.-]*)(?:\s*=\s*("[^"]*"|'[^']*'|\{))?/y;
const SPACE = /\s*/y;

/** The ranges of the quoted values of an opening tag, by attribute; those without value stand for themselves. */
export function attributeRanges(
  text: string,
  tagStart: number,
): ReadonlyMap<string, AttributeRange> {
  const found = new Map<string, AttributeRange>();
  let at = tagStart + (/^<[\w.:-]*/.exec(text.slice(tagStart, tagStart + 200))?.[0].length ?? 0);
  for (;;) {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    ATTRIBUTE.lastIndex = SPACE.lastIndex;
    const match = ATTRIBUTE.exec(text);
    if (!match) return found;
    at = ATTRIBUTE.lastIndex;
    const [whole, name = '', value = whole] = match;
    found.set(name, { start: at - value.length, end: at });
    if (value === '{') return found;
  }
}
