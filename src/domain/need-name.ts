/** Needs in words: what a chip, a reason or a row says of a term. */
import type { Dataset } from './dataset.ts';
import { describeDate, targetName } from './describe.ts';
import type { PlainDate } from './model.ts';
import { nameOfTarget, vendorName } from './names.ts';
import { fill } from './phrases.ts';
import type { Alternatives, PropertyTerm, Term } from './query.ts';
import type { QueryWords } from './words.ts';

export interface Naming {
  readonly dataset: Dataset;
  readonly at: PlainDate;
  /** Phrases: `not` with a gap `{need}`, and what stands between alternatives. */
  readonly words: { readonly not: string; readonly or: string };
  readonly queryWords: QueryWords;
}

export function needName(naming: Naming, alternatives: Alternatives): string {
  return alternatives
    .map((term) => {
      const name = plainName(naming, term);
      return term.negated ? fill(naming.words.not, { need: name }) : name;
    })
    .join(naming.words.or);
}

function plainName(naming: Naming, term: Term): string {
  const { dataset, at, queryWords } = naming;
  const feature = 'feature' in term ? dataset.features.get(term.feature) : undefined;
  const name = feature?.name ?? '';
  switch (term.kind) {
    case 'has':
      return name;
    case 'option': {
      const option = feature?.options?.find(({ id }) => id === term.option);
      return `${name}: ${option?.name ?? term.option}`;
    }
    case 'quantity': {
      const unit = /^[\d.,]+$/.test(term.asked) && feature?.unit ? ` ${feature.unit}` : '';
      return `${name} ${queryWords.comparisons[term.comparison]} ${term.asked}${unit}`;
    }
    case 'relation':
      return `${term.inverse === null ? name : (feature?.inverse?.name ?? name)}: ${targetName(dataset, term.target, at)}`;
    case 'property':
      return propertyName(naming, term);
    case 'state':
      return queryWords.builtIn[term.state];
    case 'supported-until':
      return `${queryWords.builtIn[term.kind]} ${queryWords.comparisons[term.comparison]} ${describeDate(term.date, queryWords)}`;
  }
}

function propertyName({ dataset, at }: Naming, { property, value }: PropertyTerm): string {
  const vendor = property === 'vendor' ? dataset.vendors.get(value) : undefined;
  return vendor ? vendorName(vendor, at) : nameOfTarget(dataset, value, at);
}
