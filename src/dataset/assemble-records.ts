/** Authored records of every kind → the model's: kebab-case to camelCase, defaults filled in. */
import type {
  DatedName,
  Edition,
  Feature,
  Inclusion,
  Kinship,
  Offer,
  Ownership,
  Product,
  Profile,
  Release,
  Snapshot,
  Source,
  Target,
  Vendor,
} from '../domain/model.ts';
import type { Authored } from '../schema/kinds.ts';
import { leadsOf, timelinesOf } from './assemble-facts.ts';
import {
  citationsOf,
  citedDateOf,
  optionalMoment,
  optionalRelease,
  momentOf,
  present,
  type MomentReader,
} from './assemble-moments.ts';

type AuthoredProduct = Authored<'products'>;
type AuthoredNames = AuthoredProduct['names'];

function namesOf(authored: AuthoredNames, reader: MomentReader): DatedName[] {
  return authored.map(({ name, from, until, sources }, index) => ({
    name,
    ...optionalMoment('from', from, reader, ['names', index]),
    ...optionalMoment('until', until, reader, ['names', index]),
    sources: citationsOf(sources),
  }));
}

function offersOf(
  authored: NonNullable<AuthoredProduct['offered']>,
  reader: MomentReader,
): Offer[] {
  return authored.map(({ from, until, 'up-to': upTo, note, sources }, index) => ({
    from: momentOf(from, reader, () => ['offered', index, 'from']),
    ...optionalMoment('until', until, reader, ['offered', index]),
    ...optionalRelease('upTo', upTo, reader, ['offered', index, 'up-to']),
    ...present({ note }),
    sources: citationsOf(sources),
  }));
}

export function vendorOf(id: string, authored: Authored<'vendors'>, reader: MomentReader): Vendor {
  const { website, note, acquired } = authored;
  return {
    id,
    names: namesOf(authored.names, reader),
    ...present({
      website,
      acquired: acquired?.map(({ by, on, note: how }) => ({
        by,
        on: citedDateOf(on),
        ...present({ note: how }),
      })),
      note,
    }),
  };
}

/** Each release continues the one above it, unless it says which other one. */
function releasesOf(authored: NonNullable<AuthoredProduct['releases']>): Release[] {
  return authored.map((release, index) => {
    const { support } = release;
    const phases = support && {
      general: support.general && citedDateOf(support.general),
      extended: support.extended && citedDateOf(support.extended),
      security: support.security && citedDateOf(support.security),
    };
    return {
      id: release.id,
      after: release.after ?? authored[index - 1]?.id ?? null,
      branch: release.branch ?? 'current',
      ...present({
        name: release.name,
        announced: release.announced && citedDateOf(release.announced),
        available: release.available && citedDateOf(release.available),
        endOfSale: release['end-of-sale'] && citedDateOf(release['end-of-sale']),
        support: phases && present(phases),
        note: release.note,
      }),
    };
  });
}

function kinshipOf(authored: NonNullable<AuthoredProduct['fork-of']>): Kinship {
  const { product, on, note, sources } = authored;
  return {
    product,
    ...present({ on: on && citedDateOf(on), note }),
    sources: citationsOf(sources),
  };
}

export function productOf(id: string, authored: AuthoredProduct, reader: MomentReader): Product {
  const owners = authored.owners.map(({ vendor, from, sources }, index): Ownership => ({
    vendor,
    ...optionalMoment('from', from, reader, ['owners', index]),
    sources: citationsOf(sources),
  }));
  return {
    id,
    kind: authored.kind,
    names: namesOf(authored.names, reader),
    owners,
    ...present({
      forkOf: authored['fork-of'] && kinshipOf(authored['fork-of']),
      successors: authored.successors?.map(kinshipOf),
      website: authored.website,
      summary: authored.summary,
      announced: authored.announced && citedDateOf(authored.announced),
      offered: authored.offered && offersOf(authored.offered, reader),
    }),
    releases: releasesOf(authored.releases ?? []),
    features: timelinesOf(authored.features ?? {}, reader, ['features']),
    leads: leadsOf(authored.leads ?? {}, reader),
  };
}

export function editionOf(
  id: string,
  authored: Authored<'editions'>,
  reader: MomentReader,
): Edition {
  const includes = (authored.includes ?? []).map(
    ({ edition, from, until, sources }, index): Inclusion => ({
      edition,
      ...optionalMoment('from', from, reader, ['includes', index]),
      ...optionalMoment('until', until, reader, ['includes', index]),
      sources: citationsOf(sources),
    }),
  );
  return {
    id,
    product: reader.product,
    names: namesOf(authored.names, reader),
    ...present({ announced: authored.announced && citedDateOf(authored.announced) }),
    offered: offersOf(authored.offered ?? [], reader),
    includes,
    ...present({ summary: authored.summary }),
    features: timelinesOf(authored.features ?? {}, reader, ['features']),
  };
}

/** A product without edition files is its own only edition; its facts stay with the product. */
export function onlyEditionOf(product: Product): Edition {
  const { id, names, announced, offered = [], summary } = product;
  return {
    id,
    product: id,
    names,
    ...present({ announced }),
    offered,
    includes: [],
    ...present({ summary }),
    features: [],
  };
}

export function featureOf(id: string, category: string, authored: Authored<'features'>): Feature {
  const terms = Object.entries(authored.terms ?? {}).map(([vendor, list]) => [
    vendor,
    list.map(({ term, language, sources }) => ({
      term,
      ...present({ language, sources: sources && citationsOf(sources) }),
    })),
  ]);
  return {
    id,
    name: authored.name,
    category,
    kind: authored.kind,
    definition: authored.definition,
    appliesTo: authored['applies-to'],
    better: authored.better ?? 'neither',
    clock: authored.clock ?? 'release',
    ...present({
      unit: authored.unit,
      options: authored.options,
      targets: authored.targets,
      inverse: authored.inverse,
      formerNames: authored['former-names'],
    }),
    terms: Object.fromEntries(terms) as Feature['terms'],
  };
}

export function targetOf(id: string, authored: Authored<'guests'>): Target {
  const { name, aliases, definition } = authored;
  return { id, name, partOf: authored['part-of'] ?? [], ...present({ aliases, definition }) };
}

export function sourceOf(id: string, authored: Authored<'sources'>): Source {
  return { id, ...present(authored) };
}

export function profileOf(id: string, authored: Authored<'profiles'>): Profile {
  const { name, description, requirements = [], features = [], at, sources } = authored;
  return {
    id,
    name,
    description,
    requirements: requirements.map((requirement) => present(requirement)),
    features,
    ...present({ at, sources: sources && citationsOf(sources) }),
  };
}

export function snapshotOf(id: string, authored: Authored<'snapshots'>): Snapshot {
  return { id, ...authored };
}
