/**
 * Plain dates: days, months and years as ISO text, without clock or time zone.
 *
 * A coarse date stands for a span. Where a comparison needs one day it is the span's last one:
 * "in 2009" is over for certain only on 31 December.
 */
import type { PlainDate } from './model.ts';

export type DatePrecision = 'year' | 'month' | 'day';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Days in a month of the Gregorian calendar; `month` counts from 1. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether a text is a year, month or day that exists. */
export function isPlainDate(text: string): boolean {
  const match = SHAPE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** How exact a plain date is. */
export function precisionOf(date: PlainDate): DatePrecision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** The first day of the span that a date stands for, as `YYYY-MM-DD`. */
export function firstDay(date: PlainDate): PlainDate {
  return date.slice(0, 4) + `${date.slice(4)}-01-01`.slice(0, 6);
}

/** The last day of the span that a date stands for, as `YYYY-MM-DD`. */
export function lastDay(date: PlainDate): PlainDate {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return `${date}-${String(daysInMonth(year, month))}`;
}

/** Negative, zero or positive as `a` is before, on or after `b`, both taken at their last day. */
export function compareDates(a: PlainDate, b: PlainDate): number {
  const [x, y] = [lastDay(a), lastDay(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
