/**
 * How a language writes numbers, days and lists, by its tag. Making a format takes a hundred times as
 * long as using it: each is made once.
 */

const made = new Map<string, unknown>();

function once<Format>(
  kind: string,
  language: string,
  options: object | undefined,
  make: () => Format,
): Format {
  const key = options ? `${kind} ${language} ${JSON.stringify(options)}` : `${kind} ${language}`;
  let format = made.get(key) as Format | undefined;
  if (!format) made.set(key, (format = make()));
  return format;
}

/** Numbers, amounts and percentages. */
export function numberFormat(
  language: string,
  options?: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  return once('number', language, options, () => new Intl.NumberFormat(language, options));
}

/** Days and months. */
export function dateFormat(
  language: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return once('date', language, options, () => new Intl.DateTimeFormat(language, options));
}

/** Enumerations: "a, b and c". */
export function listFormat(language: string, options: Intl.ListFormatOptions): Intl.ListFormat {
  return once('list', language, options, () => new Intl.ListFormat(language, options));
}

/** Which form of a phrase a count asks for. */
export function pluralRules(language: string): Intl.PluralRules {
  return once('plural', language, undefined, () => new Intl.PluralRules(language));
}
