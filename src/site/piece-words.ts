/** The lists in the attributes of live pieces: separated by commas or spaces. */
export function pieceWords(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,]+/).filter(Boolean);
}
