/** The files of the static API, built once for all pages. */
import { apiFiles, type ApiFile } from '../publish/api-files.ts';
import { atlas } from './atlas.ts';

export type { ApiFile };

export const api: readonly ApiFile[] = apiFiles(atlas.dataset, atlas.revision, atlas.today);
