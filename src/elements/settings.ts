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
  readonly leftOut: LeftOutWords;
  readonly table: TableWords;
  readonly history: HistoryWords;
  readonly report: ReportWords;
}

/** What is said of rows that are not shown. */
export interface LeftOutWords {
  readonly noRows: string;
  readonly identical: Forms;
  readonly partlyKnown: Forms;
  readonly unknown: Forms;
}

/** What is said of the table and its order. */
export interface TableWords {
  readonly pinned: string;
  readonly pinnedVerdict: string;
  readonly rowsInBand: Forms;
  readonly caption: string;
  readonly otherRevision: string;
  readonly shown: string;
  readonly earlier: string;
  readonly later: string;
  readonly pin: string;
  readonly unpin: string;
  readonly remove: string;
  readonly moved: string;
  readonly wasPinned: string;
  readonly wasUnpinned: string;
  readonly added: string;
  readonly removed: string;
  readonly nothingFound: string;
  readonly allOf: string;
  readonly copied: string;
  readonly linkCopied: string;
  readonly copyByHand: string;
  readonly failed: string;
}

/** What is said of a cell's history and where it is written. */
export interface HistoryWords {
  readonly title: string;
  readonly inForce: string;
  readonly file: string;
  readonly inherited: string;
  readonly targets: string;
  readonly sources: Forms;
}

/** What a decision dossier says. */
export interface ReportWords {
  readonly title: string;
  readonly asOf: string;
  readonly revision: string;
  readonly address: string;
  readonly needs: string;
  readonly noNeeds: string;
  readonly wants: string;
  readonly accepted: string;
  readonly given: string;
  readonly editions: string;
  readonly edition: string;
  readonly release: string;
  readonly state: string;
  readonly verdict: string;
  readonly values: string;
  readonly columnsOf: string;
  readonly unknowns: string;
  readonly noUnknowns: string;
  readonly sources: string;
  readonly sourcesOf: string;
  readonly firstColumns: string;
  readonly category: string;
  readonly print: string;
  readonly accessed: string;
}

export interface Settings {
  readonly language: string;
  readonly today: string;
  readonly words: BrowserWords;
  readonly scope: string;
  readonly rows: readonly string[];
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly pages: Readonly<
    Record<'edition' | 'product' | 'feature' | 'source' | 'dataFile', string>
  >;
  readonly contribute: string;
  /** Name of the knowledge base. */
  readonly title: string;
  /** Version of the data. */
  readonly revision: string;
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
