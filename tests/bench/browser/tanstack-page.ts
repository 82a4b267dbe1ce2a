/** TanStack Table, which filters and leaves the drawing to others: here one assignment of markup. */
import { VIEW } from './contestant.ts';
import { filteringTable, type FilteringTable } from '../peers/tanstack-table.ts';

let inView: readonly string[] = [];
let body: HTMLElement;
let table: FilteringTable;

function draw(): void {
  body.innerHTML = table
    .rows()
    .slice(0, VIEW.rows)
    .map((row) => `<tr>${inView.map((id) => `<td>${row[id] ?? ''}</td>`).join('')}</tr>`)
    .join('');
}

globalThis.contestant = {
  load(rows, columns) {
    const element = document.createElement('table');
    element.style.cssText = 'table-layout: fixed; border-collapse: collapse';
    element.style.width = `${VIEW.columnWidth * (VIEW.columns + 1)}px`;
    body = document.createElement('tbody');
    element.append(body);
    document.body.append(element);
    inView = ['id', ...columns.slice(0, VIEW.columns)];
    table = filteringTable(rows, ['id', ...columns]);
    draw();
  },
  filter(features) {
    table.filter(features);
    draw();
    return table.rows().length;
  },
  cells: () => document.querySelectorAll('td').length,
};
