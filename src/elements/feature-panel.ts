/** The panel of all requirements: by category, with definitions, found by any of their names. */
import { make, part } from './dom.ts';
import type { LiveFinder } from './finder-live.ts';
import { fieldsOf, plainField, supportedUntilField, type Fields } from './panel-fields.ts';
import type { Asking, StrengthButtons } from './strength-buttons.ts';
import { bandsOf } from '../domain/matrix.ts';
import type { Feature } from '../domain/model.ts';
import type { NeedLists } from '../domain/need-strength.ts';
import { ENGLISH_QUERY_WORDS } from '../domain/words.ts';
import { plainHits } from '../search/rank.ts';

interface Section {
  readonly details: HTMLDetailsElement;
  readonly lines: readonly Line[];
}

/** One thing of a section: drawn when its section is first opened. */
interface Line {
  readonly id: string;
  readonly draw: () => HTMLElement;
}

export class FeaturePanel {
  readonly #finder: LiveFinder;
  readonly #dialog: HTMLDialogElement;
  readonly #asking: Asking;
  readonly #buttons: StrengthButtons[] = [];
  readonly #drawn = new Map<string, HTMLElement>();
  #definitions: Readonly<Record<string, string>> | undefined;
  #sections: readonly Section[] = [];

  constructor(finder: LiveFinder, ask: (lists: NeedLists) => void) {
    this.#finder = finder;
    this.#dialog = part(finder.root, 'panel') as HTMLDialogElement;
    this.#asking = {
      finder,
      ask,
      refuse: () => {
        this.#say(finder.settings.words.finder.panel.chooseFirst);
      },
    };
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    part(this.#dialog, 'panel-close').addEventListener('click', () => {
      this.#dialog.close();
    });
    const find = part(this.#dialog, 'panel-find') as HTMLInputElement;
    find.addEventListener('input', () => {
      this.#find(find.value);
    });
    finder.root.addEventListener('atlas:drawn', () => {
      for (const { refresh } of this.#buttons) refresh();
      this.#say(part(finder.root, 'announcement').textContent);
    });
  }

  async open(): Promise<void> {
    this.#dialog.showModal();
    if (this.#sections.length > 0) return;
    const { words } = this.#finder.settings;
    try {
      const response = await fetch(this.#finder.root.dataset['definitions'] ?? '');
      this.#definitions = (await response.json()) as Record<string, string>;
    } catch {
      this.#say(words.finder.panel.failed);
    }
    this.#sections = [this.#builtIn(), ...this.#categories()];
    part(this.#dialog, 'panel-body').replaceChildren(
      ...this.#sections.map(({ details }) => details),
    );
    // Somebody may have typed while the definitions were on their way.
    const { value } = part(this.#dialog, 'panel-find') as HTMLInputElement;
    if (value !== '') this.#find(value);
  }

  #say(text: string): void {
    part(this.#dialog, 'panel-status').textContent = text;
  }

  /** What can be asked of the column itself. */
  #builtIn(): Section {
    const words = this.#finder.settings.words.finder.panel;
    const names = ENGLISH_QUERY_WORDS.builtIn;
    const line = (id: keyof typeof names, definition: string, fields: () => Fields): Line => ({
      id,
      draw: () => this.#drawLine(names[id], definition, fields()),
    });
    const plain = (id: 'supported' | 'on-offer'): (() => Fields) => {
      return () => plainField(this.#asking, names[id], id);
    };
    return this.#section(words.column, [
      line('supported', words.supported, plain('supported')),
      line('supported-until', words.supportedUntil, () => supportedUntilField(this.#asking)),
      line('on-offer', words.onOffer, plain('on-offer')),
    ]);
  }

  #categories(): readonly Section[] {
    const { dataset, settings } = this.#finder;
    const names = new Map(settings.categories.map(({ id, name }) => [id, name]));
    const rows = dataset.records.features.map((feature) => ({ feature }));
    return bandsOf(
      rows,
      settings.categories.map(({ id }) => id),
    ).map((band) =>
      this.#section(
        names.get(band.category) ?? band.category,
        band.rows.map(({ feature }) => ({
          id: feature.id,
          draw: () => this.#drawFeature(feature),
        })),
      ),
    );
  }

  #section(name: string, lines: readonly Line[]): Section {
    const count = make('span', { class: 'quiet' }, String(lines.length));
    const summary = make('summary', {}, `${name} `, count);
    const details = make('details', {}, summary) as HTMLDetailsElement;
    const section = { details, lines };
    details.addEventListener('toggle', () => {
      if (details.open && details.childElementCount === 1) this.#fill(section, null);
    });
    return section;
  }

  /** Shows all lines of a section, or those of some ids. */
  #fill({ details, lines }: Section, only: ReadonlySet<string> | null): void {
    const [summary] = details.children;
    const shown = lines.filter(({ id }) => !only || only.has(id)).map((line) => this.#lineOf(line));
    details.replaceChildren(...(summary ? [summary] : []), ...shown);
  }

  #lineOf({ id, draw }: Line): HTMLElement {
    const line = this.#drawn.get(id) ?? draw();
    this.#drawn.set(id, line);
    return line;
  }

  #drawFeature(feature: Feature): HTMLElement {
    const { pages } = this.#finder.settings;
    const link = make('a', { href: pages.feature.replace('*', feature.id) }, feature.name);
    const definition = this.#definitions?.[feature.id] ?? '';
    return this.#drawLine(link, definition, fieldsOf(this.#asking, feature));
  }

  #drawLine(name: Node | string, definition: string, { elements, buttons }: Fields): HTMLElement {
    this.#buttons.push(...buttons);
    return make(
      'section',
      { class: 'panel-feature' },
      make('h3', {}, name),
      make('p', { class: 'quiet' }, definition),
      ...elements,
    );
  }

  /** Opens the sections in which something bears the text in one of its names; nothing typed shows all. */
  #find(text: string): void {
    const words = this.#finder.settings.words.finder.panel;
    const typed = text.trim() !== '';
    const hits = new Set(plainHits(this.#names(), text).map(({ entry }) => entry.id));
    for (const section of this.#sections) {
      const some = section.lines.some(({ id }) => hits.has(id));
      section.details.hidden = typed && !some;
      if (typed && some) this.#fill(section, hits);
      else if (section.details.childElementCount > 1) this.#fill(section, null);
      section.details.open = typed && some;
    }
    this.#say(typed && hits.size === 0 ? words.nothing : '');
  }

  #names(): readonly { id: string; name: string; aliases: readonly string[] }[] {
    const builtIn = Object.entries(ENGLISH_QUERY_WORDS.builtIn).map(([id, name]) => ({
      id,
      name,
      aliases: [id],
    }));
    const features = this.#finder.dataset.records.features.map((feature) => ({
      id: feature.id,
      name: feature.name,
      aliases: [
        feature.id,
        ...Object.values(feature.terms).flatMap((terms) => terms.map(({ term }) => term)),
        ...(feature.formerNames ?? []),
        ...(feature.options ?? []).map(({ name }) => name),
        ...(feature.inverse ? [feature.inverse.name] : []),
      ],
    }));
    return [...builtIn, ...features];
  }
}
