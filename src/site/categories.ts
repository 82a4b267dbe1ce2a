/** Feature categories: their names and their order. */
import { atlas } from './atlas.ts';

const names = new Map(atlas.categories.map(({ id, name }) => [id, name]));

/** The name that `atlas.yml` gives a category, else its folder's name as words. */
export function categoryName(id: string): string {
  const words = id.replaceAll('-', ' ');
  return names.get(id) ?? words.charAt(0).toUpperCase() + words.slice(1);
}
