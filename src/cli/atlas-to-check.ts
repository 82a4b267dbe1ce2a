/** Reads a knowledge base from its folders and checks it: what `check`, and whoever builds, begins with. */
import { checkAtlas } from '../checks/check-atlas.ts';
import type { Finding } from '../checks/findings.ts';
import { loadDataset, type LoadedAtlas } from '../dataset/load.ts';
import { loadProse } from '../dataset/prose.ts';
import { readContent, readData } from '../node/read-data.ts';
import type { Settings } from '../node/settings.ts';

export interface CheckedAtlas {
  readonly data: LoadedAtlas;
  readonly findings: readonly Finding[];
  /** How many files were read. */
  readonly files: number;
  /** The text of a file by the name that findings use. */
  readonly textOf: (file: string) => string | undefined;
}

/** @throws SettingsError if there is no data folder */
export function readAndCheck(settings: Settings): CheckedAtlas {
  const [dataFiles, proseFiles] = [readData(settings.data), readContent(settings.content)];
  const data = loadDataset(dataFiles);
  const prose = loadProse(proseFiles);
  const nameOf = (folder: 'data' | 'content', file: string): string =>
    file === '' ? settings[folder] : `${settings[folder].replace(/\/+$/, '')}/${file}`;
  const findings = checkAtlas({ data, prose, today: settings.today, nameOf });
  const texts = new Map<string, () => string | undefined>([
    ...dataFiles.map(({ path }) => [nameOf('data', path), () => data.textOf(path)] as const),
    ...proseFiles.map(({ path }) => [nameOf('content', path), () => prose.textOf(path)] as const),
  ]);
  return {
    data,
    findings,
    files: dataFiles.length + proseFiles.length,
    textOf: (file) => texts.get(file)?.(),
  };
}
