import type { Check } from './context.ts';

export const offers: Check = {
  name: 'offers',
  description:
    'Offers stand with what is sold: in the edition files, or in the product file of a product without.',
  scope: 'data',
  check({ all, records, fileOf, leftOut }, report) {
    const divided = new Set(
      [...leftOut].flatMap((key) => /^editions ([^/]+)\//.exec(key)?.[1] ?? []),
    );
    for (const product of records.products) {
      const { id } = product;
      const file = fileOf('products', id);
      const editions = all.editionsOf(id).filter((edition) => edition.id !== id);
      if (editions.length === 0 && !divided.has(id)) {
        if (!product.offered && !product.announced)
          report('never-offered', { file, path: [] }, { product: id });
      } else if (product.offered)
        report(
          'offered-beside-editions',
          { file, path: ['offered'], on: 'key' },
          { product: id, count: editions.length },
        );
    }
    for (const edition of records.editions)
      if (edition.id !== edition.product && edition.offered.length === 0 && !edition.announced)
        report(
          'never-offered',
          { file: fileOf('editions', edition.id), path: [] },
          { product: edition.id },
        );
  },
};
