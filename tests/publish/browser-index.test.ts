/** The browser's index says what the records say: cell by cell and question by question. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, type Cell } from '../../src/domain/cell.ts';
import { columnOf } from '../../src/domain/columns.ts';
import { BitMatcher } from '../../src/domain/compact/bit-matcher.ts';
import { compactDataset } from '../../src/domain/compact/compact-dataset.ts';
import type { CompactHeader } from '../../src/domain/compact/format.ts';
import type { TermResult } from '../../src/domain/judge.ts';
import { findEditions, type Answer } from '../../src/domain/match.ts';
import { caveatMark } from '../../src/domain/matrix.ts';
import { browserIndex } from '../../src/publish/browser-index.ts';
import { daysOf, searchesOn } from '../random-queries.ts';
import { realDataset } from '../real-data.ts';

/** The index as the browser reads it from the file. */
function read(file: Uint8Array) {
  const length = new DataView(file.buffer, file.byteOffset).getUint32(0, true);
  const json = new TextDecoder().decode(file.subarray(4, 4 + length));
  return compactDataset(JSON.parse(json) as CompactHeader, file.subarray(4 + length));
}

const compact = read(browserIndex(realDataset, {}));

/** What a cell shows before its evidence is there. */
function shown(cell: Cell) {
  const { claim, reason, from, until, owner, inheritedFrom, viaTarget, silent } = cell;
  return {
    ...{ claim, reason, from, until, owner, inheritedFrom, viaTarget, silent },
    column: [cell.column.edition.id, cell.column.release?.id, cell.column.status],
    case: cell.appliedCase?.when,
    disputes: cell.disputes.map((dispute) => dispute.claim),
    mark: caveatMark(cell),
  };
}

function told({ findings, counts, drops }: Answer) {
  const term = ({ term: text, verdict, disputedTurn, planned, cells }: TermResult) => ({
    ...{ text, verdict, disputedTurn, planned },
    cells: cells.map(shown),
  });
  return {
    counts,
    drops,
    findings: findings.map(({ column, verdict, near, terms, wants }) => ({
      ...{ edition: column.edition.id, release: column.release?.id, verdict, near },
      terms: terms.map(term),
      wants: wants.map(term),
    })),
  };
}

describe('the index of the real data', () => {
  it('has the same cells, at any release and day', () => {
    const { editions, features } = realDataset.records;
    const questions = fc.record({
      edition: fc.constantFrom(...editions),
      feature: fc.constantFrom(...features),
      at: daysOf(realDataset),
      release: fc.nat(30),
      target: fc.nat(),
      given: fc.subarray(
        realDataset.records.conditions.map(({ id }) => id),
        { maxLength: 2 },
      ),
    });
    fc.assert(
      fc.property(questions, ({ edition, feature, at, release, target, given }) => {
        const releases = realDataset.products.get(edition.product)?.releases ?? [];
        const pinned = releases[release]?.id;
        const id = { edition: edition.id, ...(pinned === undefined ? {} : { release: pinned }) };
        const targets = [...realDataset.targets(feature.targets ?? 'products').keys()];
        const asked = feature.kind === 'relation' ? targets[target % targets.length] : undefined;
        const [full, small] = [realDataset, compact].map((dataset) => {
          const column = columnOf(dataset, id, at);
          const about = dataset.features.get(feature.id);
          return column && about
            ? shown(cellOf(dataset, column, about, { target: asked, at, given }))
            : null;
        });
        expect(small).toEqual(full);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives the same answers by bits as cell by cell', () => {
    const matcher = new BitMatcher(compact);
    fc.assert(
      fc.property(searchesOn(realDataset), (search) => {
        expect(told(matcher.find(search))).toEqual(told(findEditions(realDataset, search)));
      }),
      { numRuns: 300 },
    );
  });

  it('holds no evidence', () => {
    const text = new TextDecoder().decode(browserIndex(realDataset, {}));
    const [source] = realDataset.records.sources;
    expect(text).not.toContain(source?.id);
    expect(text.length).toBeLessThan(500_000);
  });
});
