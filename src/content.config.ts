/** Prose only. Records have their own reader (src/dataset), shared with the command line. */
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { settingsFrom } from './node/settings.ts';

const articles = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: `${settingsFrom().content}/articles` }),
  schema: z.strictObject({
    title: z.string(),
    description: z.string(),
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    sources: z.array(z.string()).optional(),
  }),
});

export const collections = { articles };
