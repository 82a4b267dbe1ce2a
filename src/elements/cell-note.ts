/** The note beside the matrix: what a cell opens to. */
import type { AtlasData } from './atlas-data.ts';
import { part } from './dom.ts';
import type { Question } from './question.ts';
import type { Settings } from './settings.ts';
import { parseColumnId } from '../domain/columns.ts';
import { parseRow } from '../domain/matrix.ts';
import type { CellWords } from '../domain/words.ts';

export class CellNote {
  readonly #root: HTMLElement;
  readonly #atlas: AtlasData;
  readonly #settings: Settings;
  readonly #words: CellWords;
  /** What was asked for last: what is loaded for an earlier note comes too late. */
  #opening = 0;

  constructor(root: HTMLElement, atlas: AtlasData, settings: Settings, words: CellWords) {
    [this.#root, this.#atlas] = [root, atlas];
    [this.#settings, this.#words] = [settings, words];
  }

  /** Lets go of a note that is being loaded; tells later whether another has been asked for since. */
  supersede(): () => boolean {
    const opening = ++this.#opening;
    return () => opening !== this.#opening;
  }

  /** Opens the note of a cell (`edition~row`); closes it for null. */
  async open(
    open: string | null,
    { at, given }: Question,
  ): Promise<'opened' | 'no such cell' | 'overtaken'> {
    const isOvertaken = this.supersede();
    const { dataset } = this.#atlas;
    const note = part(this.#root, 'note');
    const [columnText = '', rowText = ''] = open?.split('~') ?? [];
    const row = parseRow(dataset, rowText);
    const id = parseColumnId(columnText);
    const product = dataset.editions.get(id.edition)?.product;
    let pieces: readonly HTMLElement[] = [];
    if (row && product !== undefined) {
      const [{ drawNoteOf }, evidence] = await Promise.all([
        import('./open-note.ts'),
        this.#atlas.evidence(product),
      ]);
      const words = { settings: this.#settings, words: this.#words };
      pieces = drawNoteOf(this.#root, { ...words, dataset: evidence, id, row, at, given });
    }
    if (isOvertaken()) return 'overtaken';
    if (pieces.length === 0) {
      if (note.matches(':popover-open')) note.hidePopover();
      return 'no such cell';
    }
    note.replaceChildren(...pieces);
    note.dataset['open'] = open ?? '';
    if (!note.matches(':popover-open')) note.showPopover();
    return 'opened';
  }
}
