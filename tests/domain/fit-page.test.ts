/** A page draws what it can bear, and never nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittingExtent, MOST_CELLS } from '../../src/domain/fit-page.ts';

test('never too many cells, never more than there is, and all of it where it fits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: 1, max: 3000 }),
      (columns, rows) => {
        const fitting = fittingExtent({ columns, rows });
        expect(fitting.columns * fitting.rows).toBeLessThanOrEqual(MOST_CELLS);
        expect(fitting.columns).toBeLessThanOrEqual(columns);
        expect(fitting.rows).toBeLessThanOrEqual(rows);
        expect(Math.min(fitting.columns, fitting.rows)).toBeGreaterThan(0);
        if (columns * rows <= MOST_CELLS) expect(fitting).toEqual({ columns, rows });
      },
    ),
  );
});
