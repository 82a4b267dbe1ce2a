/**
 * `npm run bench`: what the Atlas does with far more data than it has, beside its peers in the same
 * run. Exit 0 with a table, whatever it says; 1 if a benchmark broke; 2 with a bad command line.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Row } from './part.ts';
import { PARTS } from './parts.ts';
import { printTable } from './print-table.ts';

const USAGE = `npm run bench -- [--only NAME]…

Measures, beside peers, and prints one table. Takes some minutes. Parts:
${PARTS.map(({ name, about }) => `  ${name.padEnd(10)} ${about}\n`).join('')}`;

function chosenParts(): typeof PARTS {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, help: { type: 'boolean' } },
  });
  if (values.help) return [];
  const unknown = values.only?.find((name) => !PARTS.some((part) => part.name === name));
  if (unknown !== undefined) throw new Error(`There is no part "${unknown}".`);
  return PARTS.filter(({ name }) => values.only?.includes(name) ?? true);
}

async function runParts(parts: typeof PARTS): Promise<number> {
  const rows: Row[] = [];
  let broken = 0;
  for (const part of parts) {
    process.stderr.write(`${part.name}: ${part.about} …\n`);
    try {
      await part.run((row) => rows.push(row));
    } catch (error) {
      broken++;
      const reason = error instanceof Error ? error.message : String(error);
      rows.push({
        what: `${part.name} broke`,
        target: '',
        measured: reason,
        peers: '',
        met: false,
      });
    }
  }
  process.stdout.write(printTable(rows));
  return broken > 0 ? 1 : 0;
}

try {
  const parts = chosenParts();
  if (parts.length === 0) process.stdout.write(USAGE);
  else process.exitCode = await runParts(parts);
} catch (error) {
  process.stderr.write(
    `bench: ${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`,
  );
  process.exitCode = 2;
}
