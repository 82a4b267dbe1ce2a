/** Wording: fields and their values. */
import { always, didYouMean, type Arguments, type Wording } from './wording.ts';

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping (key: value)',
  record: 'a mapping (key: value)',
  word: 'a word',
  null: 'nothing',
};

/** "array or record" → "a list or a mapping (key: value)". */
function inWords(types: string | undefined): string {
  return [...new Set((types ?? '').split(' or ').map((type) => TYPES[type] ?? type))].join(' or ');
}

function oneOf({ allowed }: Arguments): string | null {
  return allowed ? `One of: ${allowed}.` : null;
}

export const SHAPE = {
  'unknown-key': {
    title: 'Unknown key',
    message: ({ key }) => `There is no field "${key ?? ''}" here.`,
    hint: (args) => didYouMean(args, args['allowed'] ? `Fields here: ${args['allowed']}.` : null),
    explanation:
      'Fields that nobody reads would be lost silently, so only the fields of the reference may be written.',
  },
  'missing-key': {
    title: 'Missing field',
    message: ({ key }) => `The field "${key ?? ''}" is missing here.`,
    hint: ({ key }) => `Add "${key ?? ''}: …".`,
    explanation:
      'Every other field may be left out, this one may not. The place shown is the record that lacks it.',
  },
  'no-evidence': {
    title: 'No evidence',
    message: () => 'No source is named here.',
    hint: always(
      'Add sources: with "- source-id: where in it" for every document you have opened. Without one, leave the statement out: unknown is an answer, too.',
    ),
    explanation:
      'Every fact, date, name and ownership names at least one source that was really opened, and where in it. That holds for "none" as well. A gap is better than a guess.',
  },
  'wrong-type': {
    title: 'Wrong type',
    message: ({ expected, found }) => `Expected ${inWords(expected)}, found ${inWords(found)}.`,
    hint: ({ expected, found }) =>
      found === 'string' && expected === 'number'
        ? 'Numbers are written without quotes or units.'
        : null,
    explanation: 'The value is of another type than the field takes.',
  },
  'needs-quotes': {
    title: 'Text without quotes',
    message: ({ text }) => `Without quotes YAML does not read ${text ?? ''} as a text.`,
    hint: ({ text }) => `Write "${text ?? ''}".`,
    explanation:
      'Unquoted, YAML takes 5.0 for the number 5, 5.10 for 5.1 and 2009 for a number. Versions, bare years and words such as true are quoted wherever a text is meant.',
  },
  'empty-value': {
    title: 'Empty value',
    message: ({ text }) => (text ? `"${text}" has no value.` : 'There is no value here.'),
    hint: always('Fill it, or remove the key.'),
    explanation:
      'A field that is not known is left out: an absent field means "unknown" everywhere.',
  },
  'too-few': {
    title: 'List too short',
    message: () => 'The list has too few elements.',
    hint: always('Add one, or remove the key.'),
    explanation:
      'An empty list says nothing that leaving out the field does not say. A split and the options of a choice have at least two elements.',
  },
  'unknown-word': {
    title: 'Unknown word',
    message: ({ word }) => `"${word ?? ''}" is none of the words that may stand here.`,
    hint: (args) => didYouMean(args, oneOf(args)),
    explanation:
      'Levels, kinds, metrics and the like come from short, closed lists, so that three people choose the same one.',
  },
  'bad-id': {
    title: 'Not an id',
    message: ({ text }) => `"${text ?? ''}" is not an id.`,
    hint: always(
      'Ids are lower-case letters and digits joined by single hyphens; an edition is product/edition.',
    ),
    explanation:
      'The id of a record is its file name without the ending; that of an edition is product/edition.',
  },
  'bad-release-id': {
    title: 'Not a release id',
    message: ({ text }) => `"${text ?? ''}" cannot be the id of a release.`,
    hint: always(
      'Write the version as the vendor does, without spaces, such as "5.0" or "2008-r2"; a longer form goes into name.',
    ),
    explanation:
      'Release ids are versions as the vendor writes them: letters, digits, dots, plus signs and hyphens.',
  },
  'bad-target': {
    title: 'Not a target',
    message: ({ text }) => `"${text ?? ''}" is not a target of a relation.`,
    hint: always(
      'Write an id, product/edition, or either with @release or @first..last, such as vsphere@5.5..7.0.',
    ),
    explanation:
      'A relation points at a guest, a disk format or a product; a product may be narrowed to an edition, a release or a range of releases.',
  },
  'bad-date': {
    title: 'Not a date',
    message: ({ text }) => `"${text ?? ''}" is not a date.`,
    hint: always('Write 2009-03-05, 2009-03 or "2009".'),
    explanation:
      'Dates are ISO dates: a day, a month, or a quoted year, as exact as the source is.',
  },
  'bad-moment': {
    title: 'Not a moment',
    message: ({ text }) => `"${text ?? ''}" is neither a release nor a date.`,
    hint: always(
      'Write a release of the product ("5.0") or a date (2009-03-05), with ≤ in front for "at the latest from then".',
    ),
    explanation: 'What holds from a moment on names a release of the product or a date.',
  },
  'bad-url': {
    title: 'Not a web address',
    message: ({ text }) => `"${text ?? ''}" is not an address that can be linked.`,
    hint: always('Write the whole address, beginning with http:// or https://, without spaces.'),
    explanation:
      'Only http and https addresses are linked; anything else could run code in a reader’s browser.',
  },
  'bad-language': {
    title: 'Not a language tag',
    message: ({ text }) => `"${text ?? ''}" is not a language tag.`,
    hint: always('Write en, de, fr or pt-BR.'),
    explanation: 'Languages are two letters, with a region in capitals where it matters.',
  },
  'bad-currency': {
    title: 'Not a currency',
    message: ({ text }) => `"${text ?? ''}" is not a currency code.`,
    hint: always('Write the three letters of ISO 4217, such as USD or EUR.'),
    explanation: 'Amounts name their currency by its ISO 4217 code.',
  },
  'bad-number': {
    title: 'Not a number of that kind',
    message: ({ text }) => `${text ?? ''} cannot stand here.`,
    hint: always('Write a plain number, not below zero; "unlimited" where there is no limit.'),
    explanation:
      'Values, limits and amounts are plain numbers in the unit of the feature. Counts of things are above zero.',
  },
  'citation-form': {
    title: 'Citation that names no place',
    message: () => 'A citation names one source and where in it.',
    hint: always('Write "- source-id: page 12, table 3", one source per dash.'),
    explanation:
      'The usual form is "- source-id: where in it". The long form has source, at, and if needed checked and silent.',
  },
  'bad-value': {
    title: 'Value that does not fit',
    message: ({ text }) =>
      text ? `"${text}" cannot stand here.` : 'This value cannot stand here.',
    hint: always('The reference of the data format describes the field.'),
    explanation: 'The value does not have the form that the field takes.',
  },
  markup: {
    title: 'Markup in text',
    message: () => 'The text holds HTML tags or entities.',
    hint: always('Write plain text: < only before a space or digit, & as it is.'),
    explanation:
      'Texts are shown exactly as they are written. HTML would show as code, and nothing that could be code reaches a page.',
  },
  'control-character': {
    title: 'Invisible character',
    message: () => 'The text holds a character that nobody can see.',
    hint: always('Type the text anew; it was probably pasted.'),
    explanation:
      'Control characters, soft hyphens, zero-width spaces and marks that turn the direction of writing make two texts look alike that are not, and hide what a text says.',
  },
} satisfies Record<string, Wording>;
