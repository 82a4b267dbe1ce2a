/** Targets of relations: `sles-10`, `vsphere`, `vsphere/standard`, `vsphere@5.5`, `vsphere@5.5..7.0`. */
import type { Dataset } from './dataset.ts';
import { withGroups } from './groups.ts';
import type { Feature } from './model.ts';

export interface TargetRef {
  /** Guest, format or product. */
  readonly base: string;
  /** Full edition id, if narrowed to one. */
  readonly edition?: string;
  /** First and last release, if narrowed; the same twice for a single one. */
  readonly releases?: { readonly first: string; readonly last: string };
}

/** Takes a target apart. The text is known to have a target's shape. */
export function parseTarget(text: string): TargetRef {
  const [record = '', narrowing] = text.split('@');
  const base = record.split('/')[0] ?? '';
  const [first = '', last = first] = narrowing?.split('..') ?? [];
  return {
    base,
    ...(record === base ? {} : { edition: record }),
    ...(narrowing === undefined ? {} : { releases: { first, last } }),
  };
}

/** Whether what is said of `authored` holds for `asked`: it is the same or contains it. */
export function covers(dataset: Dataset, authored: TargetRef, asked: TargetRef): boolean {
  if (authored.base !== asked.base) return false;
  if (authored.edition !== undefined && authored.edition !== asked.edition) return false;
  if (!authored.releases) return true;
  if (!asked.releases) return false;
  const { position } = dataset.releasesOf(asked.base);
  const place = (release: string): number => position.get(release) ?? NaN;
  return (
    place(authored.releases.first) <= place(asked.releases.first) &&
    place(asked.releases.last) <= place(authored.releases.last)
  );
}

/** More is narrower: an edition outweighs a range of releases. */
function narrowness({ edition, releases }: TargetRef): number {
  return (edition === undefined ? 0 : 2) + (releases ? 1 : 0);
}

/**
 * Of the targets that files speak of, those that hold for the asked one, nearest first: for a
 * product the narrowest that covers it, for a guest or format itself and then its groups.
 */
export function coveringTargets(
  dataset: Dataset,
  feature: Feature,
  asked: string,
  authored: Iterable<string>,
): readonly string[] {
  if (feature.targets !== 'products') {
    const spoken = new Set(authored);
    const groups = withGroups(dataset.targets(feature.targets ?? 'guests'), asked);
    return groups.filter((group) => spoken.has(group));
  }
  const ref = parseTarget(asked);
  return [...authored]
    .filter((target) => covers(dataset, parseTarget(target), ref))
    .sort((a, b) => narrowness(parseTarget(b)) - narrowness(parseTarget(a)));
}

/** Of the targets that files speak of, those that lie within the asked product, edition or range. */
export function narrowerTargets(
  dataset: Dataset,
  feature: Feature,
  asked: string,
  authored: Iterable<string>,
): readonly string[] {
  if (feature.targets !== 'products') return [];
  const ref = parseTarget(asked);
  return [...authored].filter(
    (target) => target !== asked && covers(dataset, ref, parseTarget(target)),
  );
}
