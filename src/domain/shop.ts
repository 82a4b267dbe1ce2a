/** A reader's shop as an address or a form writes it: whole numbers within what can be reckoned. */
import type { Shop } from './cost.ts';

/** The numbers of a shop in the order in which they are asked. */
export const SHOP_FIELDS = ['hosts', 'sockets', 'cores', 'vms', 'windows', 'years'] as const;
export type ShopField = (typeof SHOP_FIELDS)[number];

export const SHOP_LIMITS: Readonly<Record<ShopField, { least: number; most: number }>> = {
  hosts: { least: 1, most: 1000 },
  sockets: { least: 1, most: 16 },
  cores: { least: 1, most: 512 },
  vms: { least: 0, most: 100_000 },
  windows: { least: 0, most: 100_000 },
  years: { least: 1, most: 10 },
};

/** What a page shows before it is asked anything: three ordinary hosts. */
export const EXAMPLE_SHOP: Shop = {
  hosts: 3,
  sockets: 2,
  cores: 16,
  vms: 40,
  windows: 10,
  years: 3,
};

/** A value that was not understood: no whole number within the limits, or more Windows VMs than VMs. */
export interface ShopProblem {
  readonly field: ShopField;
  readonly value: string;
  readonly least: number;
  readonly most: number;
}

/** Reads a shop. What is left out or not understood is as in the example. */
export function parseShop(texts: Readonly<Partial<Record<ShopField, string | null>>>): {
  shop: Shop;
  problems: readonly ShopProblem[];
} {
  const shop = { ...EXAMPLE_SHOP };
  const problems: ShopProblem[] = [];
  for (const field of SHOP_FIELDS) {
    const text = texts[field];
    const { least } = SHOP_LIMITS[field];
    const most = field === 'windows' ? shop.vms : SHOP_LIMITS[field].most;
    const number = /^\d{1,6}$/.test(text ?? '') ? Number(text) : NaN;
    if (number >= least && number <= most) shop[field] = number;
    else if (text !== undefined && text !== null)
      problems.push({ field, value: text, least, most });
  }
  shop.windows = Math.min(shop.windows, shop.vms);
  return { shop, problems };
}
