/**
 * Queries: what a reader needs, as data. One grammar serves terminal, address and tests.
 *
 *     query        = alternatives { (" " | ",") alternatives }      all must hold
 *     alternatives = term { "|" term }                              one must hold
 *     term         = [ "!" ] ( feature
 *                            | feature "=" option
 *                            | feature (">=" | ">" | "<=" | "<" | "=") number [ unit ] | feature "=unlimited"
 *                            | relation ":" target
 *                            | ("product" | "vendor" | "edition" | "kind") "=" id
 *                            | "on-offer" | "supported" | "supported-until" comparison date )
 */
import type { PlainDate } from './model.ts';

export const COMPARISONS = ['>=', '<=', '>', '<', '='] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const PROPERTIES = ['product', 'vendor', 'edition', 'kind'] as const;
export type Property = (typeof PROPERTIES)[number];

interface Negatable {
  readonly negated: boolean;
}

export interface HasTerm extends Negatable {
  readonly kind: 'has';
  readonly feature: string;
}

export interface OptionTerm extends Negatable {
  readonly kind: 'option';
  readonly feature: string;
  readonly option: string;
}

export interface QuantityTerm extends Negatable {
  readonly kind: 'quantity';
  readonly feature: string;
  readonly comparison: Comparison;
  /** In the feature's unit; null for `unlimited`. */
  readonly number: number | null;
  /** Number and unit as they were asked for, for printing. */
  readonly asked: string;
}

export interface RelationTerm extends Negatable {
  readonly kind: 'relation';
  /** The relation as authored, even where its inverse was asked for. */
  readonly feature: string;
  readonly target: string;
  /** The id of the inverse, if that was asked for: the target is then the subject. */
  readonly inverse: string | null;
}

export interface PropertyTerm extends Negatable {
  readonly kind: 'property';
  readonly property: Property;
  readonly value: string;
}

export interface StateTerm extends Negatable {
  readonly kind: 'state';
  readonly state: 'on-offer' | 'supported';
}

export interface SupportedUntilTerm extends Negatable {
  readonly kind: 'supported-until';
  readonly comparison: Comparison;
  readonly date: PlainDate;
}

export type Term =
  | HasTerm
  | OptionTerm
  | QuantityTerm
  | RelationTerm
  | PropertyTerm
  | StateTerm
  | SupportedUntilTerm;

/** Terms of which one must hold. */
export type Alternatives = readonly Term[];

/** Alternatives that must all hold. */
export type Query = readonly Alternatives[];

/** The canonical text of a term. */
export function printTerm(term: Term): string {
  return (term.negated ? '!' : '') + printPlain(term);
}

function printPlain(term: Term): string {
  switch (term.kind) {
    case 'has':
      return term.feature;
    case 'option':
      return `${term.feature}=${term.option}`;
    case 'quantity':
      return `${term.feature}${term.comparison}${term.asked}`;
    case 'relation':
      return `${term.inverse ?? term.feature}:${term.target}`;
    case 'property':
      return `${term.property}=${term.value}`;
    case 'state':
      return term.state;
    case 'supported-until':
      return `supported-until${term.comparison}${term.date}`;
  }
}

export function printAlternatives(alternatives: Alternatives): string {
  return alternatives.map(printTerm).join('|');
}

/** The canonical text of a query: with commas for an address, with spaces for a terminal. */
export function printQuery(query: Query, medium: 'address' | 'terminal'): string {
  return query.map(printAlternatives).join(medium === 'address' ? ',' : ' ');
}

/** The ids of the features that a query asks about, each once. */
export function featuresOf(query: Query): readonly string[] {
  return [...new Set(query.flat().flatMap((term) => ('feature' in term ? [term.feature] : [])))];
}
