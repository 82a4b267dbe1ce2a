/** Prose only. Records have their own reader (src/dataset), shared with the command line. */
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { settingsFrom } from './node/settings.ts';

const articles = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: `${settingsFrom().content}/articles` }),
  schema: z.strictObject({
    title: z.string(),
    summary: z.string(),
    // Astro's YAML turns days into Date objects.
    date: z.coerce.date().transform((day) => day.toISOString().slice(0, 10)),
    sources: z.array(z.string()).optional(),
  }),
});

export const collections = { articles };
