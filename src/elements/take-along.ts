/**
 * `atlas-take-along`: copies what is on the screen as text or as an address, or lays it out as a
 * decision dossier. Everything it needs is loaded when one of its buttons is pressed.
 */
import { readAddress, writeAddress } from './address-state.ts';
import { fillPart, part } from './dom.ts';
import type { Report, ReportHost } from './report.ts';
import { settingsIn, type Settings } from './settings.ts';
import { fill } from '../domain/phrases.ts';

class AtlasTakeAlong extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-take]');
      const way = button?.dataset['take'];
      if (way !== undefined) void this.#take(way);
    });
  }

  get #host(): HTMLElement & ReportHost {
    const host = this.closest<HTMLElement & ReportHost>('atlas-finder, atlas-compare');
    if (!host) throw new Error('There is nothing here to take along.');
    return host;
  }

  async #take(way: string): Promise<void> {
    const settings = settingsIn(this.#host);
    part(this, 'taken').textContent = '';
    part(this, 'by-hand').hidden = true;
    try {
      const report = await this.#host.report();
      if (way === 'dossier') await this.#showDossier(report);
      else if (way === 'link')
        await this.#copy(addressOf(report), settings.words.table.linkCopied, settings);
      else await this.#copyTable(way, report);
    } catch {
      part(this, 'taken').textContent = settings.words.table.failed;
    }
  }

  async #copyTable(way: string, { table, settings }: Report): Promise<void> {
    const { markdownTable, csvTable, tsvTable } = await import('../domain/table-text.ts');
    const write = way === 'markdown' ? markdownTable : way === 'csv' ? csvTable : tsvTable;
    const { report, marks, table: words } = settings.words;
    const text = write(table, { category: report.category, verdict: report.verdict, marks });
    const rows = table.bands.reduce((sum, band) => sum + band.rows.length, 0);
    const said = fill(words.copied, { columns: table.columns.length, rows });
    await this.#copy(text, said, settings);
  }

  /** Where the browser refuses the clipboard, the text is shown to be copied by hand. */
  async #copy(text: string, said: string, { words }: Settings): Promise<void> {
    const byHand = part(this, 'by-hand') as HTMLTextAreaElement;
    try {
      await navigator.clipboard.writeText(text);
      part(this, 'taken').textContent = said;
    } catch {
      part(this, 'taken').textContent = words.table.copyByHand;
      byHand.value = text;
      byHand.hidden = false;
      byHand.select();
    }
  }

  async #showDossier(report: Report): Promise<void> {
    const { drawDossier } = await import('./draw-dossier.ts');
    const place = part(this.#host, 'report');
    const close = (): void => {
      fillPart(place, []);
    };
    fillPart(place, await drawDossier(this.#host, report, addressOf(report), close));
    this.querySelector<HTMLElement>('[popover]')?.hidePopover();
    place.querySelector<HTMLElement>('h2')?.focus();
    this.#host.addEventListener('atlas:drawn', close, { once: true });
  }
}

/** The address of exactly this: with its day and the version of the data. */
function addressOf({ at, settings }: Report): string {
  const state = { ...readAddress(location.search), at, revision: settings.revision };
  return location.origin + location.pathname + writeAddress(state);
}

customElements.define('atlas-take-along', AtlasTakeAlong);
