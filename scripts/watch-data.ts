/**
 * Live reload for `npm run dev` when a file under data/ or content/ changes.
 *
 * The pages read the knowledge base through one module (src/site) that loads it when it is first
 * imported. Vite does not know which files that module read, so a change there makes it forget the
 * modules it has run, and the browser asks for the page again.
 */
import path from 'node:path';
import type { AstroIntegration } from 'astro';

/** @param folders absolute paths of the folders whose files the pages are made from */
export function watchData(folders: readonly string[]): AstroIntegration {
  return {
    name: 'watch-data',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add([...folders]);
        server.watcher.on('all', (_event, file) => {
          const folder = folders.find((candidate) => file.startsWith(candidate + path.sep));
          if (folder === undefined) return;
          logger.info(`${path.relative(path.dirname(folder), file)} changed`);
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}
