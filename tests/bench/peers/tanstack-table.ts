/** A table of TanStack Table's core that filters by plain equality. */
import {
  columnFilteringFeature,
  constructTable,
  createColumnHelper,
  createFilteredRowModel,
  filterFn_equalsString,
  tableFeatures,
} from '@tanstack/table-core';
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings';
import { MUST, type TableRow } from '../browser/contestant.ts';

export interface FilteringTable {
  /** Asks for the rows that have all of these. */
  readonly filter: (features: readonly string[]) => void;
  readonly rows: () => readonly TableRow[];
}

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  filterFns: { equalsString: filterFn_equalsString },
});
const helper = createColumnHelper<typeof features, TableRow>();

export function filteringTable(
  rows: readonly TableRow[],
  columns: readonly string[],
): FilteringTable {
  const table = constructTable({
    features,
    columns: helper.columns(
      columns.map((id) => helper.accessor((row) => row[id], { id, filterFn: 'equalsString' })),
    ),
    data: [...rows],
    getRowId: (row) => row['id'] ?? '',
  });
  return {
    filter: (asked) => table.setColumnFilters(asked.map((id) => ({ id, value: MUST }))),
    rows: () => table.getRowModel().rows.map(({ original }) => original),
  };
}
