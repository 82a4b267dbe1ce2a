/** The authored files of a knowledge base, as `loadDataset` and `loadProse` take them. */
import { existsSync } from 'node:fs';
import type { InputFile } from '../dataset/authored-file.ts';
import { readFolder } from './read-folder.ts';
import { SettingsError } from './settings.ts';

/**
 * All files of a data folder.
 *
 * @throws SettingsError if there is no such folder
 */
export function readData(folder: string): InputFile[] {
  if (!existsSync(folder)) throw new SettingsError(`There is no data folder "${folder}".`);
  return readFolder(folder, '.yml');
}

/** All prose of a content folder; none if there is no such folder: a knowledge base needs no prose. */
export function readContent(folder: string): InputFile[] {
  return existsSync(folder) ? readFolder(folder, '.mdx') : [];
}
