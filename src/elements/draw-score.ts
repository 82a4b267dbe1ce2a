/** An edition's score against a list, by strength; it opens to each requirement with its cell and source. */
import { because } from './draw-reason.ts';
import { make } from './dom.ts';
import type { FindingDrawing } from './draw-finding.ts';
import type { AskedProfile } from './question.ts';
import type { Finding } from '../domain/match.ts';
import { needName } from '../domain/need-name.ts';
import { fill } from '../domain/phrases.ts';
import { judgedIn, scoreOf, type RequirementResult } from '../domain/profile-score.ts';
import { REQUIREMENT_STRENGTHS, type RequirementStrength } from '../domain/vocabulary.ts';

export function drawScore(
  drawing: FindingDrawing,
  { requirements }: AskedProfile,
  { terms, wants }: Finding,
): HTMLElement {
  const judged = judgedIn(requirements, [...terms, ...wants]);
  const strengths = REQUIREMENT_STRENGTHS.filter((strength) =>
    judged.some(({ requirement }) => requirement.strength === strength),
  );
  const summary = strengths.map((strength) => scoreText(drawing, judged, strength)).join(' · ');
  const details = make('details', { class: 'score' }, make('summary', {}, summary));
  details.addEventListener(
    'toggle',
    () => {
      details.append(
        ...strengths.flatMap((strength) => drawStrength(drawing, requirements, judged, strength)),
      );
    },
    { once: true },
  );
  return details;
}

/** "required 12 of 16 (3 not known)". */
function scoreText(
  { settings }: FindingDrawing,
  judged: readonly RequirementResult[],
  strength: RequirementStrength,
): string {
  const words = settings.words.finder.profile;
  const { meets, unknown, fails } = scoreOf(judged, 0, strength);
  const score = fill(words.score, {
    strength: words.strengths[strength],
    meets,
    all: meets + unknown + fails,
  });
  return unknown === 0 ? score : `${score} (${fill(words.unknown, { count: unknown })})`;
}

function drawStrength(
  drawing: FindingDrawing,
  requirements: AskedProfile['requirements'],
  judged: readonly RequirementResult[],
  strength: RequirementStrength,
): HTMLElement[] {
  const { settings, naming } = drawing;
  const lines = judged.flatMap(({ requirement, results: [result] }, place) => {
    if (requirement.strength !== strength) return [];
    const need = requirements[place]?.need;
    const name = need ? needName(naming, need) : requirement.term;
    const verdict = result?.verdict ?? 'unknown';
    const line = make('li', { 'data-verdict': verdict }, `${name}: `);
    if (verdict !== 'unknown' && result && result.cells.length > 0)
      line.append(make('strong', {}, settings.words.verdictWords[verdict]), ' ');
    if (result) line.append(...because(drawing, result));
    else line.append(settings.words.verdictWords[verdict]);
    if (requirement.note !== undefined)
      line.append(' ', make('span', { class: 'score-note' }, requirement.note));
    return [line];
  });
  return [
    make('h3', {}, settings.words.finder.profile.strengths[strength]),
    make('ul', { class: 'finding-reasons' }, ...lines),
  ];
}
