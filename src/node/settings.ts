/** What a run works on: the folders, "today" and the data's version. The clock is read here and nowhere else. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { isPlainDate, precisionOf } from '../domain/dates.ts';
import type { PlainDate } from '../domain/model.ts';

export interface Settings {
  /** Folder of the records. */
  readonly data: string;
  /** Folder of the prose. */
  readonly content: string;
  readonly today: PlainDate;
  /** Commit of the data, or what `ATLAS_REVISION` says. */
  readonly revision: string;
}

/** A setting that cannot be used; its message is fit to be shown. */
export class SettingsError extends Error {}

export interface FolderFlags {
  readonly data?: string | undefined;
  readonly content?: string | undefined;
}

/**
 * Settles what to work on: flags win over the environment, the environment over the defaults.
 *
 * @throws SettingsError if `ATLAS_TODAY` is no day
 */
export function settingsFrom(
  flags: FolderFlags = {},
  environment: NodeJS.ProcessEnv = process.env,
): Settings {
  const data = flags.data ?? nonEmpty(environment['ATLAS_DATA']) ?? 'data';
  return {
    data,
    content: flags.content ?? nonEmpty(environment['ATLAS_CONTENT']) ?? proseBeside(data),
    today: todayFrom(environment),
    revision: nonEmpty(environment['ATLAS_REVISION']) ?? commitOf(data),
  };
}

/**
 * Prose speaks of the records beside it: `content/` next to a folder called `data`. Records of
 * another name come without prose unless it is named.
 */
function proseBeside(data: string): string {
  return path.basename(path.resolve(data)) === 'data'
    ? path.join(path.dirname(data), 'content')
    : path.join(data, 'content');
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

function todayFrom(environment: NodeJS.ProcessEnv): PlainDate {
  const today = nonEmpty(environment['ATLAS_TODAY']) ?? new Date().toISOString().slice(0, 10);
  if (isPlainDate(today) && precisionOf(today) === 'day') return today;
  throw new SettingsError(`ATLAS_TODAY is "${today}", which is no day such as 2026-11-22.`);
}

/** The commit of the folder's repository; "unversioned" where there is none. */
function commitOf(folder: string): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unversioned';
  }
}
