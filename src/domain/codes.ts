/**
 * Every kind of mistake that can be found in data and prose, with its severity. What each means and
 * how it is worded stands in `checks/codes.ts`; a code without wording does not compile.
 */
import type { Diagnostic, Place, Severity } from './diagnostics.ts';

export const SEVERITIES = {
  // Files
  'file-too-big': 'error',
  'not-utf8': 'error',
  'byte-order-mark': 'error',
  'symbolic-link': 'error',
  'unreadable-file': 'error',
  'misplaced-file': 'error',
  'bad-file-name': 'error',
  'duplicate-id': 'error',
  modeline: 'warning',
  // YAML
  'yaml-syntax': 'error',
  'yaml-documents': 'error',
  'yaml-anchor': 'error',
  'yaml-tag': 'error',
  'yaml-merge-key': 'error',
  'duplicate-key': 'error',
  'forbidden-key': 'error',
  'empty-file': 'error',
  // Shape
  'unknown-key': 'error',
  'missing-key': 'error',
  'no-evidence': 'error',
  'wrong-type': 'error',
  'needs-quotes': 'error',
  'empty-value': 'error',
  'too-few': 'error',
  'unknown-word': 'error',
  'bad-id': 'error',
  'bad-release-id': 'error',
  'bad-target': 'error',
  'bad-date': 'error',
  'bad-moment': 'error',
  'bad-url': 'error',
  'bad-language': 'error',
  'bad-currency': 'error',
  'bad-number': 'error',
  'citation-form': 'error',
  'bad-value': 'error',
  // References
  'unknown-id': 'error',
  'redirected-id': 'error',
  'unknown-release': 'error',
  'unknown-option': 'error',
  'edition-without-product': 'error',
  'bad-redirect': 'error',
  'unused-source': 'warning',
  // Facts
  'no-value': 'error',
  'several-values': 'error',
  'wrong-value': 'error',
  'stray-field': 'error',
  'target-expected': 'error',
  'target-unexpected': 'error',
  'narrowed-target': 'error',
  'feature-not-for-kind': 'warning',
  'partial-without-note': 'error',
  'add-on-without-requires': 'warning',
  'dispute-without-reason': 'error',
  'reason-without-dispute': 'error',
  'silent-claim': 'error',
  'incomplete-price': 'error',
  'duplicate-case': 'error',
  'duplicate-in-list': 'error',
  'overdue-plan': 'warning',
  'hidden-inheritance': 'warning',
  // Time
  'impossible-date': 'error',
  'future-date': 'error',
  'out-of-order': 'error',
  'same-moment': 'error',
  'before-product': 'error',
  'empty-interval': 'error',
  'release-order': 'warning',
  // Records
  'duplicate-release': 'error',
  'unknown-after': 'error',
  'after-cycle': 'error',
  'include-cycle': 'error',
  'group-cycle': 'error',
  'offered-beside-editions': 'error',
  'never-offered': 'error',
  'feature-fields': 'error',
  'inverse-taken': 'error',
  'bad-term': 'error',
  'unknown-category': 'warning',
  // Text
  markup: 'error',
  'control-character': 'error',
  // Translations
  'stale-translation': 'warning',
  'untranslatable-field': 'error',
  // Prose
  'mdx-syntax': 'error',
  'mdx-code': 'error',
  'mdx-html': 'error',
  'unknown-component': 'error',
  'component-attribute': 'error',
  'claim-without-cell': 'error',
  'false-claim': 'error',
  'prose-link': 'error',
  // The tool itself
  'check-crashed': 'error',
} as const satisfies Record<string, Severity>;

export type Code = keyof typeof SEVERITIES;

/** A diagnostic of a code, with the severity that the code has. */
export function diagnostic(code: Code, place: Place, args: Diagnostic['args'] = {}): Diagnostic {
  return { code, severity: SEVERITIES[code], args, place };
}
