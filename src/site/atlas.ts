/** The knowledge base that this build is of: read once, shared by all pages. */
import { loadDataset } from '../dataset/load.ts';
import { readData } from '../node/read-data.ts';
import { settingsFrom } from '../node/settings.ts';

const settings = settingsFrom();
const loaded = loadDataset(readData(settings.data));
const { title, summary, repository, coreProfile, categories } = loaded.dataset.records.atlas;

export const atlas = {
  dataset: loaded.dataset,
  /** What was read, with positions: for the checks. */
  loaded,
  title,
  summary,
  repository,
  /** "Today" of this build, as `YYYY-MM-DD`. */
  today: settings.today,
  /** The data's version, short enough to be read. */
  revision: /^[0-9a-f]{40}$/.test(settings.revision)
    ? settings.revision.slice(0, 10)
    : settings.revision,
  /** Folder of the prose. */
  content: settings.content,
  coreProfile: loaded.dataset.profiles.get(coreProfile ?? ''),
  categories,
};
