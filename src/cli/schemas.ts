/** `npm run schemas`: writes the JSON Schemas into public/schemas; with `--check` it says which are stale. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { readText, writeText } from '../node/write-file.ts';
import { jsonSchemas } from '../schema/json-schemas.ts';

const FOLDER = 'public/schemas';

/** @throws TypeError of `parseArgs` if the command line cannot be understood */
function main(): number {
  const { values: flags } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const stale = [...jsonSchemas()].filter(([name, text]) => readText(`${FOLDER}/${name}`) !== text);
  if (!flags.check) for (const [name, text] of stale) writeText(`${FOLDER}/${name}`, text);
  for (const [name] of stale)
    process.stdout.write(
      `${FOLDER}/${name} ${flags.check ? 'is stale; npm run schemas renews it' : 'written'}\n`,
    );
  return flags.check && stale.length > 0 ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`schemas: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
