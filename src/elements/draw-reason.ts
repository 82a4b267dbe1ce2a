/** Why a need was decided so: the cell's value, since when, and its first source. */
import { make } from './dom.ts';
import type { FindingDrawing } from './draw-finding.ts';
import type { Evidenced } from './atlas-data.ts';
import type { Cell } from '../domain/cell.ts';
import { describeCell } from '../domain/describe.ts';
import type { TermResult } from '../domain/judge.ts';
import { fill } from '../domain/phrases.ts';

/** For a built-in term, which looks at no cell, the verdict alone. */
export function because(drawing: FindingDrawing, result: TermResult): (Node | string)[] {
  const { words } = drawing.settings;
  const said = result.cells.flatMap((cell) => [...oneCell(drawing, cell), ' ']);
  const plain = said.length > 0 ? said : [words.verdictWords[result.verdict]];
  return [
    ...plain,
    ...(result.disputedTurn
      ? [fill(words.turns, { verdict: words.verdictWords[result.disputedTurn] })]
      : []),
    ...(result.planned ? [words.plannedOnly] : []),
  ];
}

function oneCell(drawing: FindingDrawing, cell: Cell): (Node | string)[] {
  const { naming, at, words, level } = drawing;
  const { shape, value, since } = describeCell(naming.dataset, cell, at, words);
  const drawn = level();
  drawn.dataset['level'] = shape;
  drawn.querySelector('.cell-value')?.replaceChildren(value);
  return [
    drawn,
    ...(since === null ? [] : [' ', make('span', { class: 'quiet' }, since)]),
    ...(cell.fact ? [' ', sourceOf(drawing, cell)] : []),
  ];
}

/** A place for the cell's first source, filled when the product's evidence has come. */
function sourceOf({ settings, evidenced }: FindingDrawing, cell: Cell): HTMLElement {
  const place = make('span');
  const fill = (found: Evidenced | null): void => {
    const [first] = found?.cell.sources ?? [];
    const source = first && found?.dataset.sources.get(first.source);
    if (!source) return;
    const href = settings.pages.source.replace('*', source.id);
    const text = `${source.publisher}, ${first.at}`;
    place.replaceWith(make('a', { href, class: 'finding-source' }, text));
  };
  // Without its source a reason still stands; the cell itself says when evidence cannot be had.
  evidenced(cell).then(fill, () => undefined);
  return place;
}
