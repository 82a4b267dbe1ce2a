/** The articles: MDX of the folder of prose, which the configuration calls `#articles`. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { z } from 'astro/zod';

const frontmatterShape = z.strictObject({
  title: z.string(),
  summary: z.string(),
  // Astro's YAML turns days into Date objects.
  date: z.coerce.date().transform((day) => day.toISOString().slice(0, 10)),
  sources: z.array(z.string()).optional(),
});

export interface Article {
  /** Its path below the folder, without the ending. */
  readonly id: string;
  readonly data: z.infer<typeof frontmatterShape>;
  readonly Content: AstroComponentFactory;
}

interface Written {
  readonly frontmatter: unknown;
  readonly default: AstroComponentFactory;
}

const files = import.meta.glob<Written>('#articles/**/*.mdx', { eager: true });

/** All articles, newest first. */
export const articles: readonly Article[] = Object.entries(files)
  .map(([file, written]) => articleFrom(file, written))
  .sort((a, b) => b.data.date.localeCompare(a.data.date) || (a.id < b.id ? -1 : 1));

function articleFrom(file: string, { frontmatter, default: Content }: Written): Article {
  const read = frontmatterShape.safeParse(frontmatter);
  if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
  const [id = ''] = /[^/]*(?=\.mdx$)/.exec(file) ?? [];
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new Error(`${file}: an article’s file is named in lower case, with hyphens.`);
  return {
    id,
    data: read.data,
    Content,
  };
}
