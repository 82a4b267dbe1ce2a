/**
 * Whether a value certainly fits a shape, and would leave it as it came: nearly every value does,
 * and a few questions tell so, many times as fast as building what zod answers with. The questions
 * are read from the shape itself; where they leave a doubt, zod decides.
 */
import { z } from 'zod';

/** True only if the shape accepts the value and returns its like, keys in the same order. */
export type CertainFit = (value: unknown) => boolean;

const known = new WeakMap<z.ZodType, CertainFit>();

/** The questions for a shape, read from it once. */
export function certainFit(shape: z.ZodType): CertainFit {
  let fit = known.get(shape);
  if (!fit) {
    fit = questionsFor(shape);
    known.set(shape, fit);
  }
  return fit;
}

function questionsFor(shape: z.ZodType): CertainFit {
  if (shape instanceof z.ZodOptional) return certainFit(shape.unwrap() as z.ZodType);
  if (shape instanceof z.ZodObject) return objectFit(shape);
  if (shape instanceof z.ZodArray) return arrayFit(shape);
  if (shape instanceof z.ZodRecord) return recordFit(shape);
  if (shape instanceof z.ZodUnion) return unionFit(shape);
  if (shape instanceof z.ZodString) return stringFit(shape);
  if (shape instanceof z.ZodEnum) return oneOf(new Set<unknown>(shape.options));
  if (shape instanceof z.ZodLiteral) return oneOf(new Set<unknown>(shape.values));
  return (value) => {
    const { success, data } = shape.safeParse(value);
    return success && Object.is(data, value);
  };
}

function oneOf(values: ReadonlySet<unknown>): CertainFit {
  return (value) => values.has(value);
}

function unionFit(shape: z.ZodUnion): CertainFit {
  const options = (shape.options as readonly z.ZodType[]).map(certainFit);
  const passes = checksOf(shape);
  return (value) => {
    // The first that fits is the one that answers, also where others would.
    for (const option of options) if (option(value)) return passes(value);
    return false;
  };
}

function stringFit(shape: z.ZodType): CertainFit {
  const passes = remembered(checksOf(shape));
  return (value) => typeof value === 'string' && passes(value);
}

function arrayFit(shape: z.ZodArray): CertainFit {
  const element = certainFit(shape.element as z.ZodType);
  const passes = checksOf(shape);
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const one of value as readonly unknown[]) if (!element(one)) return false;
    return passes(value);
  };
}

/** A mapping as the YAML reader builds them. */
function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** How many texts of a shape are remembered to be right: the same come again in file after file. */
const MOST_TEXTS = 20_000;

/** The same answer to a text, asked once. */
function remembered(fits: (text: string) => boolean): (text: string) => boolean {
  const right = new Set<string>();
  return (text) => {
    if (right.has(text)) return true;
    if (!fits(text)) return false;
    if (right.size < MOST_TEXTS) right.add(text);
    return true;
  };
}

function recordFit(shape: z.ZodRecord): CertainFit {
  const key = remembered(certainFit(shape.keyType as z.ZodType));
  const value = certainFit(shape.valueType as z.ZodType);
  const passes = checksOf(shape);
  return (mapping) => {
    if (!isMapping(mapping)) return false;
    for (const name of Object.keys(mapping)) if (!key(name) || !value(mapping[name])) return false;
    return passes(mapping);
  };
}

interface Field {
  readonly place: number;
  readonly fits: CertainFit;
  readonly needed: 0 | 1;
}

function objectFit(shape: z.ZodObject): CertainFit {
  const fields = new Map(
    Object.entries(shape.shape as Record<string, z.ZodType>).map(
      ([key, field], place): [string, Field] => {
        const needed = field instanceof z.ZodOptional ? 0 : 1;
        return [key, { place, fits: certainFit(field), needed }];
      },
    ),
  );
  const allNeeded = [...fields.values()].reduce((sum, { needed }) => sum + needed, 0);
  const passes = checksOf(shape);
  return (value) => {
    if (!isMapping(value)) return false;
    let last = -1;
    let needed = 0;
    for (const key in value) {
      const field = fields.get(key);
      // Out of the shape's order: zod would return another order than came in.
      if (!field || field.place < last || !field.fits(value[key])) return false;
      last = field.place;
      needed += field.needed;
    }
    return needed === allNeeded && passes(value);
  };
}

/** Whether a value passes what a shape asks besides its kind (lengths, patterns, rules of our own). */
function checksOf(shape: z.ZodType): CertainFit {
  const checks = shape.def.checks ?? [];
  if (checks.length === 0) return () => true;
  const payload: z.core.ParsePayload = { value: undefined, issues: [] };
  return (value) => {
    payload.value = value;
    if (payload.issues.length > 0) payload.issues = [];
    for (const check of checks) {
      // A check of values of one kind stands in a shape of that kind alone.
      if (check._zod.check(payload as z.core.ParsePayload<never>) instanceof Promise) return false;
      if (payload.issues.length > 0 || payload.value !== value) return false;
    }
    return true;
  };
}
