/** What typing can mean: features, options, guests, formats and products as query terms. */
import type { Dataset } from '../domain/dataset.ts';
import type { Feature, PlainDate } from '../domain/model.ts';
import { nameOfTarget } from '../domain/names.ts';
import { parseQuery } from '../domain/parse-query.ts';
import { ENGLISH_QUERY_WORDS } from '../domain/words.ts';
import { plainHits } from '../search/rank.ts';

export interface Suggestion {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The term to add; ends in a comparison where a number is still to be typed. */
  readonly term: string;
  readonly detail: string;
}

export interface SuggestedNeed extends Suggestion {
  /** The other word for it that was typed. */
  readonly alias: string | null;
}

const MOST = 12;
const COMPARED = /^(.+?)\s*(>=|<=|≥|≤|>|<|=)\s*([\d.,-]*\s*\w{0,3})$/;

/** Everything that can be asked for, features first. */
export function needsOf(dataset: Dataset, at: PlainDate): readonly Suggestion[] {
  const { features } = dataset.records;
  return [
    ...features.map(wholeFeature),
    ...BUILT_IN,
    ...features.flatMap((feature) => parts(dataset, feature, at)),
  ].filter(({ term }) => term !== '');
}

/** What can be asked of a column itself. */
const BUILT_IN: readonly Suggestion[] = (['supported', 'on-offer', 'supported-until'] as const).map(
  (word) => ({
    name: ENGLISH_QUERY_WORDS.builtIn[word],
    aliases: [word],
    term: word === 'supported-until' ? `${word}>=` : word,
    detail: word === 'supported-until' ? '2030-12-31' : '',
  }),
);

/** A feature as a need; choices and relations need a value, which `parts` brings. */
function wholeFeature(feature: Feature): Suggestion {
  const terms = Object.values(feature.terms).flatMap((list) => list.map(({ term }) => term));
  const aliases = [...terms, ...(feature.formerNames ?? []), feature.id];
  const ends = { support: '', quantity: '>=', choice: null, relation: null, price: null }[
    feature.kind
  ];
  const term = ends === null ? '' : feature.id + ends;
  return { name: feature.name, aliases, term, detail: feature.unit ?? '' };
}

function parts(dataset: Dataset, feature: Feature, at: PlainDate): readonly Suggestion[] {
  if (feature.kind === 'choice')
    return (feature.options ?? []).map(({ id, name }) => ({
      name,
      aliases: [`${feature.name} ${name}`],
      term: `${feature.id}=${id}`,
      detail: feature.name,
    }));
  if (feature.kind !== 'relation') return [];
  const targets =
    feature.targets === 'products'
      ? dataset.records.products.map(({ id, names }) => ({
          id,
          name: nameOfTarget(dataset, id, at),
          aliases: names.map(({ name }) => name),
        }))
      : [...dataset.targets(feature.targets ?? 'guests').values()];
  return targets.map(({ id, name, aliases = [] }) => ({
    name,
    aliases: [...aliases, `${feature.name} ${name}`],
    term: `${feature.id}:${id}`,
    detail: feature.name,
  }));
}

/** Whether a term still needs what it is compared with. */
export function lacksNumber(term: string): boolean {
  return /[<>=]$/.test(term);
}

/** The suggestions for what was typed, best first; what reads as a query suggests itself. */
export function suggest(
  dataset: Dataset,
  needs: readonly Suggestion[],
  typed: string,
): readonly SuggestedNeed[] {
  const asked = typed.trim().slice(0, 200);
  const text = asked.replace(/^!\s*/, '');
  if (text === '') return [];
  const negation = text === asked ? '' : '!';
  const hits = hitsFor(dataset, needs, text).map((hit) => ({
    ...hit,
    name: negation + hit.name,
    term: negation + hit.term,
  }));
  const itself = { name: asked, aliases: [], term: asked, detail: '', alias: null };
  const grammatical = reads(dataset, asked) && !hits.some(({ term }) => term === asked);
  return [...(grammatical ? [itself] : []), ...hits].slice(0, MOST);
}

function hitsFor(
  dataset: Dataset,
  needs: readonly Suggestion[],
  text: string,
): readonly SuggestedNeed[] {
  const [, name = text, sign = '', number = ''] = COMPARED.exec(text) ?? [];
  const hits = plainHits(needs, name).map(({ entry, alias }) => ({ ...entry, alias }));
  if (sign === '') return hits;
  const comparison = sign.replace('≥', '>=').replace('≤', '<=');
  const wanted = number.replace(/[\s,]/g, '');
  return hits
    .filter(({ term }) => lacksNumber(term))
    .map((hit) => ({
      ...hit,
      term: hit.term.replace('>=', comparison + wanted),
      detail: `${comparison} ${number} ${/^[\d.]*$/.test(wanted) ? hit.detail : ''}`,
    }))
    .filter(({ term }) => wanted === '' || reads(dataset, term));
}

/** Whether a text is a query, as a whole. */
function reads(dataset: Dataset, text: string): boolean {
  const { query, problems } = parseQuery(text, dataset);
  return query.length > 0 && problems.length === 0;
}
