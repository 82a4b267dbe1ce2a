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
  const texts = new Map([
    ...[...data.texts].map(([file, text]) => [nameOf('data', file), text] as const),
    ...[...prose.texts].map(([file, text]) => [nameOf('content', file), text] as const),
  ]);
  return {
    data,
    findings,
    files: dataFiles.length + proseFiles.length,
    textOf: (file) => texts.get(file),
  };
}
