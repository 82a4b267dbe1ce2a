/** Every cell of every release, through our functions, against a direct reading of the package. */
import { cellOf } from '../../../src/domain/cell.ts';
import { columnOf } from '../../../src/domain/columns.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Claim } from '../../../src/domain/model.ts';
import { featureIds, productId, TO_COME } from './convert.ts';
import { directReading, type State } from './direct-reading.ts';
import type { CompatData } from './package-data.ts';

export interface Comparison {
  readonly cells: number;
  readonly differences: number;
  /** The first differences, in words. */
  readonly examples: readonly string[];
}

/** What our words for a cell are called in the package. */
function stateOf(claim: Claim): State {
  if (claim.kind !== 'support') return 'unknown';
  const { support, maturity } = claim;
  if (support === 'full') return maturity === 'preview' ? 'flagged' : 'yes';
  if (support === 'partial') return maturity === 'preview' ? 'flagged partial' : 'partial';
  return support === 'none' ? 'no' : 'unknown';
}

export function compareWithPackage(dataset: Dataset, data: CompatData, at: string): Comparison {
  const ids = featureIds(data.features);
  const examples: string[] = [];
  let cells = 0;
  let differences = 0;
  for (const browser of data.browsers) {
    const releases = [...browser.releases.map(({ id }) => id), TO_COME];
    const versions = new Map(releases.map((release, place) => [release, place]));
    const edition = productId(browser.id);
    const columns = releases.map((release) => columnOf(dataset, { edition, release }, at));
    data.features.forEach(({ support, path }, place) => {
      const feature = dataset.features.get(ids[place] ?? '');
      const wanted = directReading(support.get(browser.id) ?? [], versions);
      columns.forEach((column, release) => {
        const ours =
          column && feature ? stateOf(cellOf(dataset, column, feature, { at }).claim) : null;
        cells++;
        if (ours === wanted[release]) return;
        differences++;
        const where = `${path.join('.')} in ${browser.id} ${releases[release] ?? ''}`;
        if (examples.length < 10)
          examples.push(`${where}: ${ours ?? 'no cell'} for ${wanted[release] ?? ''}`);
      });
    });
  }
  return { cells, differences, examples };
}
