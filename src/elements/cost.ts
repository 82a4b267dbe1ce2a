/**
 * `atlas-cost`: the sums for the reader's own hosts, as the address asks. At load it only listens;
 * prices and logic come when the address asks something or the form is used for the first time.
 */
import type { LiveCost } from './cost-live.ts';
import { costSettingsIn } from './cost-settings.ts';
import { fillPart, part } from './dom.ts';

class AtlasCost extends HTMLElement {
  #live: Promise<LiveCost> | undefined;

  connectedCallback(): void {
    const form = part(this, 'controls');
    form.addEventListener(
      'focusin',
      () => {
        this.#withLive(() => undefined);
      },
      { once: true },
    );
    form.addEventListener('change', () => {
      this.#withLive((live) => {
        live.changed();
      });
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#withLive((live) => {
        live.goToSums();
      });
    });
    const show = (): void => {
      this.#withLive((live) => {
        live.show(location.search);
      });
    };
    addEventListener('popstate', show);
    if (location.search !== '') show();
  }

  #wake(): Promise<LiveCost> {
    this.#live ??= this.#load();
    this.#live.catch(() => {
      this.#live = undefined;
    });
    return this.#live;
  }

  async #load(): Promise<LiveCost> {
    const settings = costSettingsIn(this);
    this.setAttribute('aria-busy', 'true');
    try {
      const [{ LiveCost, loadPrices }] = await Promise.all([import('./cost-live.ts')]);
      return new LiveCost(this, await loadPrices(this.dataset['prices'] ?? ''), settings);
    } catch (error) {
      part(this, 'announcement').textContent = settings.words.failed;
      fillPart(part(this, 'problems'), [settings.words.failed]);
      throw error;
    } finally {
      this.removeAttribute('aria-busy');
    }
  }

  /** What is done once the prices are there. That they could not be loaded has been said by then. */
  #withLive(act: (live: LiveCost) => void): void {
    this.#wake().then(act, () => undefined);
  }
}

customElements.define('atlas-cost', AtlasCost);
