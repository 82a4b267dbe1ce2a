/** The articles, newest first. */
import { getCollection } from 'astro:content';

export async function articles() {
  const all = await getCollection('articles');
  return all.sort((a, b) => b.data.date.localeCompare(a.data.date) || (a.id < b.id ? -1 : 1));
}
