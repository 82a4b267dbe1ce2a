/** A dataset over a compact index: records without evidence, facts read from small integers. */
import { createDataset, type Dataset } from '../dataset.ts';
import { CompactFacts } from './compact-facts.ts';
import type { CompactHeader } from './format.ts';

export interface CompactDataset extends Dataset {
  readonly facts: CompactFacts;
}

/** `planes`: what follows the header in the file. */
export function compactDataset(header: CompactHeader, planes: Uint8Array): CompactDataset {
  const facts = new CompactFacts(header, planes);
  return { ...createDataset(header.records, facts), facts };
}
