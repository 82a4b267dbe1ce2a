/** What the page tells its comparison. Written by src/site/compare-settings.ts. */
import type { Settings } from './settings.ts';
import type { Contrast } from '../domain/compare.ts';
import type { Forms } from '../domain/phrases.ts';

export interface CompareWords {
  readonly contrasts: Readonly<Record<Contrast, string>>;
  readonly baseline: string;
  readonly heading: string;
  readonly caption: string;
  readonly releases: string;
  readonly days: string;
  readonly asOf: string;
  readonly another: string;
  readonly tooMany: string;
  readonly shown: Forms;
  readonly counts: string;
  readonly failed: string;
}

export interface CompareSettings extends Settings {
  readonly compare: CompareWords;
}
