/** What is in view is drawn, whatever the sizes and wherever the view is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { offsetsOf, spanInView, startShowing } from '../../src/domain/windowing.ts';

const sizes = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 200 });

test('every line that a view touches is in its span, and no line is that does not exist', () => {
  fc.assert(
    fc.property(sizes, fc.nat(20_000), fc.nat(1500), fc.nat(5), (list, start, length, beyond) => {
      const offsets = offsetsOf(list);
      const { from, until } = spanInView(offsets, start, length, beyond);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(until).toBeLessThanOrEqual(list.length);
      list.forEach((size, line) => {
        const begin = offsets[line] ?? 0;
        const touched = begin + size > start && begin < start + length;
        if (touched) expect(line >= from && line < until).toBe(true);
      });
    }),
  );
});

test('a line that is asked for is in view, and what is in view already stays', () => {
  fc.assert(
    fc.property(sizes, fc.nat(199), fc.nat(20_000), (list, wish, before) => {
      const line = wish % list.length;
      const offsets = offsetsOf(list);
      const length = 200;
      const start = startShowing(offsets, line, before, length);
      expect(offsets[line]).toBeGreaterThanOrEqual(start);
      expect(offsets[line + 1]).toBeLessThanOrEqual(start + length);
      expect(startShowing(offsets, line, start, length)).toBe(start);
    }),
  );
});

test('a view before or after everything shows an end', () => {
  const offsets = offsetsOf([10, 10, 10]);
  expect(spanInView(offsets, -50, 10, 0)).toEqual({ from: 0, until: 1 });
  expect(spanInView(offsets, 500, 10, 0)).toEqual({ from: 2, until: 3 });
});
