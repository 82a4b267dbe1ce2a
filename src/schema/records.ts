/** The shape of each kind of authored file. Types, JSON Schemas and the reference page derive from here. */
import { z } from 'zod';
import { MOST_COLUMNS } from '../domain/compared-columns.ts';
import {
  BETTER,
  BRANCHES,
  CLOCKS,
  FEATURE_KINDS,
  PRODUCT_KINDS,
  REQUIREMENT_STRENGTHS,
  SOURCE_KINDS,
  TARGET_KINDS,
} from '../domain/vocabulary.ts';
import { citations, citedDate } from './citations.ts';
import { features } from './facts.ts';
import {
  column,
  date,
  day,
  editionId,
  id,
  language,
  moment,
  refusal,
  releaseId,
  text,
  url,
} from './scalars.ts';

const names = z
  .array(
    z.strictObject({
      name: text.describe('The name as the vendor wrote it.'),
      from: moment.optional().describe('The first release or date that bore the name, if known.'),
      until: moment.optional().describe('The first release or date that no longer bore it.'),
      sources: citations,
    }),
  )
  .min(1, refusal('too-few'))
  .describe('Names over time, oldest first; the last is the current one.');

const offered = z
  .array(
    z.strictObject({
      from: moment.describe('The first release or day on which it could be had.'),
      until: moment.optional().describe('The first release or day on which it no longer could.'),
      'up-to': releaseId
        .optional()
        .describe(
          'The newest release that could be had, where newer ones did not come in this edition.',
        ),
      note: text.optional(),
      sources: citations,
    }),
  )
  .min(1, refusal('too-few'))
  .describe('The intervals in which it was sold or given away.');

const announced = citedDate
  .optional()
  .describe('When it was announced, if before it could be had.');
const summary = text.optional().describe('One sentence, own words: what it is.');

const kinship = z.strictObject({
  product: id,
  on: citedDate.optional(),
  note: text.optional(),
  sources: citations,
});

export const vendor = z.strictObject({
  names,
  website: url.optional(),
  acquired: z
    .array(z.strictObject({ by: id, on: citedDate, note: text.optional() }))
    .min(1, refusal('too-few'))
    .optional()
    .describe('Who took this vendor over, and when it closed.'),
  note: text.optional(),
});

export const release = z.strictObject({
  id: releaseId,
  name: text.optional().describe('Shown instead of the id where the two differ.'),
  after: releaseId.optional().describe('The release this one continues; by default the one above.'),
  branch: z
    .enum(BRANCHES)
    .optional()
    .describe('long-term or maintenance releases are no default column.'),
  announced: citedDate.optional(),
  available: citedDate.optional().describe('General availability.'),
  'end-of-sale': citedDate.optional(),
  support: z
    .strictObject({
      general: citedDate.optional(),
      extended: citedDate.optional(),
      security: citedDate.optional(),
    })
    .optional()
    .describe('The last day of each phase of support.'),
  note: text.optional(),
});

export const product = z.strictObject({
  kind: z.enum(PRODUCT_KINDS).describe('What kind of product it is.'),
  names,
  owners: z
    .array(z.strictObject({ vendor: id, from: moment.optional(), sources: citations }))
    .min(1, refusal('too-few'))
    .describe('Vendors over time, oldest first.'),
  'fork-of': kinship.optional().describe('The product this one was forked from.'),
  successors: z
    .array(kinship)
    .min(1, refusal('too-few'))
    .optional()
    .describe('Products that took its place.'),
  website: url.optional(),
  summary,
  announced,
  offered: offered
    .optional()
    .describe('Only for a product sold in one form, without edition files.'),
  releases: z.array(release).optional().describe('Versions, oldest first.'),
  features: features.optional().describe('Facts that are true of all editions.'),
  leads: features
    .optional()
    .describe('Statements whose source does not say in which editions they hold.'),
});

export const edition = z.strictObject({
  names,
  summary,
  announced,
  offered: offered
    .optional()
    .describe('The intervals in which it was sold or given away; none while only announced.'),
  includes: z
    .array(
      z.strictObject({
        edition: editionId,
        from: moment.optional(),
        until: moment.optional(),
        sources: citations,
      }),
    )
    .min(1, refusal('too-few'))
    .optional()
    .describe('Editions whose features this one contains, nearest first.'),
  features: features.optional().describe('Facts of this edition.'),
});

