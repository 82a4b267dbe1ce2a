/** Reads shapes: which fields an object may have, in canonical order, at a path of a given value. */
import { z } from 'zod';

type Path = readonly (string | number)[];

/** The shape without what makes it optional. */
function bare(shape: z.ZodType): z.ZodType {
  return shape instanceof z.ZodOptional ? bare(shape.unwrap() as z.ZodType) : shape;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How well a value fits one of several shapes: kinds of node first, then known keys. */
function fit(shape: z.ZodType, value: unknown): number {
  if (shape instanceof z.ZodArray) return Array.isArray(value) ? 1 : -1;
  if (shape instanceof z.ZodRecord) return isMapping(value) ? 0.5 : -1;
  if (!(shape instanceof z.ZodObject)) return typeof value === 'object' ? -1 : 0;
  return isMapping(value) ? Object.keys(value).filter((key) => key in shape.shape).length : -1;
}

/** The shape that a value is meant to have: of a union, the alternative that fits best. */
export function shapeFor(shape: z.ZodType, value: unknown): z.ZodType {
  const inner = bare(shape);
  if (!(inner instanceof z.ZodUnion)) return inner;
  const options = (inner.options as z.ZodType[]).map((option) => shapeFor(option, value));
  return options.reduce((best, option) => (fit(option, value) > fit(best, value) ? option : best));
}

/** The shape of a key's or position's value; null where the shape knows no such thing. */
export function shapeBelow(shape: z.ZodType, step: string | number): z.ZodType | null {
  if (shape instanceof z.ZodArray) return shape.element as z.ZodType;
  if (shape instanceof z.ZodRecord) return shape.valueType as z.ZodType;
  if (shape instanceof z.ZodObject)
    return Object.hasOwn(shape.shape, step) ? (shape.shape[step] as z.ZodType) : null;
  return null;
}

/** The names of an object shape's fields in canonical order; null for other shapes. */
export function fieldsOf(shape: z.ZodType): readonly string[] | null {
  return shape instanceof z.ZodObject ? Object.keys(shape.shape) : null;
}

/** The fields that may stand at a path of a value; null where any key may. */
export function fieldsAt(shape: z.ZodType, value: unknown, path: Path): readonly string[] | null {
  let current = shapeFor(shape, value);
  let here = value;
  for (const step of path) {
    const below = shapeBelow(current, step);
    if (!below) return null;
    here = Reflect.get(Object(here), step);
    current = shapeFor(below, here);
  }
  return fieldsOf(current);
}
