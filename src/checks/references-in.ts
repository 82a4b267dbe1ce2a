/** Every place in the records where another record is named. */
import type { Citation, Edition, Product, RecordKind } from '../domain/model.ts';
import { parseTarget } from '../domain/targets.ts';
import type { CheckContext } from './context.ts';
import { forEachCitedDate, forEachFact, forEachStatement, type Path } from './sites.ts';

/** A reference: any of `kinds` may have the id. */
export interface Reference {
  readonly kinds: readonly RecordKind[];
  readonly id: string;
  readonly file: string;
  readonly path: Path;
  readonly on: 'key' | 'value';
}

type Visit = (reference: Reference) => void;

/** A product sold in one form has an edition of the same id, so editions stand for both. */
const BUYABLE: readonly RecordKind[] = ['editions', 'products'];

export function forEachReference(context: CheckContext, visit: Visit): void {
  inFacts(context, visit);
  inProductsAndEditions(context, visit);
  inOtherRecords(context, visit);
  forEachCitedDate(context, ({ cited, file, path }) =>
    inCitations(cited.sources, file, path, visit),
  );
}

function inCitations(sources: readonly Citation[], file: string, path: Path, visit: Visit): void {
  for (let index = 0; index < sources.length; index++) {
    const id = sources[index]?.source ?? '';
    visit({
      kinds: ['sources'],
      id,
      file,
      path: [...path, 'sources', index, 'source'],
      on: 'value',
    });
  }
}

function inFacts(context: CheckContext, visit: Visit): void {
  let lastPath: Path = [];
  forEachFact(context, (fact, { file, featureId, feature, target, path }, at) => {
    fact.cases?.forEach(({ when }, index) =>
      when.forEach((id, place) =>
        visit({
          kinds: ['conditions'],
          id,
          file,
          path: [...at, 'cases', index, 'when', place],
          on: 'value',
        }),
      ),
    );
    // Once per timeline: the feature and the target are written above its facts.
    if (path === lastPath) return;
    lastPath = path;
    const key = path.slice(0, 2);
    visit({ kinds: ['features'], id: featureId, file, path: key, on: 'key' });
    if (target !== undefined && feature?.targets)
      inTarget(feature.targets, target, file, path, visit);
  });
  forEachStatement(context, ({ claim, sources, path }, { file }) => {
    inCitations(sources, file, path, visit);
    if (claim.kind !== 'support') return;
    for (const field of ['requires', 'by'] as const)
      claim[field]?.forEach((id, index) =>
        visit({ kinds: BUYABLE, id, file, path: [...path, field, index], on: 'value' }),
      );
  });
}

function inTarget(
  kind: 'guests' | 'formats' | 'products',
  target: string,
  file: string,
  path: Path,
  visit: Visit,
): void {
  const { base, edition } = parseTarget(target);
  if (edition === undefined || kind !== 'products')
    visit({ kinds: [kind], id: base, file, path, on: 'key' });
  else visit({ kinds: ['editions'], id: edition, file, path, on: 'key' });
}

function inNames({ names }: Product | Edition, file: string, visit: Visit): void {
  names.forEach(({ sources }, index) => inCitations(sources, file, ['names', index], visit));
}

function inProductsAndEditions({ records, fileOf }: CheckContext, visit: Visit): void {
  for (const product of records.products) {
    const file = fileOf('products', product.id);
    inNames(product, file, visit);
    product.owners.forEach(({ vendor, sources }, index) => {
      visit({
        kinds: ['vendors'],
        id: vendor,
        file,
        path: ['owners', index, 'vendor'],
        on: 'value',
      });
      inCitations(sources, file, ['owners', index], visit);
    });
    const kin = [
      ...(product.forkOf ? [[product.forkOf, ['fork-of']] as const] : []),
      ...(product.successors ?? []).map(
        (successor, index) => [successor, ['successors', index]] as const,
      ),
    ];
    for (const [{ product: id, sources }, path] of kin) {
      visit({ kinds: ['products'], id, file, path: [...path, 'product'], on: 'value' });
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
      visit({ kinds: ['editions'], id, file, path: ['includes', index, 'edition'], on: 'value' });
      inCitations(sources, file, ['includes', index], visit);
    });
  }
}

function inOtherRecords({ records, fileOf }: CheckContext, visit: Visit): void {
  for (const { id, names, acquired = [] } of records.vendors) {
    const file = fileOf('vendors', id);
    names.forEach(({ sources }, index) => inCitations(sources, file, ['names', index], visit));
    acquired.forEach(({ by }, index) =>
      visit({ kinds: ['vendors'], id: by, file, path: ['acquired', index, 'by'], on: 'value' }),
    );
  }
  for (const kind of ['guests', 'formats', 'conditions'] as const)
    for (const { id, partOf } of records[kind])
      partOf.forEach((group, index) =>
        visit({
          kinds: [kind],
          id: group,
          file: fileOf(kind, id),
          path: ['part-of', index],
          on: 'value',
        }),
      );
  for (const { id, terms } of records.features) {
    const file = fileOf('features', id);
    for (const [vendor, list] of Object.entries(terms)) {
      if (vendor !== 'any')
        visit({ kinds: ['vendors'], id: vendor, file, path: ['terms', vendor], on: 'key' });
      list.forEach(({ sources = [] }, index) =>
        inCitations(sources, file, ['terms', vendor, index], visit),
      );
    }
  }
  for (const { id, features, sources = [] } of records.profiles) {
    const file = fileOf('profiles', id);
    features.forEach((feature, index) =>
      visit({ kinds: ['features'], id: feature, file, path: ['features', index], on: 'value' }),
    );
    inCitations(sources, file, [], visit);
  }
  const { coreProfile } = records.atlas;
  if (coreProfile !== undefined)
    visit({
      kinds: ['profiles'],
      id: coreProfile,
      file: 'atlas.yml',
      path: ['core-profile'],
      on: 'value',
    });
}
