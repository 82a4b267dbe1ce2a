/** What the panel of rows shows and does: features by category. */
import { readAddress, type AddressState } from './address-state.ts';
import type { PanelActions, PanelModel } from './arrange-panel.ts';
import type { LiveFinder } from './finder-live.ts';
import { moved } from '../domain/arrange-matrix.ts';
import { bandsOf, featuresFor, parseRow, rowKey, type MatrixRow } from '../domain/matrix.ts';
import { printRows } from '../domain/row-list.ts';

type Go = (state: AddressState) => Promise<void>;

export function actionsFor(live: LiveFinder, go: Go): PanelActions {
  const { dataset } = live;
  const rows = (): readonly MatrixRow[] => live.table.request?.rows ?? [];
  const pinned = (): string[] => live.table.request?.state.pinnedRows.map(rowKey) ?? [];
  const read = (key: string): readonly MatrixRow[] => {
    const row = parseRow(dataset, key);
    return row ? [row] : [];
  };
  const write = (list: readonly MatrixRow[], pinnedRows: readonly string[]): Promise<void> => {
    const own = possibleRows(live);
    const state = readAddress(location.search);
    return go({ ...state, rows: printRows(dataset, own, list), pinnedRows, open: null });
  };
  return {
    model: () => ({ shown: shownIn(live), groups: groupsOf(live) }),
    move: (key, by) => {
      if (pinned().includes(key)) return write(rows(), moved(pinned(), key, by));
      return write(movedAmongShown(live, rows(), key, by), pinned());
    },
    pin: (key, on) =>
      write(rows(), on ? [...pinned(), key] : pinned().filter((other) => other !== key)),
    choose: (keys, on) => {
      const there = new Set(rows().map(rowKey));
      const list = on
        ? [...rows(), ...keys.filter((key) => !there.has(key)).flatMap(read)]
        : rows().filter((row) => !keys.includes(rowKey(row)));
      const pins = pinned().filter((key) => on || !keys.includes(key));
      return list.length === 0 ? Promise.resolve() : write(list, pins);
    },
    reset: () => write([], []),
  };
}

/** Changes places with the next row that is shown in the same band, whatever is left out between. */
function movedAmongShown(
  { table }: LiveFinder,
  rows: readonly MatrixRow[],
  key: string,
  by: number,
): readonly MatrixRow[] {
  const band = table.matrix?.bands.find((one) => one.rows.some((row) => row.key === key));
  const keys = band?.rows.map((row) => row.key) ?? [];
  const other = keys[keys.indexOf(key) + by];
  const places = [key, other].map((one) => rows.findIndex((row) => rowKey(row) === one));
  const [from = -1, to = -1] = places;
  const [row, next] = [rows[from], rows[to]];
  return row && next ? rows.with(from, next).with(to, row) : rows;
}

/** Ids of the page's own rows that can be asked of what is shown. */
function possibleRows({ dataset, settings, table }: LiveFinder): readonly string[] {
  const columns = table.matrix?.columns.map(({ finding }) => finding.column) ?? [];
  const possible = new Set(featuresFor(dataset, columns).map(({ id }) => id));
  return settings.rows.filter((id) => possible.has(id));
}

function shownIn({ table }: LiveFinder): PanelModel['shown'] {
  const bands = table.matrix?.bands ?? [];
  const count = bands.reduce((sum, { rows }) => sum + rows.length, 0);
  return bands.flatMap(({ kind, name, rows }) =>
    rows.map((row, place) => ({
      key: row.key,
      name: row.name,
      pinned: row.pinned,
      up: kind !== 'asked' && place > 0,
      down: kind !== 'asked' && place < rows.length - 1,
      removable: kind !== 'asked' && count > 1,
      heading: place === 0 ? name : null,
    })),
  );
}

function groupsOf(live: LiveFinder): PanelModel['groups'] {
  const { dataset, settings, table } = live;
  const chosen = new Set([
    ...(table.request?.rows.map(rowKey) ?? []),
    ...(table.request?.state.pinnedRows.map(rowKey) ?? []),
  ]);
  const own = possibleRows(live);
  const columns = table.matrix?.columns.map(({ finding }) => finding.column) ?? [];
  const others = featuresFor(dataset, columns).map(({ id }) => id);
  const features = [...new Set([...own, ...others])].flatMap(
    (id) => dataset.features.get(id) ?? [],
  );
  const names = new Map(settings.categories.map(({ id, name }) => [id, name]));
  return bandsOf(
    features.map((feature) => ({ feature })),
    settings.categories.map(({ id }) => id),
  ).map(({ category, rows }) => ({
    id: category,
    name: names.get(category) ?? category,
    choices: rows.map(({ feature }) => ({
      key: feature.id,
      name: feature.name,
      found: Object.values(feature.terms)
        .flatMap((terms) => terms.map(({ term }) => term))
        .join(' '),
      chosen: chosen.has(feature.id),
    })),
  }));
}
