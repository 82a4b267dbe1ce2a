/** Stops the build where prose says what the data does not: every claim is checked before a page shows it. */
import { checkAtlas } from '../checks/check-atlas.ts';
import { loadProse } from '../dataset/prose.ts';
import { readContent } from '../node/read-data.ts';
import { atlas } from './atlas.ts';

/** @throws Error that names file, line and column of everything that is wrong in the prose */
export function requireSoundProse(): void {
  const prose = loadProse(readContent(atlas.content));
  const nameOf = (folder: 'data' | 'content', file: string): string =>
    folder === 'content' ? `${atlas.content}/${file}` : file;
  const wrong = checkAtlas({ data: atlas.loaded, prose, today: atlas.today, nameOf }).filter(
    ({ file, severity }) => severity === 'error' && file.startsWith(`${atlas.content}/`),
  );
  if (wrong.length > 0)
    throw new Error(
      wrong
        .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`)
        .join('\n'),
    );
}
