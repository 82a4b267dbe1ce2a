/** What the page tells its finder: words, addresses, defaults. Written by src/site/finder-settings.ts. */
import type { EntryKind } from '../search/entries.ts';
import type { FinderWords } from './finder-words.ts';
import type { ColumnStatus } from '../domain/columns.ts';
import type { Forms } from '../domain/phrases.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { Acceptance, TargetKind } from '../domain/vocabulary.ts';

type ByVerdict<Text = string> = Readonly<Record<Verdict, Text>>;

export interface BrowserWords {
  readonly verdicts: ByVerdict;
  readonly verdictWords: ByVerdict;
  readonly groupExplained: ByVerdict;
  readonly emptyGroup: ByVerdict;
  readonly reason: string;
  readonly reasonUnknown: string;
  readonly turns: string;
  readonly plannedOnly: string;
  readonly announced: { readonly plain: Forms; readonly answer: string };
  readonly remove: string;
  readonly not: string;
  readonly or: string;
  readonly acceptances: Readonly<Record<Acceptance, string>>;
  readonly yourNeeds: string;
  readonly noColumns: string;
  readonly nearest: string;
  readonly problem: string;
  readonly unknownValue: string;
  readonly unusedName: string;
  readonly badDate: string;
  readonly tooLong: string;
  readonly suggestions: Forms;
  readonly noSuggestions: string;
  readonly loading: string;
  readonly failed: string;
  readonly status: Readonly<Record<ColumnStatus | 'goneUndated', string>>;
  readonly support: { readonly supported: string; readonly ended: string };
  readonly noRelease: string;
  readonly targets: Readonly<Record<TargetKind, Forms>>;
  readonly since: string;
  readonly until: string;
  readonly sources: string;
  readonly hints: string;
  readonly otherCases: string;
  readonly otherSide: string;
  readonly because: string;
  readonly silent: string;
  readonly noEvidence: string;
  readonly beforeFirst: string;
  readonly onlyAnnounced: string;
  readonly wholeStory: string;
  readonly addFact: string;
  readonly close: string;
  readonly marks: { readonly caveat: string; readonly disputed: string };
  readonly kinds: Readonly<Record<EntryKind, string>>;
  readonly searchCount: Forms;
  readonly searchNone: string;
  readonly alsoCalled: string;
  readonly finder: FinderWords;
}

export interface Settings {
  readonly language: string;
  readonly today: string;
  readonly words: BrowserWords;
  readonly scope: string;
  readonly rows: readonly string[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly pages: Readonly<Record<'edition' | 'product' | 'feature' | 'source', string>>;
  readonly contribute: string;
}

/** Reads the settings that the server laid into the element. */
export function settingsIn(root: ParentNode): Settings {
  const text = root.querySelector('script[data-settings]')?.textContent;
  if (!text) throw new Error('The page lacks its settings.');
  return JSON.parse(text) as Settings;
}

/** The page of an edition; a product that is its own only edition has it on the product's page. */
export function editionPage({ pages }: Settings, id: string): string {
  return (id.includes('/') ? pages.edition : pages.product).replace('*', id);
}
