/** `datapackage.json`: what the published tables are, for people and for Frictionless tools. */
import type { Atlas } from '../domain/model.ts';
import { FEATURE_KINDS, LIMIT_KINDS, MATURITIES, SUPPORT_LEVELS } from '../domain/vocabulary.ts';
import type { CitationRow } from './citation-rows.ts';
import type { FactRow } from './fact-row.ts';

interface Field {
  readonly type: 'string' | 'number' | 'boolean' | 'date' | 'list';
  readonly description: string;
  readonly enum?: readonly string[];
}

const FACT_FIELDS: Readonly<Record<keyof FactRow, Field>> = {
  fact_id: {
    type: 'string',
    description: 'Stable id: edition, feature, target, begin, condition and kind of limit.',
  },
  edition: { type: 'string', description: 'Id of the edition.' },
  feature: { type: 'string', description: 'Id of the feature.' },
  target: {
    type: 'string',
    description:
      'For relations: guest, format or product, perhaps narrowed to an edition or releases.',
  },
  condition: {
    type: 'string',
    description:
      'Ids of the conditions under which the row holds, joined with +; absent for the base value.',
  },
  from: {
    type: 'date',
    description:
      'First day on which it holds; a coarse date is given as its last day. Absent for a release without a known day.',
  },
  from_precision: {
    type: 'string',
    description: 'How exact `from` is known.',
    enum: ['year', 'month', 'day'],
  },
  from_at_latest: {
    type: 'boolean',
    description: 'The source shows it at `from`; it may have begun earlier.',
  },
  from_release: {
    type: 'string',
    description: 'The release with which it begins, where the source names one.',
  },
  until: {
    type: 'date',
    description: 'First day on which the next fact holds; absent while this one does.',
  },
  until_release: { type: 'string', description: 'The release with which the next fact begins.' },
  shown_from: {
    type: 'date',
    description:
      'First day on which the edition, in the release that it was offered in then, shows it: what the finder answers by. Absent if no day does.',
  },
  shown_until: {
    type: 'date',
    description: 'First day on which it is no longer shown; absent while it is.',
  },
  kind: { type: 'string', description: 'Kind of the feature.', enum: FEATURE_KINDS },
  support: {
    type: 'string',
    description: 'Support level; for other kinds only unknown, not-applicable or none.',
    enum: SUPPORT_LEVELS,
  },
  number: { type: 'number', description: 'The limit in `unit`.' },
  unlimited: { type: 'boolean', description: 'The limit exceeds every number.' },
  at_least: { type: 'boolean', description: 'The source says "more than" or "at least" `number`.' },
  options: { type: 'list', description: 'The options of a choice that hold.' },
  complete: { type: 'boolean', description: 'Whether `options` lists all that hold.' },
  unit: { type: 'string', description: 'Unit of `number`.' },
  limit: { type: 'string', description: 'Kind of limit.', enum: ['supported', ...LIMIT_KINDS] },
  maturity: { type: 'string', description: 'Preview or deprecated.', enum: MATURITIES },
  due: { type: 'date', description: 'For planned: the last day announced for it.' },
  note: { type: 'string', description: 'What the value alone does not say.' },
  requires: { type: 'list', description: 'For add-on: products or editions needed besides.' },
  by: { type: 'list', description: 'For relations: the tools that do it.' },
  disputed: { type: 'boolean', description: 'Another source says otherwise; see `citations`.' },
  scope: {
    type: 'string',
    description: 'Where it is recorded: for this edition, one that it includes, or its product.',
    enum: ['edition', 'included', 'product'],
  },
  inherited_from: {
    type: 'string',
    description: 'The edition or product whose record holds it, if another.',
  },
};

const CITATION_FIELDS: Readonly<Record<keyof CitationRow, Field>> = {
  fact_id: { type: 'string', description: 'Row of `facts`.' },
  source: { type: 'string', description: 'Id of the source.' },
  locator: { type: 'string', description: 'Where in the source.' },
  silent: { type: 'boolean', description: 'The source should mention it and does not.' },
  side: {
    type: 'string',
    description: 'Whether the source states the value or, in a dispute, another.',
    enum: ['stated', 'disputed'],
  },
};

const TABLES = { facts: FACT_FIELDS, citations: CITATION_FIELDS };

/** The description of all published tables (Frictionless Data Package). */
export function datapackage({ title, summary }: Atlas, version: string): object {
  return {
    profile: 'tabular-data-package',
    name: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    title,
    description: summary,
    version,
    licenses: [{ name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/' }],
    resources: Object.entries(TABLES).map(([name, fields]) => ({
      name,
      path: `${name}.csv`,
      format: 'csv',
      encoding: 'utf-8',
      dialect: { lineTerminator: '\r\n' },
      schema: {
        missingValues: [''],
        fields: Object.entries(fields).map(([field, { type, description, enum: values }]) => ({
          name: field,
          type: type === 'list' ? 'string' : type,
          description: type === 'list' ? `${description} Joined with ";".` : description,
          ...(values ? { constraints: { enum: values } } : {}),
        })),
      },
    })),
  };
}
