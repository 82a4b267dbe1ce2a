/** A short name for a text, so that a translation can say which text it translates. */

/** 32-bit FNV-1a over UTF-16 units, as eight hexadecimal digits. Tells versions apart; not for secrets. */
export function textHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
