/**
 * The data behind a page's elements: the compact index, fetched when it is first needed and kept, and
 * the evidence of a product, fetched when something of it is opened.
 */
import type { Answer, Search } from '../domain/match.ts';
import { BitMatcher } from '../domain/compact/bit-matcher.ts';
import { compactDataset, type CompactDataset } from '../domain/compact/compact-dataset.ts';
import type { CompactHeader } from '../domain/compact/format.ts';
import type { Dataset } from '../domain/dataset.ts';
import { datasetWithEvidence, type ProductEvidence } from '../domain/evidence.ts';

export class AtlasData {
  /** Records and facts, without evidence. */
  readonly dataset: CompactDataset;
  readonly #matcher: BitMatcher;
  readonly #addresses: CompactHeader['evidence'];
  readonly #evidence = new Map<string, Promise<Dataset>>();

  constructor(header: CompactHeader, planes: Uint8Array) {
    this.dataset = compactDataset(header, planes);
    this.#matcher = new BitMatcher(this.dataset);
    this.#addresses = header.evidence;
  }

  find(search: Search): Answer {
    return this.#matcher.find(search);
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
