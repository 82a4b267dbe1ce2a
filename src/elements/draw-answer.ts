/** The answer in three groups: each edition with what decided, and the source that says so. */
import { make, templateOf } from './dom.ts';
import { needName, type Naming } from '../domain/need-name.ts';
import { editionPage, type Settings } from './settings.ts';
import type { Cell } from '../domain/cell.ts';
import { describeCell } from '../domain/describe.ts';
import type { TermResult } from '../domain/judge.ts';
import type { Answer, Finding } from '../domain/match.ts';
import type { PlainDate } from '../domain/model.ts';
import { editionName, releaseName } from '../domain/names.ts';
import { counted, fill } from '../domain/phrases.ts';
import { printAlternatives, type Query } from '../domain/query.ts';
import { VERDICTS, type Verdict } from '../domain/verdict.ts';
import type { Acceptance } from '../domain/vocabulary.ts';
import type { CellWords } from '../domain/words.ts';

export interface AnswerDrawing {
  readonly answer: Answer;
  /** How many more would meet if one more acceptance were made. */
  readonly acceptGains: readonly { readonly acceptance: Acceptance; readonly gain: number }[];
  readonly need: Query;
  readonly want: Query;
  readonly at: PlainDate;
  readonly settings: Settings;
  readonly naming: Naming;
  readonly words: CellWords;
}

/** One section for each verdict, best first. */
export function drawAnswer(root: HTMLElement, drawing: AnswerDrawing): readonly HTMLElement[] {
  const { settings, answer } = drawing;
  const level = templateOf(root, 'level');
  return [...VERDICTS].reverse().map((verdict) => {
    const findings = answer.findings.filter((finding) => finding.verdict === verdict);
    const heading = make(
      'h2',
      {},
      `${settings.words.verdicts[verdict]} `,
      make('span', { class: 'count' }, String(findings.length)),
    );
    const list = make('ul', {}, ...findings.map((finding) => drawFinding(drawing, finding, level)));
    const explained = make('p', { class: 'quiet sans' }, settings.words.groupExplained[verdict]);
    return make(
      'section',
      { 'data-verdict': verdict },
      heading,
      explained,
      findings.length > 0 ? list : make('p', { class: 'sans' }, settings.words.emptyGroup[verdict]),
    );
  });
}

/** "Dropping X would gain n editions", for each need that alone stands in the way of some. */
export function drawDrops(drawing: AnswerDrawing): readonly HTMLElement[] {
  const { answer, acceptGains, settings, need, naming } = drawing;
  const { words, language } = settings;
  const names = namesOf(need, naming);
  const drops = answer.drops.map(({ term, meets, unknown }) =>
    counted(words.dropGain, meets + unknown, language, { need: names.get(term) ?? term }),
  );
  const gains = acceptGains.map(({ acceptance, gain }) =>
    counted(words.acceptGain, gain, language, { acceptance: words.acceptances[acceptance] }),
  );
  return [...gains, ...drops].map((line) => make('li', {}, line));
}

function drawFinding(
  drawing: AnswerDrawing,
  finding: Finding,
  level: () => HTMLElement,
): HTMLElement {
  const { naming, at, settings } = drawing;
  const { edition, release } = finding.column;
  const name = make(
    'a',
    { href: editionPage(settings, edition.id), class: 'finding-name' },
    editionName(naming.dataset, edition, at),
  );
  const line = make('li', { class: 'finding', 'data-edition': edition.id }, name);
  if (release) line.append(' ', make('span', { class: 'quiet' }, releaseName(release)));
  line.append(make('ul', { class: 'finding-reasons' }, ...reasons(drawing, finding, level)));
  return line;
}

/** What decided: the needs with the edition's own verdict, then the wants. */
function reasons(
  drawing: AnswerDrawing,
  { verdict, terms, wants }: Finding,
  level: () => HTMLElement,
): HTMLElement[] {
  const names = namesOf([...drawing.need, ...drawing.want], drawing.naming);
  const deciding = terms.filter((term) => term.verdict === verdict);
  const line = (result: TermResult, prefix: string): HTMLElement =>
    make(
      'li',
      {},
      prefix + (names.get(result.term) ?? result.term),
      ': ',
      ...because(drawing, result, level),
    );
  return [
    ...deciding.map((result) => line(result, '')),
    ...wants.map((result) => line(result, `${drawing.settings.words.want}: `)),
  ];
}

function namesOf(query: Query, naming: Naming): ReadonlyMap<string, string> {
  return new Map(
    query.map((alternatives) => [printAlternatives(alternatives), needName(naming, alternatives)]),
  );
}

/** The value with its since and its first source; for a built-in term the verdict alone. */
function because(
  drawing: AnswerDrawing,
  result: TermResult,
  level: () => HTMLElement,
): (Node | string)[] {
  const { words } = drawing.settings;
  const said = result.cells.flatMap((cell) => [...oneCell(drawing, cell, level), ' ']);
  const plain = said.length > 0 ? said : [words.verdictWords[result.verdict]];
  return [
    ...plain,
    ...(result.disputedTurn
      ? [fill(words.turns, { verdict: words.verdictWords[result.disputedTurn] })]
      : []),
    ...(result.planned ? [words.plannedOnly] : []),
  ];
}

function oneCell(
  { naming, at, settings, words }: AnswerDrawing,
  cell: Cell,
  level: () => HTMLElement,
): (Node | string)[] {
  const { shape, value, since } = describeCell(naming.dataset, cell, at, words);
  const drawn = level();
  drawn.dataset['level'] = shape;
  drawn.querySelector('.cell-value')?.replaceChildren(value);
  const [first] = cell.sources;
  const source = first && naming.dataset.sources.get(first.source);
  return [
    drawn,
    ...(since === null ? [] : [' ', make('span', { class: 'quiet' }, since)]),
    ...(first && source
      ? [
          ' ',
          make(
            'a',
            { href: settings.pages.source.replace('*', source.id), class: 'finding-source' },
            `${source.publisher}, ${first.at}`,
          ),
        ]
      : []),
  ];
}

/** The counts in a sentence, for the live region. */
export function announcement(
  counts: Readonly<Record<Verdict, number>>,
  grouped: boolean,
  day: string,
  { words, language }: Settings,
): string {
  const { meets, unknown, fails } = counts;
  return grouped
    ? fill(words.announced.answer, { meets, unknown, fails, date: day })
    : counted(words.announced.plain, meets + unknown + fails, language, { date: day });
}
