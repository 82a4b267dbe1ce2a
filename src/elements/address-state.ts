/** The one module that reads and writes what the address asks. Never throws, whatever the address. */
import type { Shop } from '../domain/cost.ts';
import { SHOP_FIELDS, type ShopField } from '../domain/shop.ts';

/** What an address asks, as text: what it means is decided against the data. */
export interface AddressState {
  readonly need: string;
  readonly want: string;
  readonly accept: readonly string[];
  readonly given: readonly string[];
  /** Null: today. */
  readonly at: string | null;
  /** Null: the page's default scope; empty: everything. */
  readonly scope: string | null;
  readonly cols: readonly string[];
  readonly rows: readonly string[];
  /** A list of requirements that is asked for besides. */
  readonly profile: string | null;
  /** The cell that is opened: `edition~row`. */
  readonly open: string | null;
  /** The column that the others are held against; null: the first. */
  readonly baseline: string | null;
  /** Which rows are shown: `differences`, `known`. */
  readonly show: readonly string[];
  /** Columns and rows that come first and stay in sight. */
  readonly pinnedCols: readonly string[];
  readonly pinnedRows: readonly string[];
  /** Categories that are collapsed. */
  readonly fold: readonly string[];
  /** How close the rows stand: `compact`; null: with room. */
  readonly density: string | null;
  /** Version of the data that the address was copied from: said, not asked for. */
  readonly revision: string | null;
  readonly tooLong: boolean;
  /** Names in the address that mean nothing here. */
  readonly foreign: readonly string[];
}

const LONGEST = 30_000;

const NAMES: ReadonlySet<string> = new Set([
  'need',
  'want',
  'accept',
  'given',
  'at',
  'in',
  'cols',
  'rows',
  'profile',
  'open',
  'baseline',
  'show',
  'pin-cols',
  'pin-rows',
  'fold',
  'density',
  'rev',
]);

const listOf = (text: string | null): readonly string[] =>
  [...new Set((text ?? '').split(',').filter((part) => part !== ''))].slice(0, 300);

export function readAddress(search: string): AddressState {
  const parameters = new URLSearchParams(search.slice(0, LONGEST));
  return {
    need: parameters.get('need') ?? '',
    want: parameters.get('want') ?? '',
    accept: listOf(parameters.get('accept')),
    given: listOf(parameters.get('given')),
    at: parameters.get('at'),
    scope: parameters.get('in'),
    cols: listOf(parameters.get('cols')),
    rows: listOf(parameters.get('rows')),
    profile: parameters.get('profile'),
    open: parameters.get('open'),
    baseline: parameters.get('baseline'),
    show: listOf(parameters.get('show')),
    pinnedCols: listOf(parameters.get('pin-cols')),
    pinnedRows: listOf(parameters.get('pin-rows')),
    fold: listOf(parameters.get('fold')),
    density: parameters.get('density'),
    revision: parameters.get('rev'),
    tooLong: search.length > LONGEST,
    foreign: [...new Set(parameters.keys())].filter((name) => !NAMES.has(name)).slice(0, 10),
  };
}

/** The search part of an address, readable: commas, slashes, colons and the like stay as they are. */
export function writeAddress(state: AddressState): string {
  const { need, want, accept, given, at, scope, cols, rows, profile, baseline, show, open } = state;
  const { pinnedCols, pinnedRows, fold, density, revision } = state;
  const parts: readonly (readonly [string, string | null])[] = [
    ['need', need || null],
    ['want', want || null],
    ['accept', accept.join(',') || null],
    ['given', given.join(',') || null],
    ['at', at],
    ['in', scope],
    ['cols', cols.join(',') || null],
    ['rows', rows.join(',') || null],
    ['profile', profile],
    ['baseline', baseline],
    ['show', show.join(',') || null],
    ['pin-cols', pinnedCols.join(',') || null],
    ['pin-rows', pinnedRows.join(',') || null],
    ['fold', fold.join(',') || null],
    ['density', density],
    ['open', open],
    ['rev', revision],
  ];
  const text = parts
    .flatMap(([key, value]) => (value === null ? [] : [`${key}=${encode(value)}`]))
    .join('&');
  return text === '' ? '' : `?${text}`;
}

function encode(value: string): string {
  return encodeURIComponent(value).replace(/%(2C|2F|3A|3D|40|7C|7E|21)/gi, (code) =>
    decodeURIComponent(code),
  );
}

/** What the address of the cost page asks, as text. */
export interface ShopAddress {
  readonly fields: Readonly<Partial<Record<ShopField, string>>>;
  /** Null: today. */
  readonly at: string | null;
  readonly tooLong: boolean;
  readonly foreign: readonly string[];
}

export function readShopAddress(search: string): ShopAddress {
  const parameters = new URLSearchParams(search.slice(0, LONGEST));
  const names: ReadonlySet<string> = new Set(['at', ...SHOP_FIELDS]);
  return {
    fields: Object.fromEntries(
      SHOP_FIELDS.flatMap((field) => {
        const text = parameters.get(field);
        return text === null ? [] : [[field, text]];
      }),
    ),
    at: parameters.get('at'),
    tooLong: search.length > LONGEST,
    foreign: [...new Set(parameters.keys())].filter((name) => !names.has(name)).slice(0, 10),
  };
}

/** The search part of an address of the cost page: the whole shop, and the day if it is not today. */
export function writeShopAddress(shop: Shop, at: string | null): string {
  const fields = SHOP_FIELDS.map((field) => `${field}=${String(shop[field])}`);
  return `?${[...fields, ...(at === null ? [] : [`at=${at}`])].join('&')}`;
}
