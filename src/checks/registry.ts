/** All checks. What they find comes in the order of the files, whatever their own order is. */
import { cases } from './cases.ts';
import { checkedDates } from './checked-dates.ts';
import type { Check } from './context.ts';
import { comparisons } from './comparisons.ts';
import { cycles } from './cycles.ts';
import { evidence } from './evidence.ts';
import { features } from './features.ts';
import { futureDates } from './future-dates.ts';
import { hiddenInheritance } from './hidden-inheritance.ts';
import { intervals } from './intervals.ts';
import { levels } from './levels.ts';
import { lifetimes } from './lifetimes.ts';
import { lists } from './lists.ts';
import { livePieces } from './live-pieces.ts';
import { offers } from './offers.ts';
import { overduePlans } from './overdue-plans.ts';
import { prices } from './prices.ts';
import { profileTerms } from './profile-terms.ts';
import { proseLinks } from './prose-links.ts';
import { redirects } from './redirects.ts';
import { references } from './references.ts';
import { relations } from './relations.ts';
import { releases } from './releases.ts';
import { timelines } from './timelines.ts';
import { unusedSources } from './unused-sources.ts';
import { values } from './values.ts';

export const CHECKS: readonly Check[] = [
  references,
  redirects,
  features,
  releases,
  offers,
  cycles,
  values,
  relations,
  levels,
  cases,
  prices,
  lists,
  evidence,
  timelines,
  intervals,
  lifetimes,
  futureDates,
  checkedDates,
  overduePlans,
  hiddenInheritance,
  profileTerms,
  comparisons,
  unusedSources,
  livePieces,
  proseLinks,
];
