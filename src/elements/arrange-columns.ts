/** What the panel of columns shows and does: editions, at a release if the reader says so. */
import { readAddress, type AddressState } from './address-state.ts';
import type { Choice, PanelActions, PanelModel } from './arrange-panel.ts';
import type { LiveFinder } from './finder-live.ts';
import { moved } from '../domain/arrange-matrix.ts';
import { columnHead } from '../domain/column-head.ts';
import { columnOf, printColumnId } from '../domain/columns.ts';
import type { MatrixTable, TableColumn } from '../domain/matrix-table.ts';
import { editionName, productName, releaseName } from '../domain/names.ts';

type Go = (state: AddressState) => Promise<void>;

export function actionsFor(live: LiveFinder, go: Go): PanelActions {
  const columns = (): readonly TableColumn[] => live.table.matrix?.columns ?? [];
  const keys = (): string[] => columns().map(({ key }) => key);
  const pinned = (): string[] =>
    columns()
      .filter((column) => column.pinned)
      .map(({ key }) => key);
  const write = (cols: readonly string[], pinnedCols: readonly string[]): Promise<void> =>
    go({ ...readAddress(location.search), cols, pinnedCols, open: null });
  return {
    model: () => ({ shown: shownIn(live), groups: groupsOf(live, new Set(keys())) }),
    move: (key, by) =>
      pinned().includes(key)
        ? write(readAddress(location.search).cols, moved(pinned(), key, by))
        : write(moved(keys(), key, by), pinned()),
    pin: (key, on) =>
      write(
        readAddress(location.search).cols,
        on ? [...pinned(), key] : pinned().filter((other) => other !== key),
      ),
    choose: (chosen, on) => {
      const rest = keys().filter((key) => !chosen.includes(key));
      const wanted = on ? [...rest, ...chosen].sort(byPlace([...keys(), ...chosen])) : rest;
      return wanted.length === 0
        ? Promise.resolve()
        : write(
            wanted,
            pinned().filter((key) => on || !chosen.includes(key)),
          );
    },
    reset: () => write([], []),
  };
}

/** What was there keeps its place; what is new follows. */
function byPlace(order: readonly string[]): (a: string, b: string) => number {
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}

function shownIn({ table, settings: { words } }: LiveFinder): PanelModel['shown'] {
  const { matrix } = table;
  const columns = matrix?.columns ?? [];
  /** What may change places: pinned ones with pinned ones, others within their verdict. */
  const groupOf = (column: TableColumn | undefined): string | null => {
    if (!column) return null;
    if (column.pinned) return words.table.pinned;
    return matrix?.grouped ? words.verdicts[column.finding.verdict] : '';
  };
  return columns.map((column, place) => {
    const [before, own, after] = [place - 1, place, place + 1].map((at) => groupOf(columns[at]));
    return {
      key: column.key,
      name: column.name,
      pinned: column.pinned,
      up: before === own,
      down: after === own,
      removable: columns.length > 1,
      heading: own !== undefined && own !== before && own !== '' ? own : null,
    };
  });
}

function groupsOf(live: LiveFinder, chosen: ReadonlySet<string>): PanelModel['groups'] {
  const { dataset, question, settings } = live;
  const { at } = question;
  const byName = new Intl.Collator(settings.language, { numeric: true }).compare;
  return dataset.records.products
    .map((product) => ({
      id: product.id,
      name: productName(dataset, product, at),
      choices: dataset.editionsOf(product.id).flatMap((edition): Choice[] => {
        const column = columnOf(dataset, { edition: edition.id }, at);
        if (!column) return [];
        const { status } = columnHead(dataset, column, at);
        const gone = status === 'on-offer' ? '' : ` (${settings.words.status.goneUndated})`;
        const note = status === 'not-yet' ? ` (${settings.words.status['not-yet']})` : gone;
        return [
          {
            key: edition.id,
            name: editionName(dataset, edition, at) + (status === 'announced' ? '' : note),
            found: [
              edition.id,
              ...[...edition.names, ...product.names].map(({ name }) => name),
            ].join(' '),
            chosen: chosen.has(edition.id),
          },
        ];
      }),
    }))
    .filter(({ choices }) => choices.length > 0)
    .sort((a, b) => byName(a.name, b.name));
}

/** Fills the two selects that add an edition at a release, and listens to them. */
export function offerReleases(
  form: HTMLFormElement,
  live: LiveFinder,
  add: (key: string) => Promise<void>,
): void {
  const { dataset, question } = live;
  const select = (name: string): HTMLSelectElement =>
    form.elements.namedItem(name) as HTMLSelectElement;
  const [editions, releases] = [select('edition'), select('release')];
  const offered = dataset.records.editions.filter(
    ({ product }) => dataset.releasesOf(product).releases.length > 0,
  );
  editions.replaceChildren(
    ...offered.map(
      ({ id, ...edition }) => new Option(editionName(dataset, { id, ...edition }, question.at), id),
    ),
  );
  const shown = firstShown(
    live.table.matrix,
    offered.map(({ id }) => id),
  );
  if (shown !== null) editions.value = shown;
  const fillReleases = (): void => {
    const product = dataset.editions.get(editions.value)?.product ?? '';
    releases.replaceChildren(
      ...dataset
        .releasesOf(product)
        .releases.map((release) => new Option(releaseName(release), release.id))
        .reverse(),
    );
  };
  fillReleases();
  editions.addEventListener('change', fillReleases);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopPropagation();
    void add(printColumnId({ edition: editions.value, release: releases.value }));
  });
}

function firstShown(matrix: MatrixTable | null, offered: readonly string[]): string | null {
  const shown = matrix?.columns.map(({ finding }) => finding.column.edition.id);
  return shown?.find((id) => offered.includes(id)) ?? null;
}
