import path from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { watchData } from './scripts/watch-data.ts';
import { settingsFrom } from './src/node/settings.ts';

/** Only used where an address must be absolute (sitemap, feeds, the API). */
const site = process.env.ATLAS_SITE ?? 'https://hypervisor-atlas.example';

const { data, content } = settingsFrom();

export default defineConfig({
  site,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [mdx(), watchData([data, content].map((folder) => path.resolve(folder)))],
  vite: {
    build: {
      rolldownOptions: {
        // Astro marks MDX modules with a directive for itself, of which its bundler then warns.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
      },
    },
  },
  // Shiki colours code with inline styles, which the policy below forbids.
  markdown: { syntaxHighlight: false },
  security: {
    // Every page states what it may load: its own scripts and styles (by hash), nothing from elsewhere.
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
});
