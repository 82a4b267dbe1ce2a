/** Evidence: how a file cites the sources it rests on. */
import { z } from 'zod';
import { atLatestDate, date, id, refusal, text } from './scalars.ts';

const longCitation = z
  .strictObject({
    source: id.describe('Id of the source that was opened.'),
    at: text.describe('Where in it: page, section, paragraph, table row.'),
    checked: date
      .optional()
      .describe('The day on which the claim was last compared with the source.'),
    silent: z
      .literal(true)
      .optional()
      .describe('The source should mention this and does not: weak evidence for "none".'),
  })
  .describe('A citation with more to say than place.');

/** A source may not be called like the first key of the long form. */
function namesOneSource(citation: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(citation);
  return keys.length === 1 && keys[0] !== 'source';
}

const shortCitation = z
  .record(id, text)
  .refine(namesOneSource, refusal('citation-form'))
  .describe('The usual form: "- source-id: where in it".');

/** The usual form stands first: nearly every citation is decided there. */
export const citation = z.union([shortCitation, longCitation]);

export type AuthoredCitation = z.infer<typeof citation>;

export const citations = z
  .array(citation)
  .min(1, refusal('no-evidence'))
  .describe('The sources, best first: each really opened, each with the place in it.');

export const citedDate = z
  .strictObject({ date: atLatestDate, sources: citations })
  .describe('A date with its evidence.');

export type AuthoredCitedDate = z.infer<typeof citedDate>;
