/** `atlas-search`: hits while typing; the query stands in the address. fuse.js comes when it is needed. */
import { fillPart, make, part } from './dom.ts';
import { settingsIn, type BrowserWords } from './settings.ts';
import { counted, fill } from '../domain/phrases.ts';
import type { EntryKind } from '../search/entries.ts';
import type { Hit } from '../search/rank.ts';

interface SearchDocument {
  readonly kind: EntryKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly context?: string;
  readonly href: string;
}

type Search = (text: string) => readonly Hit<SearchDocument>[];

class AtlasSearch extends HTMLElement {
  #search: Promise<Search> | undefined;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const form = this.querySelector('form');
    if (!input || !form) return;
    const { words, language } = settingsIn(this);
    const typed = (): void => void this.#show(input.value, words, language);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      typed();
    });
    input.addEventListener('input', typed);
    const restore = (): void => {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      if (input.value !== '') typed();
    };
    addEventListener('popstate', restore);
    restore();
  }

  #load(): Promise<Search> {
    this.#search ??= (async () => {
      const [{ createSearch }, response] = await Promise.all([
        import('../search/find.ts'),
        fetch(this.dataset['entries'] ?? ''),
      ]);
      return createSearch((await response.json()) as readonly SearchDocument[]);
    })();
    return this.#search;
  }

  async #show(query: string, words: BrowserWords, language: string): Promise<void> {
    history.replaceState(
      null,
      '',
      query === '' ? location.pathname : `?q=${encodeURIComponent(query.slice(0, 200))}`,
    );
    const search = await this.#load();
    if (this.querySelector('input')?.value !== query) return;
    const hits = search(query);
    fillPart(
      part(this, 'hits'),
      hits.map((hit) => drawHit(hit, words)),
    );
    const none = query.trim() === '' ? '' : fill(words.searchNone, { query: query.slice(0, 60) });
    part(this, 'count').textContent =
      hits.length === 0 ? none : counted(words.searchCount, hits.length, language);
  }
}

function drawHit({ entry, alias }: Hit<SearchDocument>, words: BrowserWords): HTMLElement {
  return make(
    'li',
    {},
    make('a', { href: entry.href }, entry.name),
    ' ',
    make('span', { class: 'quiet' }, words.kinds[entry.kind]),
    ...(alias === null
      ? []
      : [make('div', { class: 'quiet' }, fill(words.alsoCalled, { names: alias }))]),
  );
}

customElements.define('atlas-search', AtlasSearch);
