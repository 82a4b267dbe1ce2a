/** `npm run check`: validates all data and prose. Exit 0 without errors, 1 with, 2 if the tool itself failed. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { strictly } from '../checks/findings.ts';
import { RECORD_KINDS, type AtlasRecords } from '../domain/model.ts';
import { SettingsError, settingsFrom } from '../node/settings.ts';
import { readAndCheck, type CheckedAtlas } from './atlas-to-check.ts';
import { githubReport } from './reports/github.ts';
import { humanReport } from './reports/human.ts';
import { jsonReport } from './reports/json.ts';
import type { Counts, Report } from './reports/report.ts';

const USAGE = `npm run check -- [--format human|json|github] [--strict] [--data DIR] [--content DIR]

Validates all data and prose.
  --format   human (default), json for programs, github for pull requests
  --strict   warnings count as errors
  --data     folder of the records (else ATLAS_DATA, else data)
  --content  folder of the prose (else ATLAS_CONTENT, else content/ beside data/)
`;

const FORMATS = {
  human: (report: Report) =>
    humanReport(report, process.stdout.isTTY && process.stdout.hasColors()),
  json: jsonReport,
  github: githubReport,
};

function isFormat(name: string): name is keyof typeof FORMATS {
  return Object.hasOwn(FORMATS, name);
}

function readFlags() {
  return parseArgs({
    options: {
      format: { type: 'string', default: 'human' },
      strict: { type: 'boolean', default: false },
      data: { type: 'string' },
      content: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

function countsOf(
  records: AtlasRecords,
  files: number,
  findings: CheckedAtlas['findings'],
): Counts {
  const facts = [...records.products, ...records.editions].flatMap(({ features }) => features);
  const onlyEditions = records.editions.filter(({ id, product }) => id === product).length;
  return {
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    files,
    records: RECORD_KINDS.reduce((sum, kind) => sum + records[kind].length, 0) - onlyEditions,
    facts: facts.reduce((sum, timeline) => sum + timeline.facts.length, 0),
  };
}

/** @throws SettingsError, or a TypeError of `parseArgs`, if the command line cannot be understood */
function main(): number {
  const flags = readFlags();
  if (flags.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!isFormat(flags.format))
    throw new SettingsError(`--format is "${flags.format}"; it can be human, json or github.`);
  const checked = readAndCheck(settingsFrom(flags));
  const findings = flags.strict ? strictly(checked.findings) : checked.findings;
  const counts = countsOf(checked.data.records, checked.files, findings);
  process.stdout.write(FORMATS[flags.format]({ findings, counts, textOf: checked.textOf }));
  return counts.errors > 0 ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`check: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
