/** JSON Schemas of the authored files, for editors: they complete keys, explain fields and mark mistakes. */
import { z } from 'zod';
import { PUBLISHED_SHAPES } from './kinds.ts';

/** File name → its text. Draft 7 is what editors understand best. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    [...PUBLISHED_SHAPES].map(([name, shape]) => {
      const { $schema, ...schema } = z.toJSONSchema(shape, { target: 'draft-7', io: 'input' });
      const titled = { $schema, title: `Hypervisor Atlas: ${name}`, ...schema };
      return [`${name}.schema.json`, `${JSON.stringify(titled, null, 2)}\n`];
    }),
  );
}
