/** What can be asked of one feature: fields by its kind, and the buttons that ask. */
import { make } from './dom.ts';
import { strengthButtons, type Asking, type StrengthButtons } from './strength-buttons.ts';
import type { Feature } from '../domain/model.ts';
import { nameOfTarget } from '../domain/names.ts';
import { counted, fill } from '../domain/phrases.ts';
import { COMPARISONS, type Comparison, type QuantityTerm } from '../domain/query.ts';
import { PRICE_METRICS } from '../domain/vocabulary.ts';
import { ENGLISH_CELL_WORDS, ENGLISH_QUERY_WORDS } from '../domain/words.ts';

export interface Fields {
  readonly elements: readonly HTMLElement[];
  readonly buttons: readonly StrengthButtons[];
}

export function fieldsOf(asking: Asking, feature: Feature): Fields {
  switch (feature.kind) {
    case 'support':
      return plainField(asking, feature.name, feature.id);
    case 'quantity':
      return numberField(asking, feature);
    case 'choice':
      return optionFields(asking, feature.id, feature.options ?? []);
    case 'price':
      return optionFields(
        asking,
        feature.id,
        PRICE_METRICS.map((id) => ({ id, name: ENGLISH_CELL_WORDS.metrics[id] })),
      );
    case 'relation':
      return relationFields(asking, feature);
  }
}

/** Something that is there or not. */
export function plainField(asking: Asking, name: string, term: string): Fields {
  const buttons = strengthButtons(asking, name, () => term);
  return { elements: [make('p', {}, buttons.element)], buttons: [buttons] };
}

function numberField(asking: Asking, feature: Feature): Fields {
  const words = asking.finder.settings.words.finder.panel;
  const before = asking.finder.question.own.need
    .flat()
    .find((term): term is QuantityTerm => term.kind === 'quantity' && term.feature === feature.id);
  const preferred: Comparison = feature.better === 'less' ? '<=' : '>=';
  const comparison = comparisonSelect(words.comparison, before?.comparison ?? preferred);
  const label = feature.unit ? fill(words.numberIn, { unit: feature.unit }) : words.number;
  const number = field({ inputmode: 'decimal', size: '8', 'aria-label': label });
  number.value = before?.asked ?? '';
  const buttons = strengthButtons(
    asking,
    feature.name,
    () => `${feature.id}${comparison.value}${number.value.replace(/[\s,]/g, '')}`,
  );
  whenChanged([comparison, number], buttons);
  const unit = make('span', { class: 'quiet' }, feature.unit ?? '');
  return {
    elements: [make('p', {}, comparison, ' ', number, ' ', unit, ' ', buttons.element)],
    buttons: [buttons],
  };
}

/** The day until which a release must be supported at least. */
export function supportedUntilField(asking: Asking): Fields {
  const words = asking.finder.settings.words.finder.panel;
  const day = field({ type: 'date', 'aria-label': words.day });
  const name = ENGLISH_QUERY_WORDS.builtIn['supported-until'];
  const buttons = strengthButtons(asking, name, () => `supported-until>=${day.value}`);
  whenChanged([day], buttons);
  return { elements: [make('p', {}, day, ' ', buttons.element)], buttons: [buttons] };
}

function optionFields(
  asking: Asking,
  feature: string,
  options: readonly { readonly id: string; readonly name: string }[],
): Fields {
  const lines = options.map(({ id, name }) => ({
    name,
    buttons: strengthButtons(asking, name, () => `${feature}=${id}`),
  }));
  const list = make(
    'ul',
    { class: 'panel-options' },
    ...lines.map(({ name, buttons }) => make('li', {}, make('span', {}, name), buttons.element)),
  );
  return { elements: [list], buttons: lines.map(({ buttons }) => buttons) };
}

/** A relation, and its inverse if it has one: a field each that finds the target by name. */
function relationFields(asking: Asking, feature: Feature): Fields {
  const { dataset, question } = asking.finder;
  const products = [...dataset.products.keys()].map((id) => ({
    id,
    name: nameOfTarget(dataset, id, question.at),
  }));
  const targets =
    feature.targets === 'products'
      ? products
      : [...dataset.targets(feature.targets ?? 'guests').values()];
  const own = targetField(asking, feature.id, feature.name, targets);
  if (!feature.inverse) return own;
  const { id, name } = feature.inverse;
  const inverse = targetField(asking, id, name, products);
  return {
    elements: [...own.elements, make('h4', {}, name), ...inverse.elements],
    buttons: [...own.buttons, ...inverse.buttons],
  };
}

function targetField(
  asking: Asking,
  relation: string,
  name: string,
  targets: readonly { readonly id: string; readonly name: string }[],
): Fields {
  const { settings } = asking.finder;
  const list = `panel-targets-${relation}`;
  const label = counted(
    { other: settings.words.finder.panel.target },
    targets.length,
    settings.language,
  );
  const input = field({ list, 'aria-label': `${name}: ${label}`, placeholder: label });
  const options = make('datalist', { id: list });
  for (const target of targets) options.append(new Option(target.name, target.name));
  const ids = new Map(targets.map((target) => [target.name.toLowerCase(), target.id]));
  const chosen = (): string => ids.get(input.value.trim().toLowerCase()) ?? input.value.trim();
  const buttons = strengthButtons(asking, name, () => `${relation}:${chosen()}`);
  whenChanged([input], buttons);
  return {
    elements: [make('p', {}, input, options, ' ', buttons.element)],
    buttons: [buttons],
  };
}

function comparisonSelect(label: string, chosen: Comparison): HTMLSelectElement {
  const select = make('select', { 'aria-label': label }) as HTMLSelectElement;
  for (const sign of COMPARISONS)
    select.add(new Option(ENGLISH_QUERY_WORDS.comparisons[sign], sign, false, sign === chosen));
  return select;
}

function field(attributes: Readonly<Record<string, string>>): HTMLInputElement {
  return make('input', { type: 'text', autocomplete: 'off', ...attributes }) as HTMLInputElement;
}

function whenChanged(fields: readonly HTMLElement[], { refresh }: StrengthButtons): void {
  for (const element of fields) element.addEventListener('input', refresh);
}
