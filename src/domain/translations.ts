/** Prose of records in other languages, with the English text where there is no translation. */
import type { RecordKind, Translation } from './model.ts';

/** A field of a record in a language; the English text if nobody has translated it. */
export type ProseReader = (kind: RecordKind, id: string, field: string, english: string) => string;

/** Reads fields in one language. A stale translation still serves: the checks tell who can mend it. */
export function proseIn(translations: readonly Translation[], language: string): ProseReader {
  const texts = new Map(
    translations
      .filter((translation) => translation.language === language)
      .flatMap(({ kind, id, fields }) =>
        Object.entries(fields).map(
          ([field, { text }]) => [`${kind} ${id} ${field}`, text] as const,
        ),
      ),
  );
  return (kind, id, field, english) => texts.get(`${kind} ${id} ${field}`) ?? english;
}
