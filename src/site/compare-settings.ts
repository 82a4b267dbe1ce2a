/** What the comparison's element is told by the page. */
import { finderSettings, type FinderSettings } from './finder-settings.ts';
import type { Wording } from './wording.ts';

export interface CompareSettings extends FinderSettings {
  readonly compare: Wording['t']['compare']['live'];
}

export function compareSettings(w: Wording): CompareSettings {
  return { ...finderSettings(w, 'all'), compare: w.t.compare.live };
}
