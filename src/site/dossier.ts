/** A dossier: the history of every feature of one edition, by category, and what nobody has recorded. */
import { columnOf, type Column } from '../domain/columns.ts';
import { targetName } from '../domain/describe.ts';
import type { Edition, Fact, Feature } from '../domain/model.ts';
import { nameOfTarget } from '../domain/names.ts';
import type { Standpoint } from '../domain/releases.ts';
import { entryInForce, spokenTargets, timelineOf } from '../domain/timelines.ts';
import { factAnchor } from './addresses.ts';
import { atlas } from './atlas.ts';
import { categoryName } from './categories.ts';
import { allFeatures } from './matrix-model.ts';

export interface DossierEntry {
  readonly feature: Feature;
  readonly target: string | null;
  readonly name: string;
  readonly anchor: string;
  /** The edition or product in whose file the history is written, if not the edition's own. */
  readonly inherited: { readonly id: string; readonly name: string } | null;
  readonly facts: readonly Fact[];
  readonly inForce: Fact | null;
}

export interface Dossier {
  readonly column: Column;
  readonly bands: readonly {
    readonly name: string;
    readonly entries: readonly DossierEntry[];
    /** Features of the category without any record. */
    readonly unknown: readonly Feature[];
  }[];
  readonly known: number;
  readonly unknown: number;
}

export function dossierOf(edition: Edition): Dossier {
  const column = columnOf(atlas.dataset, { edition: edition.id }, atlas.today);
  if (!column) throw new Error(`${edition.id} belongs to no product`);
  const features = allFeatures().filter(({ appliesTo }) => appliesTo.includes(column.product.kind));
  const entries = new Map(features.map((feature) => [feature, entriesOf(column, feature)]));
  const ids = [
    ...atlas.categories.map(({ id }) => id),
    ...features.map(({ category }) => category),
  ];
  const bands = [...new Set(ids)].flatMap((id) => {
    const members = features.filter(({ category }) => category === id);
    const unknown = members.filter((feature) => entries.get(feature)?.length === 0);
    return members.length === 0
      ? []
      : [
          {
            name: categoryName(id),
            entries: members.flatMap((feature) => entries.get(feature) ?? []),
            unknown,
          },
        ];
  });
  const unknown = bands.reduce((sum, band) => sum + band.unknown.length, 0);
  return { column, bands, known: features.length - unknown, unknown };
}

function entriesOf(column: Column, feature: Feature): readonly DossierEntry[] {
  const standpoint = { release: column.release?.id ?? null, at: atlas.today, clock: feature.clock };
  if (feature.kind !== 'relation') return entry(column, feature, undefined, standpoint);
  return [...spokenTargets(atlas.dataset, column.edition, feature.id, standpoint)]
    .sort()
    .flatMap((target) => entry(column, feature, target, standpoint));
}

function entry(
  column: Column,
  feature: Feature,
  target: string | undefined,
  standpoint: Standpoint,
): readonly DossierEntry[] {
  const { edition } = column;
  const timeline = timelineOf(atlas.dataset, edition, feature.id, target, standpoint);
  if (!timeline) return [];
  const { owner, facts } = timeline;
  const name = target === undefined ? feature.name : targetName(atlas.dataset, target, atlas.today);
  const inherited =
    owner === edition.id
      ? null
      : { id: owner, name: nameOfTarget(atlas.dataset, owner, atlas.today) };
  const { fact } = entryInForce(atlas.dataset, edition, facts, standpoint);
  // What began elsewhere after this edition was gone is no part of its history.
  const gone = column.status === 'gone';
  if (inherited && gone && !fact) return [];
  const lived = inherited && gone && fact ? facts.slice(0, facts.indexOf(fact) + 1) : facts;
  const anchor = factAnchor(feature.id, target);
  return [
    { feature, target: target ?? null, name, anchor, inherited, facts: lived, inForce: fact },
  ];
}
