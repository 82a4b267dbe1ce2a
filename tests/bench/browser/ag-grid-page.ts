/** AG Grid Community with the modules that the task needs. */
import {
  ClientSideRowModelModule,
  ModuleRegistry,
  RowApiModule,
  TextFilterModule,
  createGrid,
  type GridApi,
} from 'ag-grid-community';
import { MUST, VIEW, type TableRow } from './contestant.ts';

ModuleRegistry.registerModules([ClientSideRowModelModule, RowApiModule, TextFilterModule]);

let api: GridApi<TableRow>;

globalThis.contestant = {
  async load(rows, columns) {
    const box = document.createElement('div');
    box.style.width = `${VIEW.columnWidth * (VIEW.columns + 1)}px`;
    box.style.height = `${VIEW.rowHeight * VIEW.rows + VIEW.rowHeight}px`;
    document.body.append(box);
    await new Promise<void>((resolve) => {
      api = createGrid(box, {
        rowData: [...rows],
        columnDefs: ['id', ...columns].map((field) => ({
          field,
          width: VIEW.columnWidth,
          filter: 'agTextColumnFilter',
        })),
        rowHeight: VIEW.rowHeight,
        headerHeight: VIEW.rowHeight,
        // No rows beyond the view: as many cells as the others.
        rowBuffer: 0,
        suppressRowVirtualisation: false,
        animateRows: false,
        onFirstDataRendered: () => resolve(),
      });
    });
  },
  filter(features) {
    api.setFilterModel(
      Object.fromEntries(
        features.map((feature) => [
          feature,
          { filterType: 'text' as const, type: 'equals', filter: MUST },
        ]),
      ),
    );
    return api.getDisplayedRowCount();
  },
  cells: () => document.querySelectorAll('.ag-cell').length,
};
