/**
 * Facts: what holds for an owner and a feature from one moment on. A file does not say of what kind
 * a feature is, so a fact's shape is open between the kinds here; that the value fits the feature
 * is a reference check.
 */
import { z } from 'zod';
import {
  MATURITIES,
  OUTCOMES,
  PRICED_GUESTS,
  PRICE_METRICS,
  PRICE_TERMS,
  SUPPORT_LEVELS,
} from '../domain/vocabulary.ts';
import { citations } from './citations.ts';
import {
  amount,
  currency,
  date,
  editionId,
  id,
  moment,
  positive,
  refusal,
  target,
  text,
} from './scalars.ts';

const note = text.describe(
  'What the value alone does not say; for "partial": what is missing. Plain text, own words.',
);

const priceOffer = z
  .strictObject({
    metric: z.enum(PRICE_METRICS).describe('What the price is counted by.'),
    amount: amount.optional().describe('The list price of one licence; left out for "free".'),
    currency: currency.optional(),
    term: z.enum(PRICE_TERMS).optional().describe('How long the price buys the right of use.'),
    covers: positive
      .optional()
      .describe(
        'How many units one licence covers, where it is more than one: a pack of 16 cores, a pair of sockets. A licence for cores or sockets belongs to one host.',
      ),
    'covers-cores': positive
      .optional()
      .describe('The most cores of a host that one licence covers; beyond them it needs another.'),
    'covers-vms': positive
      .optional()
      .describe(
        'How many VMs a host may run on one full set of its licences; more need another full set.',
      ),
    'minimum-per-socket': positive
      .optional()
      .describe('The fewest cores that are counted for each socket.'),
    'minimum-per-host': positive
      .optional()
      .describe('The fewest cores or sockets that are counted for each host.'),
    minimum: positive.optional().describe('The fewest units that are sold in one order.'),
    guests: z
      .enum(PRICED_GUESTS)
      .optional()
      .describe('Which VMs count, where the price depends on VMs; all when left out.'),
    'in-addition': z
      .literal(true)
      .optional()
      .describe('Bought besides another offer of the list if wanted, not instead of it.'),
    note: note.optional(),
  })
  .describe('One way to buy it at list price.');

const valueFields = {
  support: z
    .enum(SUPPORT_LEVELS)
    .optional()
    .describe(
      'Support and relation features: the level. Other features: only "unknown", "not-applicable" or, for a price, "none" (not sold).',
    ),
  maturity: z
    .enum(MATURITIES)
    .optional()
    .describe('preview: shipped but not for production; deprecated: going away.'),
  requires: z
    .array(editionId)
    .min(1, refusal('too-few'))
    .optional()
    .describe('For "add-on": the products or editions needed besides.'),
  by: z
    .array(editionId)
    .min(1, refusal('too-few'))
    .optional()
    .describe('For relations: the tools that do it.'),
  due: z
    .union([date, z.strictObject({ from: date, until: date })])
    .optional()
    .describe('For "planned": the date or range announced for it.'),
  outcome: z
    .enum(OUTCOMES)
    .optional()
    .describe('For "planned": what became of it, if it did not simply come true.'),
  value: z
    .union([amount, z.literal('unlimited')])
    .optional()
    .describe('Quantity features: the supported limit in the unit of the feature, or "unlimited".'),
  'at-least': z.literal(true).optional().describe('The source says "more than" or "at least".'),
  also: z
    .strictObject({
      architectural: amount.optional(),
      tested: amount.optional(),
      licensed: amount.optional(),
    })
    .optional()
    .describe('Other kinds of limit beside the supported one.'),
  options: z
    .array(id)
    .min(1, refusal('too-few'))
    .optional()
    .describe('Choice features: all listed options that hold.'),
  complete: z
    .literal(false)
    .optional()
    .describe('Choice features: the source may not list all options that hold.'),
  offers: z
    .array(priceOffer)
    .min(1, refusal('too-few'))
    .optional()
    .describe('Price features: the offers in force.'),
};

const factCase = z
  .strictObject({
    when: z
      .array(id)
      .min(1, refusal('too-few'))
      .describe('The conditions that must hold together.'),
    ...valueFields,
    note: note.optional(),
    sources: citations,
  })
  .describe('Another value under named conditions.');

const dispute = z
  .strictObject({ ...valueFields, note: note.optional(), sources: citations })
  .describe('The side of a disagreement that was not preferred.');

export const fact = z
  .strictObject({
    from: moment,
    ...valueFields,
    note: note.optional(),
    cases: z
      .array(factCase)
      .min(1, refusal('too-few'))
      .optional()
      .describe('Other values under named conditions.'),
    disputes: z
      .array(dispute)
      .min(1, refusal('too-few'))
      .optional()
      .describe('What other sources say; needs "because".'),
    because: text.optional().describe('Why this side of the dispute is preferred.'),
    sources: citations,
  })
  .describe('What holds from one moment on, until the next fact of the timeline.');

const timeline = z
  .array(fact)
  .min(1, refusal('too-few'))
  .describe('Facts, oldest first; each holds until the next.');

/** Feature id → timeline, or for a relation feature id → target → timeline. */
export const features = z
  .record(id, z.union([timeline, z.record(target, timeline)]))
  .describe('Feature id → its timeline; for a relation: feature id → target → timeline.');

export type AuthoredOffer = z.infer<typeof priceOffer>;
export type AuthoredFact = z.infer<typeof fact>;
export type AuthoredCase = z.infer<typeof factCase>;
export type AuthoredDispute = z.infer<typeof dispute>;
export type AuthoredFeatures = z.infer<typeof features>;
