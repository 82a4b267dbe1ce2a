/**
 * The scalar shapes that every authored file is built from.
 *
 * The message of each refusal is the code of its diagnostic: wording lives in `checks/codes.ts`.
 */
import { z } from 'zod';
import type { Code } from '../domain/codes.ts';
import { isPlainDate } from '../domain/dates.ts';

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';
const DATE = '\\d{4}(?:-\\d{2}(?:-\\d{2})?)?';

/** What a shape says where it refuses: the code, and nothing more about the same value. */
export function refusal(code: Code): { error: Code; abort: true } {
  return { error: code, abort: true };
}

export const id = z
  .string()
  .regex(new RegExp(`^${ID}$`), refusal('bad-id'))
  .describe('Id of a record: its file name without the ending.');

export const editionId = z
  .string()
  .regex(new RegExp(`^${ID}(?:/${ID})?$`), refusal('bad-id'))
  .describe('Id of an edition: product/edition, or the id of a product sold in one form.');

export const column = z
  .string()
  .regex(new RegExp(`^${ID}(?:/${ID})?(?:@[0-9A-Za-z][0-9A-Za-z.+-]*)?$`), refusal('bad-id'))
  .describe(
    'An edition, perhaps with the release or date at which it is looked at: xenserver/free@7.2.',
  );

export const target = z
  .string()
  .regex(
    new RegExp(`^${ID}(?:/${ID})?(?:@[0-9A-Za-z.+-]+?(?:\\.\\.[0-9A-Za-z.+-]+)?)?$`),
    refusal('bad-target'),
  )
  .describe(
    'What the relation points at: a guest, format or product, perhaps with /edition, @release or @first..last.',
  );

export const releaseId = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z.+-]*$/, refusal('bad-release-id'))
  .describe('Version as the vendor writes it, without spaces, quoted: "5.0", "2008-r2".');

export const date = z
  .string()
  .regex(new RegExp(`^${DATE}$`), refusal('bad-date'))
  .refine(isPlainDate, refusal('impossible-date'))
  .describe('A day, month or year: 2009-03-05, 2009-03, "2009". A bare year is quoted.');

export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, refusal('bad-date'))
  .refine(isPlainDate, refusal('impossible-date'))
  .describe('A full day: 2009-03-05.');

export const atLatestDate = z
  .string()
  .regex(new RegExp(`^(?:≤|<=)?${DATE}$`), refusal('bad-date'))
  .refine((text) => isPlainDate(text.replace(/^(?:≤|<=)/, '')), refusal('impossible-date'))
  .describe('A date, or "≤2009-03-05" when it is only known that it was so by then.');

export const moment = z
  .string()
  .regex(/^(?:≤|<=)?[0-9A-Za-z][0-9A-Za-z.+-]*$/, refusal('bad-moment'))
  .describe(
    'A release of the product ("5.0") or a date (2009-03-05); with ≤ in front: at the latest from then.',
  );

/** Tags, comments and entities: text is shown as it is written, so they could only be mistakes. */
export const MARKUP = /<[A-Za-z/!?]|&(?:[A-Za-z]+|#[0-9]+|#x[0-9A-Fa-f]+);/;

/**
 * Characters that nobody sees: controls other than line break and tab, soft hyphens, zero-width
 * spaces, marks that turn the direction of writing, and the sign of a broken encoding.
 */
export const UNSEEN =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFD]/;

/** What is wrong with a text, if anything. */
function textProblem(text: string): Code | null {
  if (UNSEEN.test(text)) return 'control-character';
  return MARKUP.test(text) ? 'markup' : null;
}

/** Text that is certainly plain: nearly all of it. Decided at once, because there is so much. */
const CERTAINLY_PLAIN = /^[^<&\u0000-\u001F\u007F-\u00AD\u200B-\u200F\u2028-\u206F\uFEFF\uFFFD]+$/;

/** One line or paragraph of plain text: no markup, no characters that nobody sees. */
export const text = z
  .string()
  .trim()
  .min(1, refusal('empty-value'))
  .check((payload) => {
    if (CERTAINLY_PLAIN.test(payload.value)) return;
    const message = textProblem(payload.value);
    if (message !== null) payload.issues.push({ code: 'custom', message, input: payload.value });
  });

export const url = z
  .string()
  .regex(/^https?:\/\/[^\s<>"\\^`{|}]+$/, refusal('bad-url'))
  .refine((value) => URL.canParse(value), refusal('bad-url'))
  .describe('An address that begins with http:// or https://.');

export const language = z
  .string()
  .regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, refusal('bad-language'))
  .describe('A language tag such as en or de.');

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, refusal('bad-currency'))
  .describe('ISO 4217 code, such as USD.');

/** A number that counts or measures something: never below zero. */
export const amount = z.number().nonnegative(refusal('bad-number'));

/** A number of things of which there must be some. */
export const positive = z.number().positive(refusal('bad-number'));
