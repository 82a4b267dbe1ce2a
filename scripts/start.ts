/** `npm start`: builds the site, serves it on this machine and prints the address. */
import { announceSite } from './announce-site.ts';
import { runStep } from './run-step.ts';

const build = await runStep('build', ['build']);
if (build.ok) {
  await announceSite();
} else {
  process.stderr.write(`\n${build.output}`);
  process.exitCode = 1;
}
