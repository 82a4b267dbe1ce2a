/** The finder's table and question as a report. */
import { headState } from './head-state.ts';
import type { LiveFinder } from './finder-live.ts';
import type { Evidenced, Report } from './report.ts';
import { matrixCell } from '../domain/matrix.ts';
import type { MatrixTable } from '../domain/matrix-table.ts';
import type { Source } from '../domain/model.ts';
import { shownMatrix } from '../domain/shown-matrix.ts';
import { ENGLISH_CELL_WORDS } from '../domain/words.ts';

export function finderReport(live: LiveFinder): Report {
  const { settings, question, dataset, table } = live;
  const { matrix, request } = table;
  if (!matrix || !request) throw new Error('The table has not been drawn yet.');
  const words = {
    corner: table.table.querySelector('.heads .corner')?.textContent.trim() ?? '',
    verdicts: settings.words.verdicts,
    stateOf: (head: Parameters<typeof headState>[0]) =>
      headState(head, settings.words, ENGLISH_CELL_WORDS),
  };
  const { folded } = request.state;
  return {
    settings,
    words: ENGLISH_CELL_WORDS,
    at: question.at,
    needs: question.need.map((alternatives) => live.nameOf(alternatives)),
    wants: question.want.map((alternatives) => live.nameOf(alternatives)),
    accepted: question.accept.map((acceptance) => settings.words.acceptances[acceptance]),
    given: question.given.map((id) => dataset.conditions.get(id)?.name ?? id),
    table: shownMatrix(matrix, folded, words),
    withEvidence: () =>
      withEvidence(live, matrix, (contentOf) => shownMatrix(matrix, folded, words, contentOf)),
  };
}

/** Reads the cells again, each product's from everything that is known about it. */
async function withEvidence(
  live: LiveFinder,
  { columns }: MatrixTable,
  shown: (contentOf: Parameters<typeof shownMatrix>[3]) => Evidenced['table'],
): Promise<Evidenced> {
  const products = [...new Set(columns.map(({ finding }) => finding.column.product.id))];
  const loaded = await Promise.all(
    products.map(async (product) => [product, await live.evidence(product)] as const),
  );
  const datasets = new Map(loaded);
  const { at, given } = live.question;
  const sources = new Map<string, Source>();
  for (const [, dataset] of loaded)
    for (const [id, source] of dataset.sources) sources.set(id, source);
  const table = shown((row, place) => {
    const column = columns[place]?.finding.column;
    const dataset = datasets.get(column?.product.id ?? '');
    if (!column || !dataset) throw new RangeError(`The matrix has no column ${String(place)}.`);
    return matrixCell(dataset, column, row.row, at, given);
  });
  return { table, sources };
}
