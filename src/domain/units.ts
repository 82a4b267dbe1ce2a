/** Sizes in binary units: 1 TB is 1,024 GB. */

const SIZES = ['KB', 'MB', 'GB', 'TB', 'PB'] as const;

function powerOf(unit: string): number {
  return SIZES.findIndex((size) => size === unit.toUpperCase().replace('IB', 'B'));
}

/** Whether a unit is a size that can be converted (`GB`, `gb`, `GiB`). */
export function isSize(unit: string): boolean {
  return powerOf(unit) >= 0;
}

/** A number of one unit in another; null if the units are not the same and not both sizes. */
export function convert(number: number, from: string, to: string): number | null {
  if (from.toLowerCase() === to.toLowerCase()) return number;
  if (!isSize(from) || !isSize(to)) return null;
  return number * 1024 ** (powerOf(from) - powerOf(to));
}
