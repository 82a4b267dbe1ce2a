/** Numbers for sources in the order in which they are cited, with every place that is cited. */
import type { Citation } from '../domain/model.ts';

export interface NumberedSource {
  readonly id: string;
  /** Where in it, and for which cells. */
  readonly places: { readonly at: string; readonly cells: string[] }[];
}

export class SourceNumbers {
  readonly list: NumberedSource[] = [];

  /** The number of a citation's source; that it is cited for a cell is noted. */
  of({ source, at }: Citation, cell: string): number {
    let index = this.list.findIndex(({ id }) => id === source);
    if (index < 0) index = this.list.push({ id: source, places: [] }) - 1;
    const places = this.list[index]?.places ?? [];
    const place = places.find((other) => other.at === at);
    if (place) place.cells.push(cell);
    else places.push({ at, cells: [cell] });
    return index + 1;
  }
}
