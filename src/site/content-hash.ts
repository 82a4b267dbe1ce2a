/** A short, stable name for what a file holds (FNV-1a, two halves): for file names, not for trust. */
export function contentHash(content: string | Uint8Array): string {
  let [a, b] = [0x811c9dc5, 0x1000193];
  for (let index = 0; index < content.length; index++) {
    const code = typeof content === 'string' ? content.charCodeAt(index) : (content[index] ?? 0);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + index), 0x85ebca6b);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
