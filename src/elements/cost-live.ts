/** The sums once they are needed: reads the address or the form, reckons, redraws, writes the address. */
import { readShopAddress, writeShopAddress } from './address-state.ts';
import type { CostSettings } from './cost-settings.ts';
import { fillPart, part } from './dom.ts';
import { drawCost } from './draw-cost.ts';
import { costView, shopCaption, type CostGroup, type CostWords } from '../domain/cost-view.ts';
import type { Shop } from '../domain/cost.ts';
import { isPlainDate, lastDay } from '../domain/dates.ts';
import { describeDate } from '../domain/describe.ts';
import type { PlainDate } from '../domain/model.ts';
import { fill } from '../domain/phrases.ts';
import type { PriceBook } from '../domain/price-book.ts';
import { parseShop, SHOP_FIELDS, type ShopProblem } from '../domain/shop.ts';
import { ENGLISH_CELL_WORDS } from '../domain/words.ts';

/** The asset is the site's own, named by a hash of what the build wrote: its shape is known. */
export async function loadPrices(address: string): Promise<PriceBook> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return (await response.json()) as PriceBook;
}

export class LiveCost {
  readonly #root: HTMLElement;
  readonly #book: PriceBook;
  readonly #settings: CostSettings;
  readonly #words: CostWords;

  constructor(root: HTMLElement, book: PriceBook, settings: CostSettings) {
    [this.#root, this.#book, this.#settings] = [root, book, settings];
    this.#words = { cell: ENGLISH_CELL_WORDS, cost: settings.words.phrases };
  }

  /** Shows what an address asks. */
  show(search: string): void {
    const { fields, at, tooLong, foreign } = readShopAddress(search);
    const { words, today } = this.#settings;
    const { shop, problems } = parseShop(fields);
    const dated = at === null || at === '' || isPlainDate(at);
    const named = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
    const found = [
      ...(tooLong ? [words.tooLong] : []),
      ...foreign.map((name) => fill(words.unusedName, { name: named(name) })),
      ...problems.map((problem) => this.#told(problem)),
      ...(dated ? [] : [fill(words.badDate, { value: named(at) })]),
    ];
    fillPart(
      part(this.#root, 'problems'),
      found.length === 0 ? [] : [fill(words.problem, { problem: found.join(' ') })],
    );
    const day = at !== null && at !== '' && dated ? lastDay(at) : today;
    this.#reflect(shop, day);
    this.#draw(shop, day);
  }

  /** A field was changed. */
  changed(): void {
    const data = new FormData(part(this.#root, 'controls') as HTMLFormElement);
    const text = (name: string): string | null => {
      const value = data.get(name);
      return typeof value === 'string' ? value.trim() : null;
    };
    const { shop, problems } = parseShop(
      Object.fromEntries(SHOP_FIELDS.map((field) => [field, text(field)])),
    );
    const at = text('at');
    const day = at !== null && isPlainDate(at) && at !== this.#settings.today ? at : null;
    const search = writeShopAddress(shop, day);
    // Several fields may have been filled while the prices were on their way: that is one step.
    if (search !== location.search) history.pushState(null, '', location.pathname + search);
    this.show(location.search);
    if (problems.length > 0)
      fillPart(part(this.#root, 'problems'), [
        fill(this.#settings.words.problem, {
          problem: problems.map((problem) => this.#told(problem)).join(' '),
        }),
      ]);
  }

  /** Takes the reader from the form to the sums. */
  goToSums(): void {
    part(this.#root, 'heading').focus();
  }

  #told({ field, value, least, most }: ShopProblem): string {
    const short = value.length > 60 ? `${value.slice(0, 59)}…` : value;
    return fill(this.#settings.words.badNumber, { key: field, value: short, least, most });
  }

  #reflect(shop: Shop, at: PlainDate): void {
    const form = part(this.#root, 'controls') as HTMLFormElement;
    const write = (name: string, value: string): void => {
      const input = form.elements.namedItem(name);
      if (input instanceof HTMLInputElement) input.value = value;
    };
    for (const field of SHOP_FIELDS) write(field, String(shop[field]));
    write('at', at);
  }

  #draw(shop: Shop, at: PlainDate): void {
    const { words } = this.#settings;
    const groups = costView(this.#book, shop, at, this.#words);
    const caption = shopCaption(words.caption, shop, at, this.#words);
    const nothing = fill(words.nothing, { date: describeDate(at, ENGLISH_CELL_WORDS) });
    part(this.#root, 'caption').textContent = groups.length === 0 ? nothing : caption;
    drawCost(this.#root, groups, this.#book, this.#settings);
    part(this.#root, 'announcement').textContent =
      groups.length === 0 ? nothing : this.#announcement(groups);
  }

  #announcement(groups: readonly CostGroup[]): string {
    const rows = (wanted: (key: string) => boolean): number =>
      groups.filter(({ key }) => wanted(key)).reduce((sum, group) => sum + group.rows.length, 0);
    const [free, unknown] = [rows((key) => key === 'free'), rows((key) => key === 'cannot-tell')];
    const count = rows(() => true);
    return fill(this.#settings.words.announced, {
      count,
      free,
      unknown,
      sums: count - free - unknown,
    });
  }
}
