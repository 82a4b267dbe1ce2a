/** `npm run format`: canonical YAML, comments kept. With `--check` it only names what would change. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { formatYaml } from '../dataset/format-yaml.ts';
import { shapeOfFile } from '../dataset/shape-of-file.ts';
import { readData } from '../node/read-data.ts';
import { settingsFrom } from '../node/settings.ts';
import { writeText } from '../node/write-file.ts';

const USAGE = `npm run format -- [--check] [--data DIR] [part of a path ...]

Writes data files in their canonical form; the meaning and all comments stay.
  --check   changes nothing; names the files that would change and exits 1
`;

/** Why a file was left alone. A mistake that check names is no reason to fail here as well. */
const REFUSALS = {
  unreadable: 'cannot be read; npm run check says why',
  meaning: 'left alone: its canonical form would not mean the same',
  comments: 'left alone: a comment would get lost',
};

/** @throws SettingsError, or a TypeError of `parseArgs`, if the command line cannot be understood */
function main(): number {
  const { values: flags, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      check: { type: 'boolean', default: false },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (flags.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { data } = settingsFrom(flags);
  const [changed, refused] = [[] as string[], [] as string[]];
  const files = readData(data).filter(
    ({ path, problem }) =>
      !problem &&
      (positionals.length === 0 || positionals.some((part) => `${data}/${path}`.includes(part))),
  );
  for (const { path, text } of files) {
    const shape = shapeOfFile(path, text);
    if (!shape) continue;
    const result = formatYaml(text, shape);
    const file = `${data}/${path}`;
    if ('refused' in result) refused.push(`${file}: ${REFUSALS[result.refused]}`);
    else if (result.text !== text) {
      changed.push(file);
      if (!flags.check) writeText(file, result.text);
    }
  }
  return tell(changed, refused, files.length, flags.check);
}

function tell(
  changed: readonly string[],
  refused: readonly string[],
  count: number,
  checking: boolean,
): number {
  for (const line of refused) process.stderr.write(`${line}\n`);
  for (const file of changed) process.stdout.write(`${file}\n`);
  const total = `of ${count} files`;
  if (!checking) process.stdout.write(`${changed.length} ${total} formatted.\n`);
  else if (changed.length > 0)
    process.stdout.write(
      `${changed.length} ${total} are not in canonical form; npm run format mends them.\n`,
    );
  return (checking && changed.length > 0) || refused.length > 0 ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`format: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
