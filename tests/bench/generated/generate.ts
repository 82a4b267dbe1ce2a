/** A knowledge base of any size, repeatable to the byte, with the information that determines it. */
import type { InputFile } from '../../../src/dataset/authored-file.ts';
import { generatedCells } from './cells.ts';
import { allBits, type Bits } from './chance.ts';
import { generatedFeatures } from './features.ts';
import { generatedProduct } from './products.ts';
import { STATISTICS, type GeneratedSettings } from './settings.ts';
import { editionText, fixedTexts, productText, sourceText } from './texts.ts';

/**
 * Hands every file of the knowledge base to `take`, and returns the information of the choices made.
 *
 * `cells` are the values and moments of all facts, `frame` the days of the releases: together they
 * determine what every cell says on every day. `evidence` is which page of which source says so.
 */
export function generate(settings: GeneratedSettings, take: (file: InputFile) => void): Bits {
  const features = generatedFeatures(settings.features);
  const write = ([path, text]: readonly [string, string]): void => take({ path, text });
  fixedTexts(features).forEach(write);
  const bits: Bits[] = [];
  for (let number = 0; number * STATISTICS.editionsPerProduct < settings.editions; number++) {
    const product = generatedProduct(number, settings.seed);
    write(productText(product));
    for (let place = 0; place < STATISTICS.sourcesPerProduct; place++)
      write(sourceText(product, place));
    const editions = Math.min(
      STATISTICS.editionsPerProduct,
      settings.editions - number * STATISTICS.editionsPerProduct,
    );
    const cells = generatedCells(product, editions, features, settings.factsPerCell);
    cells.forEach((timelines, edition) =>
      write(editionText(product, edition, features, timelines)),
    );
    bits.push(product.chance.bits);
  }
  return allBits(bits);
}
