import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { builtPages } from './built-site.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    rules: {
      // Everything comes from the site itself; hashes in the policy guard what is inline.
      'require-sri': ['error', { target: 'crossorigin' }],
      // A list of suggestions is no select, and a region that scrolls is no section of the text.
      'prefer-native-element': ['error', { exclude: ['listbox', 'region'] }],
    },
  }),
);

/** One line per mistake: where, which rule, what. */
function mistakesIn(html: string): string[] {
  return validator
    .validateStringSync(html)
    .results.flatMap((result) => result.messages)
    .map(
      ({ line, column, ruleId, message }) =>
        `${String(line)}:${String(column)} ${ruleId}: ${message}`,
    );
}

describe('HTML', () => {
  test.each(builtPages())('$address has no mistakes', ({ html }) => {
    expect(mistakesIn(html)).toEqual([]);
  });

  test.each([
    ['an element where it may not be', '<p><div>x</div></p>'],
    ['an id given twice', '<p id="a"></p><p id="a"></p>'],
    ['an attribute that does not exist', '<td colspan="none">x</td>'],
    ['a page without a title', '<!doctype html><html lang="en"><head></head><body></body></html>'],
  ])('the validator sees %s', (_what, html) => {
    expect(mistakesIn(html)).not.toEqual([]);
  });
});
