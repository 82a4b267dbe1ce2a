/**
 * Phrases: texts with named gaps, and with forms by number. The dictionaries are plain data so that
 * the part the browser needs can be sent to it; this is the one place that fills the gaps.
 */
import { numberFormat, pluralRules } from './language-formats.ts';

/** A text by plural category of the language; `other` always exists. */
export interface Forms {
  readonly other: string;
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
}

export type Gaps = Readonly<Record<string, string | number>>;

/** Fills `{name}` gaps. A gap without a value stays as it is, so that a mistake shows. */
export function fill(phrase: string, gaps: Gaps): string {
  return phrase.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

/** Chooses the form for a count and fills it; `{count}` is the number as the language writes it. */
export function counted(forms: Forms, count: number, language: string, gaps: Gaps = {}): string {
  const category = pluralRules(language).select(count);
  const form = forms[category as keyof Forms] ?? forms.other;
  return fill(form, { count: numberFormat(language).format(count), ...gaps });
}