export const feature = z.strictObject({
  name: text.describe('Short name in sentence case.'),
  kind: z.enum(FEATURE_KINDS),
  definition: text.describe('A sentence or two, so that two people fill in the same cell alike.'),
  'applies-to': z
    .array(z.enum(PRODUCT_KINDS))
    .min(1, refusal('too-few'))
    .describe('Kinds of product that can have it.'),
  better: z
    .enum(BETTER)
    .optional()
    .describe('Whether more is better, less is, or neither (default).'),
  clock: z
    .enum(CLOCKS)
    .optional()
    .describe('release (default): holds in releases; date: holds from a day on.'),
  unit: text.optional().describe('Quantities: the unit of every number, such as GB.'),
  options: z
    .array(z.strictObject({ id, name: text }))
    .min(2, refusal('too-few'))
    .optional()
    .describe('Choices: what a fact may list.'),
  targets: z.enum(TARGET_KINDS).optional().describe('Relations: what the targets are.'),
  inverse: z
    .strictObject({ id, name: text })
    .optional()
    .describe('Relations: name of the derived inverse.'),
  terms: z
    .record(
      id,
      z
        .array(
          z.strictObject({
            term: text,
            language: language.optional(),
            sources: citations.optional(),
          }),
        )
        .min(1, refusal('too-few')),
    )
    .optional()
    .describe('Vendor id, or "any" → what it is called there.'),
  'former-names': z.array(text).min(1, refusal('too-few')).optional(),
});

export const targetRecord = z.strictObject({
  name: text,
  definition: text.optional(),
  'part-of': z
    .array(id)
    .min(1, refusal('too-few'))
    .optional()
    .describe('Groups it belongs to, nearest first.'),
  aliases: z
    .array(text)
    .min(1, refusal('too-few'))
    .optional()
    .describe('Other names people search for.'),
});

export const source = z.strictObject({
  title: text.describe('The real title of the document.'),
  publisher: text,
  author: text.optional(),
  kind: z.enum(SOURCE_KINDS),
  date: date.optional().describe('When it was published; left out when it does not say.'),
  version: text.optional().describe('Version of the product or manual.'),
  language,
  url: url.optional(),
  archived: url.optional().describe('Address of an archived copy.'),
  accessed: date.describe('The day it was opened and read.'),
  note: text.optional(),
});

export const profile = z.strictObject({
  name: text,
  description: text,
  requirements: z
    .array(
      z.strictObject({
        term: text.describe('A term of the query grammar.'),
        strength: z.enum(REQUIREMENT_STRENGTHS),
        note: text.optional(),
      }),
    )
    .min(1, refusal('too-few'))
    .optional(),
  features: z
    .array(id)
    .min(1, refusal('too-few'))
    .optional()
    .describe('Rows of a list that demands nothing.'),
  at: date.optional().describe('The day that the list is about; today when left out.'),
  sources: citations.optional(),
});

export const snapshot = z.strictObject({
  title: text,
  date: day,
  description: text,
});

export const redirect = z.union([
  z.strictObject({ moved: editionId.describe('The new id.') }),
  z.strictObject({
    split: z.array(editionId).min(2, refusal('too-few')).describe('The ids it was divided into.'),
  }),
]);

export const atlas = z.strictObject({
  title: text.describe('Name of the knowledge base.'),
  summary: text.describe('What it is, in a sentence.'),
  repository: url.optional().describe('Where the data can be edited.'),
  'core-profile': id.optional().describe('The profile whose features the front page shows.'),
  categories: z
    .array(z.strictObject({ id, name: text }))
    .min(1, refusal('too-few'))
    .optional()
    .describe('Feature categories in order of display; other folders follow by name.'),
  comparisons: z
    .array(
      z.strictObject({
        id: id.describe('Id of the comparison: the last part of its address. It never changes.'),
        title: text.describe('What is set side by side, as a heading.'),
        columns: z
          .array(column)
          .min(2, refusal('too-few'))
          .max(MOST_COLUMNS, refusal('bad-value'))
          .describe('Two to six editions; the first is the one that the others stand against.'),
        at: date.optional().describe('The day that it is about; today when left out.'),
      }),
    )
    .min(1, refusal('too-few'))
    .optional()
    .describe('Comparisons that have a page of their own, in order of display.'),
});

/** Texts of one record in another language: field of the record → text and what it translates. */
export const translation = z
  .record(
    z.string().describe('Field of the record: summary, definition, options.xen.name.'),
    z.strictObject({
      text: text.describe('The text in the language of the folder.'),
      of: z
        .string()
        .regex(/^[0-9a-f]{8}$/, refusal('bad-value'))
        .describe(
          'Hash of the English text it translates; `check` tells it where it is missing or old.',
        ),
    }),
  )
  .describe('Translations of a record, by field.');

export type AuthoredAtlas = z.infer<typeof atlas>;
export type AuthoredRedirect = z.infer<typeof redirect>;
export type AuthoredTranslation = z.infer<typeof translation>;
