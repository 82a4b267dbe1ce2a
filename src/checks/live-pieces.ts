import { cell } from '../domain/cell.ts';
import type { Claim } from '../domain/model.ts';
import { columnOf } from '../domain/columns.ts';
import { isPlainDate } from '../domain/dates.ts';
import type { LivePiece, PieceAttribute } from '../domain/live-pieces.ts';
import { nearest } from '../domain/suggest.ts';
import { printClaim } from './claim-text.ts';
import type { Check, CheckContext, Report } from './context.ts';

export const livePieces: Check = {
  name: 'live-pieces',
  description: 'Live pieces of prose name what is there, and checked claims agree with the data.',
  scope: 'prose',
  check(context, report) {
    for (const piece of context.prose.pieces) new PieceCheck(context, piece, report).run();
  },
};

class PieceCheck {
  readonly #context: CheckContext;
  readonly #piece: LivePiece;
  readonly #report: Report;
  #sound = true;

  constructor(context: CheckContext, piece: LivePiece, report: Report) {
    this.#context = context;
    this.#piece = piece;
    this.#report = (code, place, args) => {
      this.#sound = false;
      report(code, place, args);
    };
  }

  run(): void {
    const { attributes } = this.#piece;
    this.#ids('editions', attributes.get('edition'));
    this.#ids('editions', attributes.get('baseline'));
    this.#ids('editions', attributes.get('editions'), { columns: true });
    this.#ids('features', attributes.get('feature'));
    this.#ids('features', attributes.get('features'), { targets: true });
    this.#ids('features', attributes.get('relation'));
    this.#ids('conditions', attributes.get('given'));
    this.#ids('sources', attributes.get('source'));
    this.#ids('profiles', attributes.get('profile'));
    this.#target();
    this.#onOffer();
    const at = attributes.get('at');
    if (at && at.text !== '' && !isPlainDate(at.text))
      this.#report('bad-date', at.place, { text: at.text });
    const complete = [...attributes.values()].every(({ text }) => text !== '');
    if (this.#sound && complete) this.#cell();
  }

  /** Each id of a list; columns may be pinned to a release, features may carry a target. */
  #ids(
    kind: 'editions' | 'features' | 'conditions' | 'sources' | 'profiles',
    attribute: PieceAttribute | undefined,
    { columns = false, targets = false } = {},
  ): void {
    if (!attribute) return;
    for (const word of attribute.text.split(/[\s,]+/).filter(Boolean)) {
      const [id = ''] = columns ? word.split('@') : targets ? word.split(':') : [word];
      const presence = this.#context.presence(kind, id);
      if (presence === 'left-out') this.#sound = false;
      if (presence === 'present' || presence === 'left-out') continue;
      const known = this.#context.all[kind];
      const to = this.#context.all.resolve(kind, id);
      if (to.length > 0)
        this.#report('redirected-id', attribute.place, {
          kind,
          id,
          to: to.join(', '),
          count: to.length,
        });
      else
        this.#report('unknown-id', attribute.place, {
          kind,
          id,
          suggestion: nearest(id, known.keys()) ?? '',
        });
    }
  }

  #target(): void {
    const { attributes, name, place } = this.#piece;
    const feature = this.#context.all.features.get(attributes.get('feature')?.text ?? '');
    const target = attributes.get('target');
    if (!feature) return;
    const args = { name, attribute: 'target', suggestion: '', known: 'edition, feature, at' };
    if (feature.kind === 'relation' && !target)
      this.#report('component-attribute', place, { ...args, problem: 'missing' });
    if (feature.kind !== 'relation' && target)
      this.#report('component-attribute', target.place, { ...args, problem: 'unknown' });
  }

  /** Editions that are held against each other are there on the day. */
  #onOffer(): void {
    const { attributes, place } = this.#piece;
    const [baseline, at] = [attributes.get('baseline'), attributes.get('at')?.text ?? ''];
    if (!baseline || !this.#sound || !isPlainDate(at)) return;
    const named = [baseline, attributes.get('edition'), attributes.get('editions')];
    for (const attribute of named)
      for (const edition of attribute?.text.split(/[\s,]+/).filter(Boolean) ?? [])
        if (columnOf(this.#context.dataset, { edition }, at)?.status === 'not-yet')
          this.#report('claim-without-cell', attribute?.place ?? place, { edition, at });
  }

  /** Pieces that speak of one cell at one moment. */
  #cell(): void {
    const text = (attribute: string): string | undefined =>
      this.#piece.attributes.get(attribute)?.text;
    const [edition, feature, at] = [text('edition'), text('feature'), text('at')];
    if (edition === undefined || feature === undefined || at === undefined) return;
    if (this.#restsOnSuspects(edition, feature)) return;
    const release = text('release');
    const found = cell(this.#context.dataset, {
      edition,
      feature,
      target: text('target'),
      at,
      release,
      given: text('given')
        ?.split(/[\s,]+/)
        .filter(Boolean),
    });
    const column = release === undefined ? edition : `${edition}@${release}`;
    if (!found || found.column.status === 'not-yet') {
      if (this.#context.dataset.editions.has(edition))
        this.#report('claim-without-cell', this.#piece.place, { edition: column, at });
      return;
    }
    const claimed = this.#piece.attributes.get('is');
    if (claimed && !agrees(found.claim, claimed.text))
      this.#report('false-claim', claimed.place, {
        claimed: claimed.text,
        actual: printClaim(found.claim),
        edition: column,
        feature,
        at,
      });
  }

  /** Whether a file that the cell may come from has a mistake in it, which is told there. */
  #restsOnSuspects(edition: string, feature: string): boolean {
    const { all, fileOf, isSuspect } = this.#context;
    const product = all.editions.get(edition)?.product ?? edition;
    const owners = all.editionsOf(product).map(({ id }) => fileOf('editions', id));
    return [...owners, fileOf('products', product), fileOf('features', feature)].some(isSuspect);
  }
}

/** Whether the words of a claim say what the cell says; the order of options does not matter. */
function agrees(claim: Claim, words: string): boolean {
  const normal = (text: string): string =>
    text
      .split(/\s*,\s*/)
      .sort()
      .join(', ')
      .trim();
  return normal(printClaim(claim)) === normal(words.trim());
}
