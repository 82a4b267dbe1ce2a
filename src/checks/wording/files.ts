/** Wording: files, encodings and the YAML subset. */
import { always, type Wording } from './wording.ts';

const SUBSET =
  'Data is written in a small, strict part of YAML, so that what you see is what is read: one document, no anchors, aliases, tags or merge keys, every key once.';

export const FILES = {
  'file-too-big': {
    title: 'File too big',
    message: ({ size, limit }) =>
      `The file has ${megabytes(size)} MB; files of more than ${megabytes(limit)} MB are not read.`,
    hint: always('Split what it holds into several records.'),
    explanation:
      'One record is one file, and no record is that long. The limit keeps a stray archive or dump from stopping everybody.',
  },
  'not-utf8': {
    title: 'Not UTF-8',
    message: ({ encoding }) =>
      `This is not UTF-8 text; it may be ${encoding ?? 'another encoding'}.`,
    hint: always('Save the file as UTF-8.'),
    explanation:
      'All files are UTF-8, without a byte order mark. The place shown is the first that cannot be read as UTF-8.',
  },
  'byte-order-mark': {
    title: 'Byte order mark',
    message: () => 'The file begins with an invisible byte order mark.',
    hint: always('Save it as "UTF-8 without BOM", or run npm run format.'),
    explanation:
      'Some editors put a mark in front of UTF-8 text. Other tools take it for the first character of the first key.',
  },
  'symbolic-link': {
    title: 'Symbolic link',
    message: () => 'This is a symbolic link; links are not followed.',
    hint: always('Put the file itself here.'),
    explanation:
      'A link could lead out of the folder, so none is followed. A record that is to be found under two ids is a redirect: moved: new-id.',
  },
  'unreadable-file': {
    title: 'Unreadable file',
    message: ({ reason }) => `The file cannot be read (${reason ?? ''}).`,
    hint: always('Check its permissions.'),
    explanation: 'The operating system refuses to give the text of the file.',
  },
  'misplaced-file': {
    title: 'File in the wrong place',
    message: ({ path }) => `Nothing belongs at "${path ?? ''}".`,
    hint: ({ expected }) => `Expected here: ${expected ?? ''}.`,
    explanation:
      'The folder says what kind of record a file holds and the file name is its id: vendors/citrix.yml, editions/xenserver/express.yml, features/storage/nfs.yml. Names end in .yml. Only atlas.yml and the folder i18n stand beside the folders of records.',
  },
  'bad-file-name': {
    title: 'File name is no id',
    message: ({ name }) => `"${name ?? ''}" cannot be an id.`,
    hint: ({ suggestion }) =>
      suggestion
        ? `Rename it to "${suggestion}".`
        : 'Use lower-case letters, digits and single hyphens.',
    explanation:
      'The file name is the id of the record and part of addresses: lower-case letters and digits, joined by single hyphens.',
  },
  'duplicate-id': {
    title: 'Id used twice',
    message: ({ id, other }) => `"${id ?? ''}" is also the id of ${other ?? ''}.`,
    hint: always('Keep one of the two files.'),
    explanation:
      'Ids are unique within their kind. The folder of a feature is its category and no part of its id, so the same feature cannot lie in two folders.',
  },
  modeline: {
    title: 'Schema line missing',
    message: () => 'The first line does not name the schema of this file.',
    hint: ({ expected }) => `Make the first line: ${expected ?? ''}`,
    explanation:
      'With the first line naming the JSON Schema, editors complete keys, show what each field means and mark mistakes while you type.',
  },
  'yaml-syntax': {
    title: 'Not readable as YAML',
    message: ({ reason }) => `This cannot be read as YAML: ${reason ?? ''}.`,
    hint: always(
      'Often a text with ": " or "#" in it that needs quotes, or an indentation that does not fit.',
    ),
    explanation: `${SUBSET} Where the reader gets lost is often a line after the mistake.`,
  },
  'yaml-documents': {
    title: 'More than one document',
    message: () => 'A file holds one document and no directives.',
    hint: always('Put every record into a file of its own.'),
    explanation: SUBSET,
  },
  'yaml-anchor': {
    title: 'Anchor or alias',
    message: () => 'Anchors and aliases (&name, *name) are not part of the data format.',
    hint: always('Write the value out. A text that begins with & or * needs quotes.'),
    explanation: `${SUBSET} Aliases also let a small file grow without bounds when it is read.`,
  },
  'yaml-tag': {
    title: 'Tag',
    message: () => 'Tags (!name) are not part of the data format.',
    hint: always('Remove the tag. A text that begins with ! needs quotes.'),
    explanation: SUBSET,
  },
  'yaml-merge-key': {
    title: 'Merge key',
    message: () => 'Merge keys (<<) are not part of the data format.',
    hint: always('Write the fields out.'),
    explanation: SUBSET,
  },
  'duplicate-key': {
    title: 'Key written twice',
    message: ({ key }) => `The key "${key ?? ''}" stands here for the second time.`,
    hint: always('Join the two, or remove one.'),
    explanation:
      'Readers of YAML disagree on which of two equal keys counts, so neither may be written twice. The place shown is the second one.',
  },
  'forbidden-key': {
    title: 'Key that cannot be a name',
    message: ({ key }) =>
      key ? `The key "${key}" is not allowed.` : 'Keys are plain words, not lists or mappings.',
    hint: always('Remove it.'),
    explanation:
      'Keys are names of fields or ids. A key such as __proto__ would change how programs see every other record.',
  },
  'empty-file': {
    title: 'Empty file',
    message: () => 'The file holds no record.',
    hint: always('Fill it or remove it. npm run new writes a skeleton.'),
    explanation: 'A file without content is most often a forgotten one.',
  },
} satisfies Record<string, Wording>;

function megabytes(bytes: string | undefined): string {
  return (Number(bytes) / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}
