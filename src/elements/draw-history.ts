/** The whole timeline that a cell was read from, oldest first, with what is in force marked. */
import { make } from './dom.ts';
import type { NoteDrawing } from './draw-note.ts';
import { drawEvidence, drawLevel } from './note-pieces.ts';
import { describeClaim, describeMoment } from '../domain/describe.ts';
import type { Fact } from '../domain/model.ts';
import { counted } from '../domain/phrases.ts';
import { timelineOf } from '../domain/timelines.ts';

export function drawHistory(root: HTMLElement, drawing: NoteDrawing): readonly HTMLElement[] {
  const { dataset, cell, at, settings } = drawing;
  const { column, feature } = cell;
  const standpoint = { release: column.release?.id ?? null, at, clock: feature.clock };
  const target = cell.viaTarget ?? cell.target ?? undefined;
  const timeline = timelineOf(dataset, column.edition, feature.id, target, standpoint);
  if (!timeline) return [];
  const list = make(
    'ol',
    { class: 'note-history' },
    ...timeline.facts.map((fact) => drawFact(root, drawing, fact)),
  );
  return [make('h3', {}, settings.words.history.title), list];
}

function drawFact(root: HTMLElement, drawing: NoteDrawing, fact: Fact): HTMLElement {
  const { dataset, cell, at, settings, words } = drawing;
  const { claim, note, sources, from } = fact;
  const inForce = fact === cell.fact;
  const level = drawLevel(root, {
    shape: claim.kind === 'support' ? claim.support : 'value',
    value: describeClaim(dataset, cell.feature, claim, at, words),
  });
  const since = describeMoment(cell.column.product.releases, from, words);
  const summary = counted(settings.words.history.sources, sources.length, settings.language);
  return make(
    'li',
    inForce ? { class: 'in-force', 'aria-current': 'true' } : {},
    level,
    ' ',
    make('span', { class: 'quiet' }, since),
    ...(inForce ? [' ', make('strong', {}, settings.words.history.inForce)] : []),
    ...(note === undefined ? [] : [make('p', {}, note)]),
    make('details', {}, make('summary', {}, summary), drawEvidence(dataset, settings, sources)),
  );
}
