/** Stops the build where prose says what the data does not: every claim is checked before a page shows it. */
import { checkAtlas } from '../checks/check-atlas.ts';
import { CHECKS } from '../checks/registry.ts';
import { runChecks } from '../checks/run.ts';
import { loadProse } from '../dataset/prose.ts';
import { readContent } from '../node/read-data.ts';
import { atlas } from './atlas.ts';

const PROSE_CHECKS = CHECKS.filter(({ scope }) => scope === 'prose');

/** @throws Error that names file, line and column of everything that is wrong in the prose */
export function requireSoundProse(): void {
  const prose = loadProse(readContent(atlas.content));
  const { loaded: data, today } = atlas;
  // Checks of the data only silence what is said of prose, where it follows from a mistake in the
  // data: as long as nothing is said, they need not run.
  const said = runChecks(data, { today, prose, checks: PROSE_CHECKS });
  if (![...prose.diagnostics, ...said].some(({ severity }) => severity === 'error')) return;
  const nameOf = (folder: 'data' | 'content', file: string): string =>
    folder === 'content' ? `${atlas.content}/${file}` : file;
  const wrong = checkAtlas({ data, prose, today, nameOf }).filter(
    ({ file, severity }) => severity === 'error' && file.startsWith(`${atlas.content}/`),
  );
  if (wrong.length > 0)
    throw new Error(
      wrong
        .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
        .join('\n'),
    );
}
