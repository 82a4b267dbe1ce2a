/** How a page speaks: texts, dates, numbers and addresses in the language of its address. */
import { precisionOf } from '../domain/dates.ts';
import { counted, fill, type Forms, type Gaps } from '../domain/phrases.ts';
import type { PlainDate } from '../domain/model.ts';
import { proseIn } from '../domain/translations.ts';
import { addressesUnder } from './addresses.ts';
import { atlas } from './atlas.ts';
import { LANGUAGES, MAIN_LANGUAGE, type Language } from './languages.ts';

export type Wording = ReturnType<typeof wordingIn>;

const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;

function wordingIn({ tag, prefix, texts, cellWords, queryWords }: Language) {
  const numbers = new Intl.NumberFormat(tag);
  const percents = new Intl.NumberFormat(tag, { style: 'percent' });
  const dates = {
    year: new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'short', timeZone: 'UTC' }),
    day: new Intl.DateTimeFormat(tag, { ...DAY, timeZone: 'UTC' }),
  };
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  const languages = new Intl.DisplayNames(tag, { type: 'language' });
  const inWords = new Map<PlainDate, string>();
  return {
    language: tag,
    t: texts,
    cellWords,
    queryWords,
    matrixWords: { cell: cellWords, targets: texts.browser.targets },
    to: addressesUnder(prefix),
    /** `2009-03-05` → "5 Mar 2009"; a month or year stays one. */
    date: (date: PlainDate) => {
      let words = inWords.get(date);
      if (words === undefined)
        inWords.set(date, (words = dates[precisionOf(date)].format(new Date(date))));
      return words;
    },
    number: (value: number) => numbers.format(value),
    /** 0.624 → "62%", as the language writes it. */
    percent: (share: number) => percents.format(share),
    /** `de` → "German". */
    languageName: (tag: string) => languages.of(tag),
    list: (words: Iterable<string>) => lists.format(words),
    fill: (phrase: string, gaps: Gaps) => fill(phrase, gaps),
    count: (forms: Forms, count: number, gaps?: Gaps) => counted(forms, count, tag, gaps),
    /** A record's prose in the language, in English where nobody has translated it. */
    prose: proseIn(atlas.dataset.records.translations, tag),
    /** Orders names as the language does. */
    byName: new Intl.Collator(tag, { numeric: true }).compare,
  };
}

const wordings = new Map(LANGUAGES.map((language) => [language.prefix, wordingIn(language)]));
const mainWording = wordingIn(MAIN_LANGUAGE);

/** The wording of a page, from its route parameters: `[...locale]` names the language. */
export function wordingOf(params: Readonly<Record<string, string | undefined>>): Wording {
  return wordings.get(params['locale']) ?? mainWording;
}

interface StaticPath<Props> {
  readonly params: Record<string, string>;
  readonly props: Props;
}

/** The static paths of a route in every language. */
export function inEachLanguage<Props>(paths: readonly StaticPath<Props>[]) {
  return LANGUAGES.flatMap(({ prefix }) =>
    paths.map(({ params, props }) => ({ params: { locale: prefix, ...params }, props })),
  );
}

/** For a route with nothing but its language. */
export const onceInEachLanguage = () =>
  LANGUAGES.map(({ prefix }) => ({ params: { locale: prefix } }));
