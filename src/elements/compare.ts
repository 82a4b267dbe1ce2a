/**
 * `atlas-compare`: editions side by side, as the address asks. At load it only listens; the data and
 * the logic are fetched when the address asks something or the form is used for the first time.
 */
import { readAddress } from './address-state.ts';
import type { LiveCompare } from './compare-live.ts';
import type { CompareSettings } from './compare-settings.ts';
import { fillPart, part } from './dom.ts';
import { listenToGridKeys } from './grid-keys.ts';
import type { Report, ReportHost } from './report.ts';
import { settingsIn } from './settings.ts';

class AtlasCompare extends HTMLElement implements ReportHost {
  #live: Promise<LiveCompare> | undefined;

  connectedCallback(): void {
    const form = part(this, 'controls');
    const wake = (): void => {
      this.#withLive(() => undefined);
    };
    form.addEventListener('focusin', wake, { once: true });
    form.addEventListener('pointerdown', wake, { once: true });
    form.addEventListener('change', (event) => {
      const { target } = event;
      this.#withLive((live) => {
        live.changed(target);
      });
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#withLive((live) => {
        live.goToResult();
      });
    });
    const table = this.querySelector<HTMLTableElement>('table.comparison');
    if (table) listenToGridKeys(table);
    table?.addEventListener('click', (event) => {
      this.#openCell(event);
    });
    const show = (): void => {
      this.#withLive((live) => {
        void live.show(readAddress(location.search));
      });
    };
    addEventListener('popstate', show);
    if (location.search !== '') show();
  }

  /** What is on the screen, to take along. */
  async report(): Promise<Report> {
    return (await this.#wake()).report();
  }

  /** Loads what a comparison needs, once. */
  #wake(): Promise<LiveCompare> {
    this.#live ??= this.#load();
    this.#live.catch(() => {
      this.#live = undefined;
    });
    return this.#live;
  }

  async #load(): Promise<LiveCompare> {
    const settings = settingsIn(this) as CompareSettings;
    this.setAttribute('aria-busy', 'true');
    try {
      const [{ LiveCompare }, { loadAtlas }] = await Promise.all([
        import('./compare-live.ts'),
        import('./atlas-data.ts'),
      ]);
      return new LiveCompare(this, await loadAtlas(this.dataset['index'] ?? ''), settings);
    } catch (error) {
      part(this, 'announcement').textContent = settings.compare.failed;
      fillPart(part(this, 'problems'), [settings.compare.failed]);
      throw error;
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  /** What is done once the comparison is there. That it could not be loaded has been said by then. */
  #withLive(act: (live: LiveCompare) => void): void {
    this.#wake().then(act, () => undefined);
  }

  /** A click on a cell opens its note here; with a modifier key it is a link. */
  #openCell(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.cell-link');
    const cell = link?.dataset['open'];
    if (!link || cell === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#withLive((live) => {
      live.open(cell).then(
        (opened) => {
          if (!opened) location.assign(link.href);
        },
        () => {
          location.assign(link.href);
        },
      );
    });
  }
}

customElements.define('atlas-compare', AtlasCompare);
