/** The rows that are not shown: what is identical in a line that opens to the names, the rest counted. */
import { make } from './dom.ts';
import type { Settings } from './settings.ts';
import type { RowStanding } from '../domain/compare.ts';
import { counted } from '../domain/phrases.ts';

export function drawLeftOut(
  left: Readonly<Record<RowStanding, readonly string[]>>,
  shown: number,
  { words: { leftOut }, language }: Settings,
): readonly HTMLElement[] {
  const lines: HTMLElement[] = shown === 0 ? [make('p', {}, leftOut.noRows)] : [];
  if (left.identical.length > 0)
    lines.push(
      make(
        'details',
        {},
        make('summary', {}, counted(leftOut.identical, left.identical.length, language)),
        make('ul', {}, ...left.identical.map((name) => make('li', {}, name))),
      ),
    );
  const partly = left['partly-known'].length;
  if (partly > 0) lines.push(make('p', {}, counted(leftOut.partlyKnown, partly, language)));
  if (left.unknown.length > 0)
    lines.push(make('p', {}, counted(leftOut.unknown, left.unknown.length, language)));
  return lines;
}
