/** What every language's dictionary holds. English is the definition: a missing text is a type error. */
import type { en } from './en.ts';

export type Texts = typeof en;
