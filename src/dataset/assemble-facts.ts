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
  for (const [feature, value] of Object.entries(authored)) {
    const at: LazyPath = (...below) => [...path, feature, ...below];
    if (Array.isArray(value)) timelines.push({ feature, facts: factsOf(value, reader, at) });
    else
      for (const [target, facts] of Object.entries(value)) {
        const below: LazyPath = (...further) => at(target, ...further);
        timelines.push({ feature, target, facts: factsOf(facts, reader, below) });
      }
  }
  return timelines;
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
  at: LazyPath,
): readonly Fact[] {
  return authored.map((fact, index) => factOf(fact, reader, (...below) => at(index, ...below)));
}

function factOf(authored: AuthoredFact, reader: MomentReader, at: LazyPath): Fact {
  const { note, cases, disputes, because } = authored;
  const from = momentOf(authored.from, reader, () => at('from'));
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
