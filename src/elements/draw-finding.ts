/** One edition of the answer: what decided, how it fares against a list, and the shortlist's button. */
import { because } from './draw-reason.ts';
import { drawScore } from './draw-score.ts';
import { make } from './dom.ts';
import type { AnswerDrawing } from './draw-answer.ts';
import { headState } from './head-state.ts';
import { editionPage } from './settings.ts';
import { columnHead } from '../domain/column-head.ts';
import type { TermResult } from '../domain/judge.ts';
import type { Finding } from '../domain/match.ts';
import { editionName, releaseName } from '../domain/names.ts';
import { counted, fill } from '../domain/phrases.ts';
import { printAlternatives } from '../domain/query.ts';

export interface FindingDrawing extends AnswerDrawing {
  /** Needs in words, by their canonical text. */
  readonly names: ReadonlyMap<string, string>;
  /** Fresh copies of the server's mark of a level. */
  readonly level: () => HTMLElement;
}

/** As many reasons stand open; more fold away. */
const OPEN_REASONS = 4;

/** `picked` are the editions on the shortlist. */
export function drawFinding(
  drawing: FindingDrawing,
  finding: Finding,
  picked: ReadonlySet<string>,
): HTMLElement {
  const { naming, at, settings, profile, words } = drawing;
  const { edition, release } = finding.column;
  const name = editionName(naming.dataset, edition, at);
  const link = make('a', { href: editionPage(settings, edition.id), class: 'finding-name' }, name);
  const title = make('span', {}, link);
  const head = columnHead(naming.dataset, finding.column, at);
  if (release) title.append(' ', make('span', { class: 'quiet' }, releaseName(release)));
  // What is supported goes without saying; what no longer is must be said wherever it appears.
  if (head.support.state === 'ended' || head.status !== 'on-offer')
    title.append(' ', make('span', { class: 'quiet' }, headState(head, settings.words, words)));
  return make(
    'li',
    { class: 'finding', 'data-edition': edition.id },
    make(
      'div',
      { class: 'finding-head' },
      title,
      pickButton(drawing, edition.id, name, picked.has(edition.id)),
    ),
    ...drawReasons(drawing, finding),
    ...(profile ? [drawScore(drawing, profile, finding)] : []),
  );
}

/** Puts the edition on the shortlist, or takes it off. */
function pickButton(
  { settings }: FindingDrawing,
  id: string,
  name: string,
  is: boolean,
): HTMLElement {
  const { pick, pickShort, pickedShort } = settings.words.finder.shortlist;
  return make(
    'button',
    {
      type: 'button',
      class: 'pick',
      'data-action': 'pick',
      'data-value': id,
      'aria-label': fill(pick, { edition: name }),
      'aria-pressed': String(is),
    },
    is ? pickedShort : pickShort,
  );
}

/** What decided: the needs with the edition's own verdict, then the reader's wishes. */
function drawReasons(drawing: FindingDrawing, finding: Finding): HTMLElement[] {
  const { settings } = drawing;
  const { words, language } = settings;
  const deciding = decidingTerms(drawing, finding).map((result) => reason(drawing, result, ''));
  const wishes = ownWishes(drawing, finding).map((result) =>
    reason(drawing, result, `${words.finder.strengths.nice}: `),
  );
  const open = [...deciding.slice(0, OPEN_REASONS), ...wishes];
  const folded = deciding.slice(OPEN_REASONS);
  const list = (lines: readonly HTMLElement[]): HTMLElement =>
    make('ul', { class: 'finding-reasons' }, ...lines);
  return [
    ...(finding.near === null ? [] : [make('p', { class: 'near-miss' }, words.finder.nearMiss)]),
    list(open),
    ...(folded.length === 0
      ? []
      : [
          make(
            'details',
            {},
            make('summary', {}, counted(words.finder.moreReasons, folded.length, language)),
            list(folded),
          ),
        ]),
  ];
}

/** In an edition that meets everything, the reasons that a list brings stand in its score. */
function decidingTerms(drawing: FindingDrawing, finding: Finding): readonly TermResult[] {
  const own = ofProfile(drawing);
  return finding.terms.filter(
    ({ term, verdict }) => verdict === finding.verdict && (verdict === 'fails' || !own.has(term)),
  );
}

function ownWishes(drawing: FindingDrawing, { wants }: Finding): readonly TermResult[] {
  const own = ofProfile(drawing);
  return wants.filter(({ term }) => !own.has(term));
}

function ofProfile({ profile }: FindingDrawing): ReadonlySet<string> {
  return new Set(
    profile?.requirements.flatMap(({ need }) => (need ? [printAlternatives(need)] : [])),
  );
}

function reason(drawing: FindingDrawing, result: TermResult, prefix: string): HTMLElement {
  const name = drawing.names.get(result.term) ?? result.term;
  return make('li', {}, `${prefix}${name}: `, ...because(drawing, result));
}
