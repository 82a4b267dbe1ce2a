/** `npm run stats -- --at 2009-03-05 --profile core-2009`: coverage and evidence of the data. */
import { parseArgs } from 'node:util';
import { loadDataset } from '../dataset/load.ts';
import { columnKey } from '../domain/columns.ts';
import { KNOWLEDGE } from '../domain/coverage.ts';
import { readData } from '../node/read-data.ts';
import { settingsFrom } from '../node/settings.ts';
import { statistics, type Statistics } from '../publish/statistics.ts';
import { runCommand } from './run-command.ts';

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`.padStart(5);
}

function printCounts(title: string, counts: Readonly<Record<string, number>>): string[] {
  const rows = Object.entries(counts).map(
    ([name, count]) => `  ${String(count).padStart(6)}  ${name}`,
  );
  return [title, ...rows, ''];
}

function print({ at, records, facts, citations, coverage }: Statistics, profile: string): string {
  const rows = coverage.map(({ column, share, counts }) => {
    const cells = KNOWLEDGE.map((knowledge) => String(counts[knowledge]).padStart(9)).join('');
    return `  ${percent(share)}${cells}  ${columnKey(column)} ${column.release?.id ?? ''}`.trimEnd();
  });
  return [
    ...printCounts('Records', records),
    ...printCounts('Facts', facts),
    ...printCounts('Citations of facts by kind of source', citations),
    `Coverage of ${profile} on ${at}: ${String(coverage.length)} platform editions on offer`,
    `       ${KNOWLEDGE.map((knowledge) => knowledge.padStart(9)).join('')}`,
    ...rows,
    '',
  ].join('\n');
}

runCommand(() => {
  const { values } = parseArgs({
    options: {
      at: { type: 'string' },
      profile: { type: 'string' },
      json: { type: 'boolean', default: false },
      data: { type: 'string' },
    },
  });
  const settings = settingsFrom({ data: values.data });
  const { dataset } = loadDataset(readData(settings.data));
  const profileId = values.profile ?? dataset.records.atlas.coreProfile ?? '';
  const found = statistics(dataset, dataset.profiles.get(profileId), values.at ?? settings.today);
  process.stdout.write(
    values.json ? `${JSON.stringify(found, null, 2)}\n` : print(found, profileId),
  );
  return 0;
});
