/** Wording: references between records, and records as wholes. */
import { always, didYouMean, one, type Wording } from './wording.ts';

export const RECORDS = {
  'unknown-id': {
    title: 'Unknown id',
    message: ({ kind, id }) => `There is no ${one(kind)} "${id ?? ''}".`,
    hint: (args) => didYouMean(args, `Its record would be in the folder ${args['kind'] ?? ''}.`),
    explanation:
      'An id that is named must belong to a record: its file name without the ending, for editions with the product in front.',
  },
  'redirected-id': {
    title: 'Old id',
    message: ({ id, kind, count }) =>
      Number(count) > 1
        ? `The ${one(kind)} "${id ?? ''}" was divided.`
        : `The ${one(kind)} "${id ?? ''}" has a new id.`,
    hint: ({ to, count }) =>
      Number(count) > 1 ? `Choose one of: ${to ?? ''}.` : `Write "${to ?? ''}".`,
    explanation:
      'Renamed records leave a redirect so that old addresses keep working. Inside the data the present id is written.',
  },
  'unknown-release': {
    title: 'Unknown release',
    message: ({ release, product }) =>
      product
        ? `"${release ?? ''}" is neither a release of ${product} nor a date.`
        : `"${release ?? ''}" is not a date.`,
    hint: (args) =>
      didYouMean(
        args,
        args['known']
          ? `Its releases: ${args['known']}.`
          : 'The product file lists no releases yet.',
      ),
    explanation:
      'A moment names a release from the product file, or a date. A release that is missing there is added there, with its source.',
  },
  'unknown-option': {
    title: 'Unknown option',
    message: ({ option, feature }) => `"${option ?? ''}" is no option of ${feature ?? ''}.`,
    hint: (args) => didYouMean(args, `Its options: ${args['known'] ?? ''}.`),
    explanation:
      'A choice lists options that the feature’s record defines, so that all products are compared by the same words.',
  },
  'edition-without-product': {
    title: 'Edition without product',
    message: ({ product }) => `There is no product "${product ?? ''}" for this edition.`,
    hint: ({ product }) =>
      `Add products/${product ?? ''}.yml, or move the file into the right folder.`,
    explanation: 'The folder of an edition is the id of its product.',
  },
  'bad-redirect': {
    title: 'Redirect that leads nowhere',
    message: ({ kind, id, found }) =>
      found === 'moved'
        ? `"${id ?? ''}" is itself a redirect.`
        : `There is no ${one(kind)} "${id ?? ''}".`,
    hint: always('Name the record that is there today.'),
    explanation: 'A redirect leads straight to a record, so that nobody follows a chain.',
  },
  'unused-source': {
    title: 'Unused source',
    message: ({ id }) => `Nothing rests on the source "${id ?? ''}".`,
    hint: always('Cite it where it says something, or remove it.'),
    explanation: 'A source is recorded because something rests on it.',
  },
  'duplicate-release': {
    title: 'Release listed twice',
    message: ({ release, product }) => `${product ?? ''} has a release "${release ?? ''}" already.`,
    hint: always('Join the two.'),
    explanation: 'Release ids are unique within their product.',
  },
  'unknown-after': {
    title: 'Continues an unknown release',
    message: ({ release, product }) =>
      `${product ?? ''} has no release "${release ?? ''}" to continue.`,
    hint: (args) => didYouMean(args, 'Name a release of the same file.'),
    explanation: 'A release continues the one above it in the file, or the one that after names.',
  },
  'after-cycle': {
    title: 'Releases in a circle',
    message: ({ chain }) => `These releases continue one another in a circle: ${chain ?? ''}.`,
    hint: always('One of them must continue an older release.'),
    explanation:
      'Facts hold in a release and in all that continue it; in a circle there is no first.',
  },
  'release-order': {
    title: 'Releases out of order',
    message: ({ release, date, after, before }) =>
      `${release ?? ''} (${date ?? ''}) is older than ${after ?? ''} (${before ?? ''}), which it continues.`,
    hint: always('List releases oldest first; give a release of another branch its own after.'),
    explanation:
      'Order comes from the file, oldest first. A long-term branch beside the current one says with after where it branched off.',
  },
  'include-cycle': {
    title: 'Editions in a circle',
    message: ({ chain }) => `These editions include one another: ${chain ?? ''}.`,
    hint: always('Only the larger edition includes the smaller.'),
    explanation:
      'An edition takes over the facts of those it includes; in a circle nobody has any of its own.',
  },
  'group-cycle': {
    title: 'Groups in a circle',
    message: ({ chain }) => `These groups belong to one another: ${chain ?? ''}.`,
    hint: always('Only the member names its group.'),
    explanation: 'A fact on a group holds for its members; a circle has no outside.',
  },
  'offered-beside-editions': {
    title: 'Offered twice',
    message: ({ product }) =>
      `${product ?? ''} has edition files, so its own "offered" says nothing.`,
    hint: always('Move the offers into the edition files.'),
    explanation:
      'What can be bought is the edition. Only a product that is sold in one form, without edition files, has offers in its own file.',
  },
  'never-offered': {
    title: 'Never on offer',
    message: ({ product }) => `Nothing says when ${product ?? ''} could be had.`,
    hint: always('Add offered: (from when, until when), or announced: if it never could.'),
    explanation: 'Without an offer or an announcement an edition has no column at any date.',
  },
  'feature-fields': {
    title: 'Feature lacks what its kind needs',
    message: ({ field, kind }) => `A ${kind ?? ''} feature needs "${field ?? ''}".`,
    hint: ({ field }) => `Add "${field ?? ''}: …".`,
    explanation:
      'A quantity has a unit, a choice has options, a relation says what its targets are.',
  },
  'inverse-taken': {
    title: 'Inverse already taken',
    message: ({ inverse, other }) => `"${inverse ?? ''}" already stands for ${other ?? ''}.`,
    hint: always('Choose another id for the inverse.'),
    explanation:
      'In queries the inverse of a relation stands where features stand, so its id must be free among them.',
  },
  'bad-term': {
    title: 'Requirement that cannot be asked',
    message: ({ term, what, problem }) =>
      `"${term ?? ''}" is no query term (${(problem ?? '').replaceAll('-', ' ')}: ${what ?? ''}).`,
    hint: ({ suggestion }) => (suggestion ? `Try "${suggestion}".` : null),
    explanation:
      'Requirements are terms of the query grammar, the same as in the finder: live-migration, max-vcpus-per-vm>=4, guest-os:sles-10.',
  },
  'unknown-category': {
    title: 'Category without a name',
    message: ({ category }) => `The category "${category ?? ''}" is not in atlas.yml.`,
    hint: always('Add it to categories in atlas.yml, or move the feature.'),
    explanation: 'atlas.yml names the categories and gives their order; others follow by id.',
  },
  'stale-translation': {
    title: 'Translation of an older text',
    message: ({ field }) =>
      `The English text of "${field ?? ''}" has changed since this was translated.`,
    hint: ({ hash }) => `When it fits the present text, write of: "${hash ?? ''}".`,
    explanation:
      'A translation says which English text it translates, by a hash. An old one is still shown, and marked.',
  },
  'untranslatable-field': {
    title: 'Nothing to translate',
    message: ({ field }) => `The record has no text "${field ?? ''}" to translate.`,
    hint: (args) => didYouMean(args),
    explanation:
      'Sidecars hold translations of the record’s names, titles, summaries, definitions, descriptions and notes, by field.',
  },
} satisfies Record<string, Wording>;
