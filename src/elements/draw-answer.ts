/** The answer in three groups: each edition with what decided, and the source that says so. */
import type { Evidenced } from './atlas-data.ts';
import { make, templateOf } from './dom.ts';
import { drawFinding, type FindingDrawing } from './draw-finding.ts';
import type { AskedProfile } from './question.ts';
import type { Settings } from './settings.ts';
import type { Cell } from '../domain/cell.ts';
import type { Answer, Finding } from '../domain/match.ts';
import type { PlainDate } from '../domain/model.ts';
import { needName, type Naming } from '../domain/need-name.ts';
import { counted, fill } from '../domain/phrases.ts';
import { printAlternatives, type Query } from '../domain/query.ts';
import { VERDICTS, type Verdict } from '../domain/verdict.ts';
import type { CellWords } from '../domain/words.ts';

export interface AnswerDrawing {
  readonly answer: Answer;
  readonly profile: AskedProfile | null;
  readonly need: Query;
  readonly want: Query;
  readonly at: PlainDate;
  readonly settings: Settings;
  readonly naming: Naming;
  readonly words: CellWords;
  /** The editions that are on the reader's shortlist now. */
  readonly picked: () => ReadonlySet<string>;
  /** A cell that was found, with its citations; null if it cannot be had. */
  readonly evidenced: (cell: Cell) => Promise<Evidenced | null>;
}

/** As many editions of a group are drawn, the others when they are asked for; a few more fold nothing. */
const DRAWN = 12;
const FEW = 3;
/** As many of them are in view before a group is scrolled. */
const IN_VIEW = 5;

export interface DrawnAnswer {
  readonly sections: readonly HTMLElement[];
  /** Draws what is listed and not in view yet: for when the first picture has been painted. */
  readonly complete: () => void;
}

/** One section for each verdict, best first. */
export function drawAnswer(root: HTMLElement, drawing: AnswerDrawing): DrawnAnswer {
  const { settings, answer, need, want, naming } = drawing;
  const names = new Map(
    [...need, ...want].map((asked) => [printAlternatives(asked), needName(naming, asked)]),
  );
  const level = templateOf(root, 'level');
  const own: FindingDrawing = { ...drawing, names, level };
  const later: (() => void)[] = [];
  const sections = [...VERDICTS].reverse().map((verdict) => {
    const findings = answer.findings.filter((finding) => finding.verdict === verdict);
    const heading = make(
      'h2',
      {},
      `${settings.words.verdicts[verdict]} `,
      make('span', { class: 'count' }, String(findings.length)),
    );
    const explained = make('p', { class: 'quiet sans' }, settings.words.groupExplained[verdict]);
    return make(
      'section',
      { 'data-verdict': verdict },
      heading,
      explained,
      ...(findings.length > 0
        ? drawGroup(own, findings, later)
        : [make('p', { class: 'sans' }, settings.words.emptyGroup[verdict])]),
    );
  });
  return {
    sections,
    complete: () => {
      for (const draw of later) draw();
    },
  };
}

/** The first of a group, and a button that draws the rest and leads to it. */
function drawGroup(
  drawing: FindingDrawing,
  findings: readonly Finding[],
  later: (() => void)[],
): HTMLElement[] {
  const { words, language } = drawing.settings;
  const lines = (some: readonly Finding[]): HTMLElement[] => {
    const picked = drawing.picked();
    return some.map((finding) => drawFinding(drawing, finding, picked));
  };
  const shown = findings.length <= DRAWN + FEW ? findings.length : DRAWN;
  const list = make('ul', {}, ...lines(findings.slice(0, IN_VIEW)));
  const drawBelow = (): void => {
    list.append(...lines(findings.slice(list.childElementCount, shown)));
  };
  later.push(drawBelow);
  const rest = findings.slice(shown);
  if (rest.length === 0) return [list];
  const more = make(
    'button',
    { type: 'button', class: 'more', 'data-more': '' },
    counted(words.finder.moreFindings, rest.length, language),
  );
  more.addEventListener('click', () => {
    drawBelow();
    const drawn = lines(rest);
    list.append(...drawn);
    more.remove();
    drawn[0]?.querySelector('a')?.focus();
  });
  return [list, more];
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
