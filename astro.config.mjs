import { createHash } from 'node:crypto';
import path from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { watchData } from './scripts/watch-data.ts';
import { settingsFrom } from './src/node/settings.ts';
import { EARLY_SCRIPT } from './src/site/early-script.ts';

/** Only used where an address must be absolute (sitemap, feeds, the API). */
const site = process.env.ATLAS_SITE ?? 'https://hypervisor-atlas.example';

const { data, content } = settingsFrom();

/**
 * Scripts that come together are packed together: a few files compress better than forty small ones.
 * What an element needs when it only listens is one file; what the finder needs once it is used is
 * another. Panels, copies, dossiers and windows stay files of their own.
 */
const SCRIPT_GROUPS = [
  {
    name: 'listening',
    priority: 2,
    test: /preload-helper|\/src\/(?:elements\/(?:address-state|cost-settings|dom|fold-bands|grid-keys|settings)|domain\/(?:phrases|shop))\.ts$/,
  },
  {
    name: 'finder-live',
    priority: 1,
    test: /\/src\/(?:domain\/(?!cost|price|shown-|table-text|windowing|row-standing|compare|comparison).*|search\/rank|elements\/(?:atlas-data|cell-note|controls|chips|date-control|dated-table|describe-change|draw-(?:answer|cell|finding|gains|left-out|matrix|named-states|reason|score)|finder-live|finder-words|head-state|legend|live-table|matrix-pieces|nearest-day|need-box|pin-offsets|question|scope-controls|shortlist-panel|shortlist-store|suggest-needs|table-state))\.ts$/,
  },
  {
    name: 'panels',
    test: /\/src\/elements\/(?:arrange-\w+|feature-panel|panel-fields|strength-buttons)\.ts$/,
  },
  { name: 'note', test: /\/src\/elements\/(?:open-note|draw-note|draw-history|note-pieces)\.ts$/ },
  {
    name: 'dossier',
    test: /\/src\/(?:elements\/(?:draw-dossier|dossier-\w+|finder-report|source-numbers)|domain\/(?:shown-\w+|table-text))\.ts$/,
  },
];

/** How a policy names an inline script. */
const hashOf = (/** @type {string} */ script) =>
  /** @type {const} */ (`sha256-${createHash('sha256').update(script).digest('base64')}`);

export default defineConfig({
  site,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory' },
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [mdx(), watchData([data, content].map((folder) => path.resolve(folder)))],
  vite: {
    resolve: { alias: { '#articles': path.resolve(content, 'articles') } },
    build: {
      rolldownOptions: {
        // Astro marks MDX modules with a directive for itself, of which its bundler then warns.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
        output: { codeSplitting: { groups: SCRIPT_GROUPS } },
      },
    },
  },
  // Shiki colours code with inline styles, which the policy below forbids.
  markdown: { syntaxHighlight: false },
  security: {
    // Every page states what it may load: its own scripts and styles (by hash), nothing from elsewhere.
    csp: {
      scriptDirective: { hashes: [hashOf(EARLY_SCRIPT)] },
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
