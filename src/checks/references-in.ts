/** Every place in the records where another record is named. */
import { parseColumnId } from '../domain/columns.ts';
import type { Citation, Edition, Product, RecordKind } from '../domain/model.ts';
import { parseTarget } from '../domain/targets.ts';
import type { CheckContext } from './context.ts';
import { forEachCitedDate, statementsIn, timelinesIn, type Path } from './sites.ts';

/** A reference: any of `kinds` may have the id. */
export interface Reference {
  readonly kinds: readonly RecordKind[];
  readonly id: string;
  readonly file: string;
  /** Made only where something is said: there are many references and few mistakes. */
  readonly path: () => Path;
  readonly on: 'key' | 'value';
}

type Visit = (
  kinds: readonly RecordKind[],
  id: string,
  at: Omit<Reference, 'kinds' | 'id'>,
) => void;

const SOURCES: readonly RecordKind[] = ['sources'];
const CONDITIONS: readonly RecordKind[] = ['conditions'];
const EDITIONS: readonly RecordKind[] = ['editions'];
const FEATURES: readonly RecordKind[] = ['features'];
const PRODUCTS: readonly RecordKind[] = ['products'];
const VENDORS: readonly RecordKind[] = ['vendors'];
/** A product sold in one form has an edition of the same id, so editions stand for both. */
const BUYABLE: readonly RecordKind[] = ['editions', 'products'];

export function forEachReference(context: CheckContext, visit: Visit): void {
  inTimelines(context, visit);
  inStatements(context, visit);
  inProductsAndEditions(context, visit);
  inOtherRecords(context, visit);
  forEachCitedDate(context, ({ cited, file, path }) =>
    inCitations(cited.sources, file, path, visit),
  );
}

/** A place that is known already. */
function at(
  file: string,
  path: Path,
  on: 'key' | 'value' = 'value',
): Omit<Reference, 'kinds' | 'id'> {
  return { file, path: () => path, on };
}

function inCitations(sources: readonly Citation[], file: string, path: Path, visit: Visit): void {
  sources.forEach(({ source }, index) =>
    visit(SOURCES, source, at(file, [...path, 'sources', index, 'source'])),
  );
}

function inTimelines(context: CheckContext, visit: Visit): void {
  for (const site of timelinesIn(context)) {
    const { featureId, feature, target, file } = site;
    visit(FEATURES, featureId, { file, path: () => site.path().slice(0, 2), on: 'key' });
    if (target === undefined || !feature?.targets) continue;
    const { base, edition } = parseTarget(target);
    const place = { file, path: () => site.path(), on: 'key' } as const;
    if (edition === undefined || feature.targets !== 'products')
      visit([feature.targets], base, place);
    else visit(EDITIONS, edition, place);
  }
}

function inStatements(context: CheckContext, visit: Visit): void {
  for (const statement of statementsIn(context)) {
    const { file, said } = statement;
    said.sources.forEach(({ source }, index) =>
      visit(SOURCES, source, {
        file,
        path: () => statement.path('sources', index, 'source'),
        on: 'value',
      }),
    );
    if ('when' in said)
      said.when.forEach((id, index) =>
        visit(CONDITIONS, id, at(file, statement.path('when', index))),
      );
    if (said.claim.kind !== 'support') continue;
    const { requires, by } = said.claim;
    requires?.forEach((id, index) =>
      visit(BUYABLE, id, at(file, statement.path('requires', index))),
    );
    by?.forEach((id, index) => visit(BUYABLE, id, at(file, statement.path('by', index))));
  }
}

function inNames({ names }: Product | Edition, file: string, visit: Visit): void {
  names.forEach(({ sources }, index) => inCitations(sources, file, ['names', index], visit));
}

function inProductsAndEditions({ records, fileOf }: CheckContext, visit: Visit): void {
  for (const product of records.products) {
    const file = fileOf('products', product.id);
    inNames(product, file, visit);
    product.owners.forEach(({ vendor, sources }, index) => {
      visit(VENDORS, vendor, at(file, ['owners', index, 'vendor']));
      inCitations(sources, file, ['owners', index], visit);
    });
    const kin = [
      ...(product.forkOf ? [[product.forkOf, ['fork-of']] as const] : []),
      ...(product.successors ?? []).map(
        (successor, index) => [successor, ['successors', index]] as const,
      ),
    ];
    for (const [{ product: id, sources }, path] of kin) {
      visit(PRODUCTS, id, at(file, [...path, 'product']));
      inCitations(sources, file, path, visit);
    }
    product.offered?.forEach(({ sources }, index) =>
      inCitations(sources, file, ['offered', index], visit),
    );
  }
  for (const edition of records.editions) {
    if (edition.id === edition.product) continue;
    const file = fileOf('editions', edition.id);
    inNames(edition, file, visit);
    edition.offered.forEach(({ sources }, index) =>
      inCitations(sources, file, ['offered', index], visit),
    );
    edition.includes.forEach(({ edition: id, sources }, index) => {
      visit(EDITIONS, id, at(file, ['includes', index, 'edition']));
      inCitations(sources, file, ['includes', index], visit);
    });
  }
}

function inOtherRecords({ records, fileOf }: CheckContext, visit: Visit): void {
  for (const { id, names, acquired = [] } of records.vendors) {
    const file = fileOf('vendors', id);
    names.forEach(({ sources }, index) => inCitations(sources, file, ['names', index], visit));
    acquired.forEach(({ by }, index) => visit(VENDORS, by, at(file, ['acquired', index, 'by'])));
  }
  for (const kind of ['guests', 'formats', 'conditions'] as const)
    for (const { id, partOf } of records[kind])
      partOf.forEach((group, index) =>
        visit([kind], group, at(fileOf(kind, id), ['part-of', index])),
      );
  for (const { id, terms } of records.features) {
    const file = fileOf('features', id);
    for (const [vendor, list] of Object.entries(terms)) {
      if (vendor !== 'any') visit(VENDORS, vendor, at(file, ['terms', vendor], 'key'));
      list.forEach(({ sources = [] }, index) =>
        inCitations(sources, file, ['terms', vendor, index], visit),
      );
    }
  }
  for (const { id, features, sources = [] } of records.profiles) {
    const file = fileOf('profiles', id);
    features.forEach((feature, index) => visit(FEATURES, feature, at(file, ['features', index])));
    inCitations(sources, file, [], visit);
  }
  const { coreProfile, comparisons = [] } = records.atlas;
  if (coreProfile !== undefined)
    visit(['profiles'], coreProfile, at('atlas.yml', ['core-profile']));
  comparisons.forEach(({ columns }, index) =>
    columns.forEach((column, place) => {
      const path = ['comparisons', index, 'columns', place];
      visit(EDITIONS, parseColumnId(column).edition, at('atlas.yml', path));
    }),
  );
}
