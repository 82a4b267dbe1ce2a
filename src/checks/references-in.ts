/** Every place in the records where another record is named. */
import { parseColumnId } from '../domain/columns.ts';
import type { Citation, Edition, Product, RecordKind } from '../domain/model.ts';
import { parseTarget } from '../domain/targets.ts';
import type { CheckContext } from './context.ts';
import { forEachCitedDate, type Path, type StatementSite, type TimelineSite } from './sites.ts';
import type { Steps } from './walk.ts';

/** A reference: any of `kinds` may have the id. */
export interface Reference {
  readonly kinds: readonly RecordKind[];
  readonly id: string;
  readonly file: string;
  /** Made only where something is said: there are many references and few mistakes. */
  readonly path: () => Path;
  readonly on: 'key' | 'value';
}

/** Who is shown the references. Most ids are known, and then nobody works out where they stand. */
export interface Visitor {
  knows(kinds: readonly RecordKind[], id: string): boolean;
  /** Takes a reference whose id is not known. */
  tell(reference: Reference): void;
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

/** Shows a visitor every reference in a timeline, and in what it states. */
export function referencesOnTheWay(visitor: Visitor): Steps {
  const visit = visitOf(visitor);
  return {
    timeline: (site) => inTimeline(site, visitor),
    statement: (statement) => inStatement(statement, visitor, visit),
  };
}

function visitOf(visitor: Visitor): Visit {
  return (kinds, id, place) => {
    if (!visitor.knows(kinds, id)) visitor.tell({ kinds, id, ...place });
  };
}

/** Shows a visitor every reference that does not stand in a timeline. */
export function forEachOtherReference(context: CheckContext, visitor: Visitor): void {
  const visit = visitOf(visitor);
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

function inTimeline(site: TimelineSite, visitor: Visitor): void {
  const { featureId, feature, target, file } = site;
  const look = (kinds: readonly RecordKind[], id: string, depth: 2 | 3): void => {
    if (visitor.knows(kinds, id)) return;
    visitor.tell({ kinds, id, file, path: () => site.path().slice(0, depth), on: 'key' });
  };
  look(FEATURES, featureId, 2);
  if (target === undefined || !feature?.targets) return;
  const { base, edition } = parseTarget(target);
  if (edition === undefined || feature.targets !== 'products') look([feature.targets], base, 3);
  else look(EDITIONS, edition, 3);
}

function inStatement(statement: StatementSite, visitor: Visitor, visit: Visit): void {
  const { file, said } = statement;
  for (let index = 0; index < said.sources.length; index++) {
    const { source } = said.sources[index] as Citation;
    if (visitor.knows(SOURCES, source)) continue;
    const path = statement.path('sources', index, 'source');
    visitor.tell({ kinds: SOURCES, id: source, ...at(file, path) });
  }
  if ('when' in said)
    said.when.forEach((id, index) =>
      visit(CONDITIONS, id, at(file, statement.path('when', index))),
    );
  if (said.claim.kind !== 'support') return;
  const { requires, by } = said.claim;
  requires?.forEach((id, index) => visit(BUYABLE, id, at(file, statement.path('requires', index))));
  by?.forEach((id, index) => visit(BUYABLE, id, at(file, statement.path('by', index))));
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
