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
import type { Path } from './reporter.ts';

/** Every timeline of a feature map in the file's order; relations have one per target. */
export function timelinesOf(
  authored: AuthoredFeatures,
  reader: MomentReader,
  path: Path,
): FeatureFacts[] {
  const timelines: FeatureFacts[] = [];
  for (const [feature, value] of Object.entries(authored)) {
    const at = [...path, feature];
    if (Array.isArray(value)) timelines.push({ feature, facts: factsOf(value, reader, at) });
    else
      for (const [target, facts] of Object.entries(value))
        timelines.push({ feature, target, facts: factsOf(facts, reader, [...at, target]) });
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
  path: Path,
): readonly Fact[] {
  return authored.map((fact, index) => factOf(fact, reader, [...path, index]));
}

function factOf(authored: AuthoredFact, reader: MomentReader, path: Path): Fact {
  const { note, cases, disputes, because } = authored;
  return {
    from: momentOf(authored.from, reader, [...path, 'from']),
    claim: claimOf(authored, reader.reporter, path),
    ...(note === undefined ? {} : { note }),
    sources: citationsOf(authored.sources),
    ...(cases
      ? { cases: cases.map((one, index) => caseOf(one, reader, [...path, 'cases', index])) }
      : {}),
    ...(disputes
      ? {
          disputes: disputes.map((one, index) =>
            disputeOf(one, reader, [...path, 'disputes', index]),
          ),
        }
      : {}),
    ...(because === undefined ? {} : { because }),
  };
}

function caseOf(authored: AuthoredCase, reader: MomentReader, path: Path): Case {
  return { when: authored.when, ...disputeOf(authored, reader, path) };
}

function disputeOf(authored: AuthoredDispute, reader: MomentReader, path: Path): Dispute {
  const { note } = authored;
  return {
    claim: claimOf(authored, reader.reporter, path),
    ...(note === undefined ? {} : { note }),
    sources: citationsOf(authored.sources),
  };
}
