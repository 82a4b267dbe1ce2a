/** `npm run preview`: serves the site as it was built last. `PORT` moves it from 4321. */
import { existsSync } from 'node:fs';
import { announceSite } from './announce-site.ts';

if (existsSync('dist/index.html')) {
  await announceSite();
} else {
  process.stderr.write('There is no built site yet: run "npm run build" first, or "npm start".\n');
  process.exitCode = 1;
}
