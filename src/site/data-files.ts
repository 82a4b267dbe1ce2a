/** The data files that have a page: of every product, and of every edition that has a file of its own. */
import { timelineLines } from '../dataset/timeline-lines.ts';
import { dataFileOf, dataPathOf } from '../domain/data-file.ts';
import type { FactOwner } from '../domain/fact-store.ts';
import { factAnchor } from './addresses.ts';
import { atlas } from './atlas.ts';

export interface DataFile {
  readonly owner: FactOwner;
  /** In the repository of the data: `data/products/vsphere.yml`. */
  readonly name: string;
  readonly text: string;
  /** By line: the anchors of the timelines that begin on it, as dossiers name them. */
  readonly anchors: ReadonlyMap<number, readonly string[]>;
}

export function dataOwners(): readonly FactOwner[] {
  const { products, editions } = atlas.dataset.records;
  return [...products, ...editions.filter(({ id, product }) => id !== product)];
}

export function dataFile(owner: FactOwner): DataFile {
  const { locate, textOf } = atlas.loaded;
  const path = `${dataPathOf(owner.id)}.yml`;
  const anchors = new Map<number, string[]>();
  for (const { feature, target, line } of timelineLines(locate, path, owner.features)) {
    const anchor = factAnchor(feature, target);
    const others = anchors.get(line);
    if (others) others.push(anchor);
    else anchors.set(line, [anchor]);
  }
  return { owner, name: dataFileOf(owner.id), text: textOf(path) ?? '', anchors };
}
