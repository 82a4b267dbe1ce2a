/** `npm run query -- "live-migration max-vcpus-per-vm>=4" --at 2009-03-05`: the finder in a terminal. */
import { parseArgs } from 'node:util';
import { loadDataset } from '../dataset/load.ts';
import type { Dataset } from '../domain/dataset.ts';
import { isPlainDate } from '../domain/dates.ts';
import { findEditions } from '../domain/match.ts';
import { parseQuery } from '../domain/parse-query.ts';
import type { Query } from '../domain/query.ts';
import { ACCEPTANCES, type Acceptance } from '../domain/vocabulary.ts';
import { ENGLISH_QUERY_WORDS } from '../domain/words.ts';
import { readData } from '../node/read-data.ts';
import { settingsFrom, SettingsError } from '../node/settings.ts';
import { queryAnswer } from '../publish/query-answer.ts';
import { printAnswer } from './print-answer.ts';
import { runCommand } from './run-command.ts';

const USAGE = `npm run query -- "<terms>" [--at 2009-03-05] [--want "<terms>"] [--in "<terms>"]
               [--accept partial,add-on,preview] [--given linux-guest] [--json] [--data DIR]`;

/** A question that cannot be answered as asked; its message says why. */
class BadQuestion extends Error {}

function readQuery(text: string, dataset: Dataset): Query {
  const { query, problems } = parseQuery(text, dataset);
  const [problem, ...more] = problems.map((each) => ENGLISH_QUERY_WORDS.problems[each.code](each));
  if (problem !== undefined) throw new BadQuestion([problem, ...more].join('\n'));
  return query;
}

function readAcceptances(text: string): Acceptance[] {
  return splitList(text).map((word) => {
    const known = ACCEPTANCES.find((acceptance) => acceptance === word);
    if (!known)
      throw new BadQuestion(`--accept takes ${ACCEPTANCES.join(', ')}; “${word}” is none of them.`);
    return known;
  });
}

function readGiven(text: string, dataset: Dataset): string[] {
  return splitList(text).map((id) => {
    const [condition] = dataset.resolve('conditions', id);
    if (condition === undefined) throw new BadQuestion(`There is no condition “${id}”.`);
    return condition;
  });
}

function splitList(text: string): string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

function readOptions(): ReturnType<typeof parseOptions> {
  try {
    return parseOptions();
  } catch (error) {
    throw new BadQuestion(`${(error as Error).message}\n\n${USAGE}`);
  }
}

function parseOptions() {
  return parseArgs({
    allowPositionals: true,
    options: {
      at: { type: 'string' },
      want: { type: 'string', default: '' },
      in: { type: 'string', default: '' },
      accept: { type: 'string', default: '' },
      given: { type: 'string', default: '' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      data: { type: 'string' },
      content: { type: 'string' },
    },
  });
}

function answer(): string {
  const { values, positionals } = readOptions();
  if (values.help) return `${USAGE}\n`;
  const settings = settingsFrom(values);
  const { dataset } = loadDataset(readData(settings.data));
  const at = values.at ?? settings.today;
  if (!isPlainDate(at)) throw new BadQuestion(`--at takes a date such as 2009-03-05, not “${at}”.`);
  const need = readQuery(positionals.join(' '), dataset);
  const want = readQuery(values.want, dataset);
  const found = findEditions(dataset, {
    need,
    want,
    at,
    scope: readQuery(values.in, dataset),
    accept: readAcceptances(values.accept),
    given: readGiven(values.given, dataset),
  });
  return values.json
    ? `${JSON.stringify(queryAnswer(dataset, { at, need, want }, found), null, 2)}\n`
    : printAnswer(dataset, at, found);
}

runCommand(() => {
  try {
    process.stdout.write(answer());
    return 0;
  } catch (error) {
    if (!(error instanceof BadQuestion || error instanceof SettingsError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
});
