/** All parts, in the order in which they run and are printed. */
import type { Part } from './part.ts';
import { check } from './parts/check.ts';
import { compat } from './parts/compat.ts';
import { indexSize } from './parts/index-size.ts';
import { matcher } from './parts/matcher.ts';

export const PARTS: readonly Part[] = [check, compat, indexSize, matcher];
