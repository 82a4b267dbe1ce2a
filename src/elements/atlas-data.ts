/**
 * The data behind a page's elements: the compact index, fetched when it is first needed and kept, and
 * the evidence of a product, fetched when something of it is opened.
 */
import { cellOf, type Cell, type CellCircumstances } from '../domain/cell.ts';
import { columnKey, columnOf, columnsAt, parseColumnId, type Column } from '../domain/columns.ts';
import type { Answer, Search } from '../domain/match.ts';
import type { PlainDate } from '../domain/model.ts';
import { BitMatcher } from '../domain/compact/bit-matcher.ts';
import { compactDataset, type CompactDataset } from '../domain/compact/compact-dataset.ts';
import type { CompactHeader } from '../domain/compact/format.ts';
import type { Dataset } from '../domain/dataset.ts';
import { datasetWithEvidence, type ProductEvidence } from '../domain/evidence.ts';

/** A cell with its evidence, and the sources that it cites. */
export interface Evidenced {
  readonly cell: Cell;
  readonly dataset: Dataset;
}

export class AtlasData {
  /** Records and facts, without evidence. */
  readonly dataset: CompactDataset;
  readonly #matcher: BitMatcher;
  readonly #addresses: CompactHeader['evidence'];
  readonly #evidence = new Map<string, Promise<Dataset>>();
  #day: { readonly at: PlainDate; readonly columns: readonly Column[] } | undefined;

  constructor(header: CompactHeader, planes: Uint8Array) {
    this.dataset = compactDataset(header, planes);
    this.#matcher = new BitMatcher(this.dataset);
    this.#addresses = header.evidence;
  }

  /** As `findEditions`. Asked again with the same list of columns, it remembers what it worked out. */
  find(search: Search): Answer {
    return this.#matcher.find(search);
  }

  /** The columns on offer on a day; for the day that was asked last, the same list again. */
  columnsAt(at: PlainDate): readonly Column[] {
    if (this.#day?.at !== at) this.#day = { at, columns: columnsAt(this.dataset, at) };
    return this.#day.columns;
  }

  /** A cell with its evidence: citations, notes and the reasons of disputes. */
  async evidenced(cell: Cell, { at, given }: CellCircumstances): Promise<Evidenced | null> {
    const dataset = await this.evidence(cell.column.product.id);
    const column = columnOf(dataset, parseColumnId(columnKey(cell.column)), at);
    const feature = dataset.features.get(cell.feature.id);
    const target = cell.target ?? undefined;
    if (!column || !feature) return null;
    return { dataset, cell: cellOf(dataset, column, feature, { target, at, given }) };
  }

  /** The records with one product's facts in full: with citations, notes and reasons. */
  evidence(product: string): Promise<Dataset> {
    const known = this.#evidence.get(product);
    if (known) return known;
    const address = this.#addresses[product];
    const asked =
      address === undefined
        ? Promise.resolve<Dataset>(this.dataset)
        : fetched(address)
            .then((response) => response.json())
            .then((evidence) => datasetWithEvidence(this.dataset, evidence as ProductEvidence));
    this.#evidence.set(product, asked);
    // What failed may be tried again.
    asked.catch(() => this.#evidence.delete(product));
    return asked;
  }
}

let loading: Promise<AtlasData> | undefined;

/** The page's data. The file is the site's own, named by a hash of what the build wrote: its shape is known. */
export function loadAtlas(address: string): Promise<AtlasData> {
  loading ??= fetched(address)
    .then((response) => response.arrayBuffer())
    .then((buffer) => {
      const length = new DataView(buffer).getUint32(0, true);
      const json = new TextDecoder().decode(new Uint8Array(buffer, 4, length));
      return new AtlasData(JSON.parse(json) as CompactHeader, new Uint8Array(buffer, 4 + length));
    });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response;
}
