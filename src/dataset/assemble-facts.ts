/** Authored feature maps → the model's timelines. */
import type { Case, Dispute, Fact, FeatureFacts, Lead } from '../domain/model.ts';
import type {
  AuthoredCase,
  AuthoredDispute,
  AuthoredFact,
  AuthoredFeatures,
} from '../schema/facts.ts';
import { claimOf } from './assemble-claims.ts';
import { citationsOf, momentOf, type MomentReader } from './assemble-moments.ts';
import type { LazyPath, Path } from './reporter.ts';

/** Every timeline of a feature map in the file's order; relations have one per target. */
export function timelinesOf(
  authored: AuthoredFeatures,
  reader: MomentReader,
  path: Path,
): FeatureFacts[] {
  const timelines: FeatureFacts[] = [];
  const place = new FactPlace(path);
  for (const feature of Object.keys(authored)) {
    const value = authored[feature] ?? {};
    if (Array.isArray(value))
      timelines.push({ feature, facts: factsOf(value, reader, place.in(feature)) });
    else
      for (const [target, facts] of Object.entries(value))
        timelines.push({
          feature,
          target,
          facts: factsOf(facts, reader, place.in(feature, target)),
        });
  }
  return timelines;
}

/** Where in a file the fact in hand stands. One place goes through all facts: mistakes are few. */
class FactPlace {
  readonly #path: Path;
  #feature = '';
  #target: string | undefined;
  index = 0;

  constructor(path: Path) {
    this.#path = path;
  }

  /** Goes to a timeline. */
  in(feature: string, target?: string): this {
    this.#feature = feature;
    this.#target = target;
    return this;
  }

  /** The path of the fact in hand, and of what lies below it. */
  readonly at: LazyPath = (...below) => [
    ...this.#path,
    this.#feature,
    ...(this.#target === undefined ? [] : [this.#target]),
    this.index,
    ...below,
  ];

  readonly atFrom = (): Path => this.at('from');
}

/** Leads have the shape of facts; each stands alone. */
export function leadsOf(authored: AuthoredFeatures, reader: MomentReader): Lead[] {
  return timelinesOf(authored, reader, ['leads']).flatMap(({ feature, target, facts }) =>
    facts.map((fact) => ({ feature, ...(target === undefined ? {} : { target }), fact })),
  );
}

function factsOf(
  authored: readonly AuthoredFact[],
  reader: MomentReader,
  place: FactPlace,
): readonly Fact[] {
  return authored.map((fact, index) => {
    place.index = index;
    return factOf(fact, reader, place);
  });
}

function factOf(authored: AuthoredFact, reader: MomentReader, { at, atFrom }: FactPlace): Fact {
  const { note, cases, disputes, because } = authored;
  const from = momentOf(authored.from, reader, atFrom);
  const claim = claimOf(authored, reader.reporter, at);
  const sources = citationsOf(authored.sources);
  // Most facts have nothing more to say, and there are very many.
  if (note === undefined && !cases && !disputes && because === undefined)
    return { from, claim, sources };
  return {
    from,
    claim,
    ...(note === undefined ? {} : { note }),
    sources,
    ...(cases
      ? { cases: cases.map((one, index) => caseOf(one, reader, inList(at, 'cases', index))) }
      : {}),
    ...(disputes
      ? {
          disputes: disputes.map((one, index) =>
            disputeOf(one, reader, inList(at, 'disputes', index)),
          ),
        }
      : {}),
    ...(because === undefined ? {} : { because }),
  };
}

function inList(at: LazyPath, key: string, index: number): LazyPath {
  return (...below) => at(key, index, ...below);
}

function caseOf(authored: AuthoredCase, reader: MomentReader, at: LazyPath): Case {
  return { when: authored.when, ...disputeOf(authored, reader, at) };
}

function disputeOf(authored: AuthoredDispute, reader: MomentReader, at: LazyPath): Dispute {
  const { note } = authored;
  return {
    claim: claimOf(authored, reader.reporter, at),
    ...(note === undefined ? {} : { note }),
    sources: citationsOf(authored.sources),
  };
}
