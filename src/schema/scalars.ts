/** The scalar shapes that every authored file is built from. */
import { z } from 'zod';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const DATE = '\\d{4}(?:-\\d{2}(?:-\\d{2})?)?';

export const id = z
  .string()
  .regex(new RegExp(`^${ID}$`), 'an id: lower-case letters, digits and single hyphens')
  .describe('Id of a record: its file name without the ending.');

export const editionId = z
  .string()
  .regex(new RegExp(`^${ID}(?:/${ID})?$`), 'an edition id: product/edition, or the product alone')
  .describe('Id of an edition: product/edition, or the id of a product sold in one form.');

export const target = z
  .string()
  .regex(
    new RegExp(`^${ID}(?:/${ID})?(?:@[0-9A-Za-z.+-]+?(?:\\.\\.[0-9A-Za-z.+-]+)?)?$`),
    'a target: an id, product/edition, or either with @release or @first..last',
  )
  .describe('What the relation points at: a guest, format or product, perhaps with /edition, @release or @first..last.');

export const releaseId = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z.+-]*$/, 'a release id: letters, digits, dots, plus and hyphens, no spaces')
  .describe('Version as the vendor writes it, without spaces, quoted: "5.0", "2008-r2".');

export const date = z
  .string()
  .regex(new RegExp(`^${DATE}$`), 'an ISO date: "2009", 2009-03 or 2009-03-05')
  .describe('A day, month or year: 2009-03-05, 2009-03, "2009". A bare year is quoted.');

export const atLatestDate = z
  .string()
  .regex(new RegExp(`^(?:≤|<=)?${DATE}$`), 'an ISO date, perhaps after ≤')
  .describe('A date, or "≤2009-03-05" when it is only known that it was so by then.');

export const moment = z
  .string()
  .regex(/^(?:≤|<=)?[0-9A-Za-z][0-9A-Za-z.+-]*$/, 'a release of the product or an ISO date, perhaps after ≤')
  .describe(
    'A release of the product ("5.0") or a date (2009-03-05); with ≤ in front: at the latest from then.',
  );

/** One line or paragraph of plain text: no markup, no control characters. Checked further by `check`. */
export const text = z.string().trim().min(1);

export const url = z
  .string()
  .regex(/^https?:\/\/[^\s<>"]+$/, 'an address that begins with http:// or https://');
