/** All parts, in the order in which they run and are printed. */
import type { Part } from './part.ts';
import { check } from './parts/check.ts';
import { compat } from './parts/compat.ts';
import { indexSize } from './parts/index-size.ts';
import { matcher } from './parts/matcher.ts';
import { payload } from './parts/payload.ts';
import { search } from './parts/search.ts';
import { site } from './parts/site.ts';
import { table } from './parts/table.ts';

export const PARTS: readonly Part[] = [
  check,
  compat,
  indexSize,
  matcher,
  search,
  table,
  payload,
  site,
];
