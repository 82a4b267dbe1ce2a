/** Where shortlists are kept: in this browser; where it keeps nothing, until the page is left. */
import {
  NO_SHORTLISTS,
  parseShortlists,
  printShortlists,
  type Shortlists,
} from '../domain/shortlists.ts';

const KEY = 'atlas-shortlists';

export class ShortlistStore {
  #unkept: Shortlists | null = null;

  /** Whether what is written will still be there tomorrow. */
  get keeps(): boolean {
    return this.#unkept === null;
  }

  read(): Shortlists {
    if (this.#unkept) return this.#unkept;
    try {
      return parseShortlists(localStorage.getItem(KEY));
    } catch {
      // A browser may refuse the site any storage, already on asking for it.
      return (this.#unkept = NO_SHORTLISTS);
    }
  }

  write(lists: Shortlists): void {
    try {
      localStorage.setItem(KEY, printShortlists(lists));
      this.#unkept = null;
    } catch {
      this.#unkept = lists;
    }
  }
}
