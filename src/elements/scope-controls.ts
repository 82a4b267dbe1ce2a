/** The selects that say out of what is chosen: kind, vendor, product, licence. */
import { printAlternatives, type Query, type Term } from '../domain/query.ts';

/** The scope's selects: name → the term that a chosen value writes. */
const SCOPES = {
  kind: (value: string) => `kind=${value}`,
  vendor: (value: string) => `vendor=${value}`,
  product: (value: string) => `product=${value}`,
  licence: (value: string) => value,
} as const;
type ScopeName = keyof typeof SCOPES;
const SCOPE_NAMES = Object.keys(SCOPES) as ScopeName[];

export function isScopeControl(name: string): boolean {
  return SCOPE_NAMES.some((scope) => scope === name);
}

/** The selects' terms with what else the scope held. */
export function scopeOf(form: HTMLFormElement, scope: Query): string {
  const others = scope.filter((alternatives) => placeOf(form, alternatives) === null);
  const chosen = SCOPE_NAMES.flatMap((name) => {
    const value = selectOf(form, name)?.value ?? '';
    return value === '' ? [] : [SCOPES[name](value)];
  });
  return [...chosen, ...others.map(printAlternatives)].join(',');
}

/** Shows a scope in the selects. */
export function showScope(form: HTMLFormElement, scope: Query): void {
  const values = new Map(
    scope.flatMap((alternatives) => {
      const place = placeOf(form, alternatives);
      return place ? [[place.name, place.value] as const] : [];
    }),
  );
  for (const name of SCOPE_NAMES) {
    const select = selectOf(form, name);
    if (select) select.value = values.get(name) ?? '';
  }
}

function selectOf(form: HTMLFormElement, name: ScopeName): HTMLSelectElement | null {
  const select = form.elements.namedItem(name);
  return select instanceof HTMLSelectElement ? select : null;
}

/** Which select a part of the scope stands in. */
function placeOf(
  form: HTMLFormElement,
  alternatives: readonly Term[],
): { name: ScopeName; value: string } | null {
  const [term, ...more] = alternatives;
  if (!term || more.length > 0 || term.negated) return null;
  const place =
    term.kind === 'property' && term.property !== 'edition'
      ? { name: term.property, value: term.value }
      : term.kind === 'has'
        ? { name: 'licence' as const, value: term.feature }
        : null;
  const options = place && selectOf(form, place.name)?.options;
  return options && [...options].some(({ value }) => value === place.value) ? place : null;
}
