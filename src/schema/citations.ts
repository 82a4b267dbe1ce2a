/** Evidence: how a file cites the sources it rests on. */
import { z } from 'zod';
import { atLatestDate, date, id, text } from './scalars.ts';

const longCitation = z
  .strictObject({
    source: id.describe('Id of the source that was opened.'),
    at: text.describe('Where in it: page, section, paragraph, table row.'),
    checked: date.optional().describe('The day on which the claim was last compared with the source.'),
    silent: z
      .literal(true)
      .optional()
      .describe('The source should mention this and does not: weak evidence for "none".'),
  })
  .describe('A citation with more to say than place.');

const shortCitation = z
  .record(id, text)
  .refine((citation) => Object.keys(citation).length === 1, 'one source per dash: "- source-id: where in it"')
  .describe('The usual form: "- source-id: where in it".');

export const citation = z.union([longCitation, shortCitation]);

export const citations = z
  .array(citation)
  .min(1, 'name at least one source that you have opened, and where in it')
  .describe('The sources, best first: each really opened, each with the place in it.');

export const citedDate = z
  .strictObject({ date: atLatestDate, sources: citations })
  .describe('A date with its evidence.');
