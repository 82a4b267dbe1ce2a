/** The products of a generated knowledge base: releases with dates, each product by chance of its own. */
import { Chance } from './chance.ts';
import { STATISTICS } from './settings.ts';

export interface GeneratedProduct {
  readonly id: string;
  readonly number: number;
  readonly releases: readonly GeneratedRelease[];
  readonly chance: Chance;
}

export interface GeneratedRelease {
  readonly id: string;
  readonly available: string;
  /** The last day of support. */
  readonly until: string;
}

export function generatedProduct(number: number, seed: string): GeneratedProduct {
  const id = `product-${String(number).padStart(3, '0')}`;
  const chance = new Chance(`${seed} ${id}`);
  return { id, number, releases: releasesOf(chance), chance };
}

function releasesOf(chance: Chance): readonly GeneratedRelease[] {
  const { releasesPerProduct, releaseGap, firstYears } = STATISTICS;
  const years = firstYears.to - firstYears.from + 1;
  let month = (firstYears.from + chance.below(years, 'frame')) * 12 + chance.below(12, 'frame');
  return Array.from({ length: releasesPerProduct }, (_, place) => {
    if (place > 0)
      month += releaseGap.least + chance.below(releaseGap.most - releaseGap.least + 1, 'frame');
    const day = 1 + chance.below(28, 'frame');
    const supportYears = 3 + chance.below(5, 'frame');
    return {
      id: `${1 + Math.floor(place / 4)}.${place % 4}`,
      available: dayOf(month, day),
      until: dayOf(month + 12 * supportYears, day),
    };
  });
}

/** `month` counts from the year 0. */
function dayOf(month: number, day: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${Math.floor(month / 12)}-${two(1 + (month % 12))}-${two(day)}`;
}
