/**
 * A strip of time: bars for what lasted, dots for what began. Stretched to the width it gets, while
 * lines and dots keep their size. The words stand beside it in the table, so it is hidden from readers
 * of the tree.
 */
import { STRIP_WIDTH, tickYears, type TimeScale } from '../../site/time-scale.ts';
import { markup, type Html } from '../markup.ts';

export interface OnStrip {
  readonly scale: TimeScale;
  readonly bars?: readonly { readonly from: number; readonly to: number }[];
  readonly dots?: readonly {
    readonly at: number;
    readonly open?: boolean;
    readonly level?: string;
  }[];
}

/** A column of strips has the same ticks in each. */
const ticksOf = new WeakMap<TimeScale, Html>();

export function strip({ scale, bars = [], dots = [] }: OnStrip): Html {
  let ticks = ticksOf.get(scale);
  if (!ticks) ticksOf.set(scale, (ticks = drawTicks(scale)));
  const drawnBars = bars.map(
    ({ from, to }) => markup`<path class="bar" d="M${from} 10H${Math.max(to, from + 4)}"></path>`,
  );
  const drawnDots = dots.map(({ at, open, level = 'value' }) => {
    const hole = open && markup`<path class="dot-hole" d="M${at} 10h.01"></path>`;
    return markup`<g class="level" data-level="${level}"><path class="dot" d="M${at} 10h.01"></path>${hole}</g>`;
  });
  return markup`<svg class="strip" viewBox="0 0 ${STRIP_WIDTH} 20" preserveAspectRatio="none" aria-hidden="true">${ticks}${drawnBars}${drawnDots}</svg>`;
}

function drawTicks(scale: TimeScale): Html {
  const ticks = tickYears(scale).map(
    (year) => markup`<path class="tick" d="M${scale.place(`${String(year)}-01-01`)} 0v20"></path>`,
  );
  return markup`${ticks}`;
}
