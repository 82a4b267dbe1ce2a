import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareDates,
  firstDay,
  isPlainDate,
  lastDay,
  precisionOf,
} from '../../src/domain/dates.ts';

const day = fc
  .date({
    min: new Date('1990-01-01T00:00:00Z'),
    max: new Date('2090-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));
const date = fc
  .tuple(day, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => text.slice(0, length));

describe('plain dates', () => {
  it.each(['2009', '2009-03', '2009-03-05', '2008-02-29', '2000-02-29'])('%s is a date', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '2009-13',
    '2009-00',
    '2009-02-30',
    '2009-02-29',
    '1900-02-29',
    '09-03-05',
    '2009-3',
    '2009-03-05T00:00',
    '0000',
  ])('%s is none', (text) => {
    expect(isPlainDate(text)).toBe(false);
  });

  it('counts a coarse date as its last day', () => {
    expect(lastDay('2009')).toBe('2009-12-31');
    expect(lastDay('2008-02')).toBe('2008-02-29');
    expect(compareDates('2009', '2009-12-31')).toBe(0);
    expect(compareDates('2009-12', '2009-12-30')).toBeGreaterThan(0);
  });

  it('spans from a first to a last real day that share its digits', () => {
    fc.assert(
      fc.property(date, (text) => {
        expect(isPlainDate(firstDay(text))).toBe(true);
        expect(isPlainDate(lastDay(text))).toBe(true);
        expect(firstDay(text).startsWith(text) && lastDay(text).startsWith(text)).toBe(true);
        expect(firstDay(text) <= lastDay(text)).toBe(true);
        expect(firstDay(text) === lastDay(text)).toBe(precisionOf(text) === 'day');
      }),
    );
  });

  it('orders totally', () => {
    fc.assert(
      fc.property(date, date, date, (a, b, c) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0)
          expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
