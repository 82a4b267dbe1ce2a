/** Wording: MDX prose, and the checks themselves. */
import { always, didYouMean, type Wording } from './wording.ts';

export const PROSE = {
  'mdx-syntax': {
    title: 'Not readable as MDX',
    message: ({ reason }) => `This cannot be read as MDX: ${reason ?? ''}.`,
    hint: always('A < or { in the text is written \\< or \\{.'),
    explanation: 'Prose is Markdown with a few components. Every component that opens also closes.',
  },
  'mdx-code': {
    title: 'Prose that brings code',
    message: ({ what }) => `Prose brings no code of its own, and this is ${what ?? 'code'}.`,
    hint: always('Write values in quotes: at="2009-03-05". Components need no import.'),
    explanation:
      'Imports, exports, expressions in braces and event handlers are code. Prose comes from many hands, so none of it is run.',
  },
  'mdx-html': {
    title: 'HTML in prose',
    message: ({ name }) => `The HTML element <${name ?? ''}> is not part of the prose format.`,
    hint: always('Write it in Markdown.'),
    explanation:
      'Markdown has headings, lists, tables, links, emphasis and quotes; the rest comes from components.',
  },
  'unknown-component': {
    title: 'Unknown component',
    message: ({ name }) => `There is no component <${name ?? ''}>.`,
    hint: (args) => didYouMean(args, `Components: ${args['known'] ?? ''}.`),
    explanation: 'Prose may use the live pieces: Claim, CellView, Matrix and Timeline.',
  },
  'component-attribute': {
    title: 'Attribute that does not fit',
    message: ({ name, attribute, problem }) =>
      problem === 'missing'
        ? `<${name ?? ''}> lacks ${attribute ?? ''}.`
        : `<${name ?? ''}> takes no ${attribute ?? ''}.`,
    hint: (args) => didYouMean(args, `It takes: ${args['known'] ?? ''}.`),
    explanation: 'Every live piece says which edition, feature and moment it shows.',
  },
  'claim-without-cell': {
    title: 'Live piece that shows nothing',
    message: ({ edition, at }) =>
      `There is nothing to show of ${edition ?? ''} at ${at ?? ''}: it was not known by then.`,
    hint: always('Choose another date, or correct what the data says about when it could be had.'),
    explanation:
      'A live piece needs an edition that was announced or on offer at its date, or a release that the product has.',
  },
  'false-claim': {
    title: 'Prose and data disagree',
    message: ({ claimed, actual, edition, feature, at }) =>
      `The text says "${claimed ?? ''}", the data says "${actual ?? ''}" (${feature ?? ''} of ${edition ?? ''} at ${at ?? ''}).`,
    hint: always('Correct whichever is wrong.'),
    explanation:
      'A checked claim fails when the data says otherwise, so that prose cannot go stale.',
  },
  'prose-link': {
    title: 'Link that leads elsewhere',
    message: ({ address }) => `"${address ?? ''}" is no address that prose may link to.`,
    hint: always(
      'Link to a page of this site (/products/…/) or to http:// or https:// addresses; images lie on this site.',
    ),
    explanation:
      'Links lead to pages of this site or to the web. Images are never loaded from other hosts.',
  },
  'check-crashed': {
    title: 'A check failed',
    message: ({ check, reason }) =>
      `The check "${check ?? ''}" could not finish (${reason ?? ''}).`,
    hint: always('This is a mistake in the tool, not in the data. Please report it.'),
    explanation: 'All other checks were made. What this one looks for may have gone unnoticed.',
  },
} satisfies Record<string, Wording>;
