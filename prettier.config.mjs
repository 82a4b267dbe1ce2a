/** @type {import('prettier').Config} */
export default {
  printWidth: 100,
  singleQuote: true,
  plugins: ['prettier-plugin-astro'],
  overrides: [
    { files: '*.astro', options: { parser: 'astro' } },
    // Prose keeps the line breaks its author chose: a changed word is then a one-line diff.
    // Examples of data stay as our own formatter would write them.
    {
      files: ['*.md', '*.mdx'],
      options: { proseWrap: 'preserve', embeddedLanguageFormatting: 'off' },
    },
  ],
};
