/** What the page tells its element `atlas-cost`. Written by src/site/cost-settings.ts. */
import type { CostPhrases } from '../domain/cost-view.ts';
import type { Forms } from '../domain/phrases.ts';

export interface CostPageWords {
  readonly caption: string;
  readonly announced: string;
  readonly nothing: string;
  readonly badNumber: string;
  readonly failed: string;
  readonly others: string;
  readonly besides: string;
  readonly dispute: string;
  readonly because: string;
  readonly disputed: string;
  readonly silent: string;
  readonly wayLine: string;
  readonly sources: Forms;
  readonly phrases: CostPhrases;
  readonly badDate: string;
  readonly unusedName: string;
  readonly tooLong: string;
  readonly problem: string;
}

export interface CostSettings {
  readonly language: string;
  readonly today: string;
  readonly words: CostPageWords;
  readonly pages: Readonly<Record<'edition' | 'product' | 'source', string>>;
}

/** Reads the settings that the server laid into the element. */
export function costSettingsIn(root: ParentNode): CostSettings {
  const text = root.querySelector('script[data-settings]')?.textContent;
  if (!text) throw new Error('The page lacks its settings.');
  return JSON.parse(text) as CostSettings;
}
