// Loaded before every command (`node --import`). Plain JavaScript, so that an old Node can read it
// and say in one sentence what is wrong, instead of failing on TypeScript further down.
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const OLDEST = [22, 18]; // the first release that runs TypeScript files without a flag

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(
    `Hypervisor Atlas needs Node.js ${OLDEST.join('.')} or newer (24 is best) and found ${process.versions.node}: ` +
      `on Linux and Windows "npm ci" brings its own for the npm commands; elsewhere install one from nodejs.org.\n`,
  );
  process.exit(1);
}

// What was compiled, and stripped of its types, is kept for the next run: half of what a command
// takes before it begins. Where the folder cannot be written, Node goes on without.
module.enableCompileCache?.(fileURLToPath(new URL('../.cache/compiled', import.meta.url)));
