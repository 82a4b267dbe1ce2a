/** A bare Astro project that writes as many pages of as many bytes as another site: what the framework costs. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE } from '../cache-folder.ts';
import { measuredProcess } from '../measured-process.ts';
import type { BuiltSite } from './build-site.ts';

const ROOT = path.join(CACHE, 'bare-site');

const CONFIG = `export default { output: 'static', trailingSlash: 'always', devToolbar: { enabled: false } };\n`;

/** A table whose rows are many enough for the page's size. */
const PAGE = `---
import sizes from '../sizes.json';
export function getStaticPaths() {
  return sizes.map((size, number) => ({
    params: { page: \`page-\${number}\` },
    props: { rows: Math.max(0, Math.round((size - 300) / 106)), number },
  }));
}
const { rows, number } = Astro.props;
const list = Array.from({ length: rows }, (_, row) => row);
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Page {number}</title></head>
  <body>
    <h1>Page {number}</h1>
    <table>
      <tbody>
        {list.map((row) => (
          <tr>
            <th scope="row"><a href={\`/page-\${row}/\`}>Feature {row}</a></th>
            <td>full</td><td>partial</td><td>none</td>
          </tr>
        ))}
      </tbody>
    </table>
  </body>
</html>
`;

export interface Pages {
  readonly count: number;
  readonly bytes: number;
}

function pageSizes(folder: string): readonly number[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => statSync(path.join(folder, file)).size);
}

export function pagesOf(folder: string): Pages {
  const sizes = pageSizes(folder);
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Built with pages of the sizes that the pages of `like` have. */
export function buildBareSite(like: string): BuiltSite {
  rmSync(ROOT, { recursive: true, force: true });
  mkdirSync(path.join(ROOT, 'src/pages'), { recursive: true });
  writeFileSync(path.join(ROOT, 'astro.config.mjs'), CONFIG);
  writeFileSync(path.join(ROOT, 'src/sizes.json'), JSON.stringify(pageSizes(like)));
  writeFileSync(path.join(ROOT, 'src/pages/[page].astro'), PAGE);
  const run = measuredProcess('scripts/astro.ts', ['build', '--root', ROOT]);
  return { folder: path.join(ROOT, 'dist'), run };
}
