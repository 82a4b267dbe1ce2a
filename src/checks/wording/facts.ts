/** Wording: facts and time. */
import { always, type Wording } from './wording.ts';

export const FACTS = {
  'no-value': {
    title: 'Fact that states nothing',
    message: () => 'This states no value.',
    hint: always('Add support:, value:, options: or offers:, whichever the feature takes.'),
    explanation:
      'A fact states a level, a number, options or offers. If somebody looked and could not tell, that is support: unknown.',
  },
  'several-values': {
    title: 'Fact that states two values',
    message: ({ first, second }) =>
      `"${second ?? ''}" stands beside "${first ?? ''}"; a fact states one value.`,
    hint: always('Keep the one that the feature takes.'),
    explanation: 'A feature has one kind, and a fact states one value of that kind.',
  },
  'wrong-value': {
    title: 'Value of the wrong kind',
    message: ({ feature, kind, key }) =>
      `${feature ?? ''} is a ${kind ?? ''} feature; "${key ?? ''}" does not fit it.`,
    hint: ({ expected }) =>
      `Write "${expected ?? ''}: …". Of every feature may be said: support: unknown, or not-applicable.`,
    explanation:
      'Support and relation features take support, quantities take value, choices take options, prices take offers.',
  },
  'stray-field': {
    title: 'Field that means nothing here',
    message: ({ field, belongs }) => `"${field ?? ''}" only says something with ${belongs ?? ''}.`,
    hint: always('Remove it, or correct what it belongs to.'),
    explanation:
      'Some fields refine one kind of value: due and outcome a planned level, by a relation, at-least and also a number, complete a choice, unit a quantity, minimums and packs a price that is counted so.',
  },
  'target-expected': {
    title: 'Relation without target',
    message: ({ feature }) =>
      `${feature ?? ''} is a relation; its facts stand below the targets they speak of.`,
    hint: ({ feature, targets }) => `Write ${feature ?? ''}: → one of ${targets ?? ''}: → facts.`,
    explanation: 'A relation has one timeline for each guest, format or product that it points at.',
  },
  'target-unexpected': {
    title: 'Target where none belongs',
    message: ({ feature, kind, target }) =>
      `${feature ?? ''} is a ${kind ?? ''} feature and takes no target such as "${target ?? ''}".`,
    hint: always('Put the facts right below the feature.'),
    explanation: 'Only relations have targets.',
  },
  'narrowed-target': {
    title: 'Target cannot be narrowed',
    message: ({ target, targets }) =>
      `${targets ?? ''} have neither editions nor releases; "${target ?? ''}" cannot be narrowed.`,
    hint: ({ base }) => `Write "${base ?? ''}".`,
    explanation:
      'Only products are narrowed, by /edition, @release or @first..last. A version of a guest system is a guest of its own.',
  },
  'feature-not-for-kind': {
    title: 'Feature for other kinds of product',
    message: ({ feature, kind }) =>
      `${feature ?? ''} is not meant for a product of kind ${kind ?? ''}.`,
    hint: ({ kinds }) =>
      `It applies to: ${kinds ?? ''}. Extend applies-to, or say it where it belongs.`,
    explanation:
      'A feature names the kinds of product that can have it; of others it is not asked.',
  },
  'partial-without-note': {
    title: 'Partial without a note',
    message: () => '"partial" does not say what is missing.',
    hint: always(
      'Add note: with what is missing. If it depends on the surroundings, it is a case; if something must be bought, an add-on.',
    ),
    explanation: 'A reader cannot decide anything by "partial" alone.',
  },
  'add-on-without-requires': {
    title: 'Add-on without what it requires',
    message: () => '"add-on" does not say what must be acquired.',
    hint: always('Add requires: with the ids of the products or editions.'),
    explanation:
      'An add-on names what is needed besides, so that readers can see its price and whether it can be had.',
  },
  'dispute-without-reason': {
    title: 'Dispute without a reason',
    message: () => 'Nothing says why this side is preferred.',
    hint: always('Add because: with the reason.'),
    explanation: 'Sources that differ are both kept; the fact says why its side is preferred.',
  },
  'reason-without-dispute': {
    title: 'Reason without a dispute',
    message: () => '"because" gives a reason, but there is no other side.',
    hint: always('Add disputes: with what the other source says, or move the text into note.'),
    explanation: 'because says why one of two differing sources is preferred.',
  },
  'silent-claim': {
    title: 'Silence that is no evidence',
    message: () => 'A source that does not mention a thing can only support "none".',
    hint: always('Cite a source that says it, or remove silent.'),
    explanation:
      'silent marks a source that should mention the feature and does not: weak evidence for its absence, none for anything else.',
  },
  'incomplete-price': {
    title: 'Incomplete price',
    message: ({ missing, metric }) => `A price per ${metric ?? ''} needs ${missing ?? ''}.`,
    hint: always('Add it, or write metric: free if it costs nothing.'),
    explanation:
      'Only what is free has neither amount nor currency. If the price is not known, leave the fact out.',
  },
  'duplicate-case': {
    title: 'Case told twice',
    message: ({ when }) => `There is another case for ${when ?? ''}.`,
    hint: always('Join the two.'),
    explanation: 'Under the same conditions only one value can hold.',
  },
  'duplicate-in-list': {
    title: 'Twice in a list',
    message: ({ word }) => `"${word ?? ''}" stands in this list for the second time.`,
    hint: always('Remove it.'),
    explanation: 'The lists of the data are sets: twice is a slip.',
  },
  'overdue-plan': {
    title: 'Promise without an outcome',
    message: ({ due, today }) => `This was planned for ${due ?? ''}; today is ${today ?? ''}.`,
    hint: always('Add the fact that came of it, or outcome: dropped or late with a source.'),
    explanation: 'A promise whose day has passed should not stand as the last word.',
  },
  'hidden-inheritance': {
    title: 'Own history hides an older one',
    message: ({ feature, from, since, owner }) =>
      `This history of ${feature ?? ''} begins with ${from ?? ''} and hides that of ${owner ?? ''}, which begins with ${since ?? ''}.`,
    hint: always('Write the whole history here, or remove it here if it says the same.'),
    explanation:
      'Timelines are never merged: an edition’s own is used whole. Before it begins, the cell is unknown, though the inherited timeline knows.',
  },
  'impossible-date': {
    title: 'Impossible date',
    message: ({ text }) => `There is no ${text ?? 'such day'}.`,
    hint: always('Look it up again; if the day is not known, write the month.'),
    explanation: 'Dates are days, months or years that exist.',
  },
  'future-date': {
    title: 'Date in the future',
    message: ({ date, today }) => `${date ?? ''} has not come yet; today is ${today ?? ''}.`,
    hint: always(
      'Correct the date. What was promised is planned, from the day of the announcement, with due.',
    ),
    explanation:
      'Only what can be announced may lie ahead: planned releases, ends of sale and of support, prices, withdrawals.',
  },
  'out-of-order': {
    title: 'Out of order',
    message: ({ moment, before }) =>
      `${moment ?? ''} comes before ${before ?? ''}, which stands above it.`,
    hint: always('List oldest first.'),
    explanation:
      'In a timeline each fact holds until the next, so the order of the file is the order of time. Releases count in the order of the product file.',
  },
  'same-moment': {
    title: 'Two at the same moment',
    message: ({ moment }) => `The one above already begins with ${moment ?? ''}.`,
    hint: always(
      'Keep one. If sources differ, the other belongs under disputes; if it depends on something, under cases.',
    ),
    explanation: 'At one moment one value holds.',
  },
  'before-product': {
    title: 'Older than the product',
    message: ({ moment, product, birth }) =>
      `${moment ?? ''} is before ${product ?? ''} existed (${birth ?? ''}).`,
    hint: always('Correct the date, or the first release of the product.'),
    explanation:
      'Nothing can be said of a product before its first announcement, release or offer.',
  },
  'empty-interval': {
    title: 'Ends before it begins',
    message: ({ from, until }) =>
      `It ends (${until ?? ''}) no later than it begins (${from ?? ''}).`,
    hint: always(
      'Correct one of the two; until names the first moment at which it no longer holds.',
    ),
    explanation: 'Intervals hold from their beginning on, and no longer from their end on.',
  },
} satisfies Record<string, Wording>;
