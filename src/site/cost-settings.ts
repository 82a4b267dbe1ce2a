/** What the cost page's element is told: words, addresses and today. */
import { atlas } from './atlas.ts';
import type { Wording } from './wording.ts';

export function costSettings(w: Wording) {
  const { badDate, unusedName, tooLong, problem } = w.t.browser;
  return {
    language: w.language,
    today: atlas.today,
    words: { ...w.t.cost.live, badDate, unusedName, tooLong, problem },
    pages: {
      edition: w.to.editions() + '*/',
      product: w.to.product('*'),
      source: w.to.source('*'),
    },
  };
}
