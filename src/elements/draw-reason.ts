/** Why a need was decided so: the cell's value, since when, and its first source. */
import { make } from './dom.ts';
import type { FindingDrawing } from './draw-finding.ts';
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

function oneCell(
  { naming, at, settings, words, level }: FindingDrawing,
  cell: Cell,
): (Node | string)[] {
  const { shape, value, since } = describeCell(naming.dataset, cell, at, words);
  const drawn = level();
  drawn.dataset['level'] = shape;
  drawn.querySelector('.cell-value')?.replaceChildren(value);
  const [first] = cell.sources;
  const source = first && naming.dataset.sources.get(first.source);
  return [
    drawn,
    ...(since === null ? [] : [' ', make('span', { class: 'quiet' }, since)]),
    ...(first && source
      ? [
          ' ',
          make(
            'a',
            { href: settings.pages.source.replace('*', source.id), class: 'finding-source' },
            `${source.publisher}, ${first.at}`,
          ),
        ]
      : []),
  ];
}
