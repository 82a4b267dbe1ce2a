/** The prices of all platforms over time, made once for all pages. */
import { priceBook as bookOf } from '../publish/price-book.ts';
import { atlas } from './atlas.ts';

export const priceBook = bookOf(atlas.dataset, 'platform');
