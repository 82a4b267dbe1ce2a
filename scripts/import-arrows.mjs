/**
 * Which room of the house may import which: the one table that ESLint (scripts/eslint-rules.mjs)
 * and the test (tests/house/import-arrows.test.ts) both hold the source to.
 *
 * A room is a folder of src/. Imports within a room are free. Nobody imports `cli` or `pages`.
 * `packages` are prefixes: "node:" allows everything of Node, "astro" allows astro/loaders too.
 *
 * @typedef {{ readonly rooms: readonly string[], readonly packages: readonly string[] }} Arrows
 */
import path from 'node:path';

const DRAWING = ['site', 'domain', 'components', 'layouts', 'elements', 'styles'];

/** @type {Readonly<Record<string, Arrows>>} */
export const ARROWS = {
  domain: { rooms: [], packages: [] },
  schema: { rooms: ['domain'], packages: ['zod'] },
  dataset: { rooms: ['schema', 'domain'], packages: ['js-yaml', 'yaml', 'satteri'] },
  checks: { rooms: ['domain'], packages: [] },
  search: { rooms: ['domain'], packages: ['fuse.js'] },
  publish: { rooms: ['domain'], packages: [] },
  // The only room that touches the disk.
  node: { rooms: ['dataset', 'domain'], packages: ['node:'] },
  cli: {
    rooms: ['node', 'publish', 'checks', 'dataset', 'schema', 'domain'],
    packages: ['node:util', 'node:process'],
  },
  site: {
    rooms: ['node', 'dataset', 'checks', 'search', 'publish', 'domain'],
    packages: ['astro', 'node:path', 'node:url'],
  },
  components: { rooms: DRAWING, packages: ['astro'] },
  layouts: { rooms: DRAWING, packages: ['astro'] },
  pages: { rooms: DRAWING, packages: ['astro'] },
  // What runs in the browser: no zod, no YAML, no Node.
  elements: { rooms: ['domain', 'search'], packages: [] },
  styles: { rooms: [], packages: [] },
};

/**
 * Why a file may not import something, in a sentence; null if it may.
 * @param {string} file path below the project, with slashes: "src/domain/cell.ts"
 * @param {string} specifier as written: "../schema/facts.ts", "zod", "node:fs"
 * @returns {string | null}
 */
export function forbiddenImport(file, specifier) {
  const room = roomOf(file);
  if (room === null) return null;
  const arrows = ARROWS[room];
  if (arrows === undefined) return `src/${room} is not a room of the house`;
  if (!specifier.startsWith('.')) {
    return arrows.packages.some((allowed) => covers(allowed, specifier))
      ? null
      : `${room} may not import the package "${specifier}"`;
  }
  const target = roomOf(path.posix.join(path.posix.dirname(file), specifier));
  if (target === null) return `${room} may not import from outside src/ ("${specifier}")`;
  return target === room || arrows.rooms.includes(target)
    ? null
    : `${room} may not import from ${target} ("${specifier}")`;
}

/**
 * The room a file lies in; null outside src/. Files right in src/ (Astro's own) count as `site`.
 * @param {string} file
 */
function roomOf(file) {
  const [top, room, ...rest] = file.split('/');
  if (top !== 'src' || room === undefined) return null;
  return rest.length === 0 ? 'site' : room;
}

/**
 * @param {string} allowed
 * @param {string} specifier
 */
function covers(allowed, specifier) {
  if (allowed.endsWith(':')) return specifier.startsWith(allowed);
  return (
    specifier === allowed ||
    specifier.startsWith(`${allowed}/`) ||
    (allowed === 'astro' && specifier.startsWith('astro:'))
  );
}
