/** The words of the finder's controls; written by src/site/texts. */
import type { NeedStrength } from '../domain/need-strength.ts';
import type { Forms } from '../domain/phrases.ts';
import type { RequirementStrength } from '../domain/vocabulary.ts';

type Words<Names extends string> = Readonly<Record<Names, string>>;

export interface FinderWords {
  readonly strengths: Readonly<Record<NeedStrength, string>>;
  readonly howStrongly: string;
  readonly profile: Words<
    'demandsNothing' | 'counts' | 'breakUp' | 'remove' | 'ownDay' | 'goThere' | 'score' | 'unknown'
  > & { readonly strengths: Readonly<Record<RequirementStrength, string>> };
  readonly nearMiss: string;
  readonly moreReasons: Forms;
  readonly moreFindings: Forms;
  readonly drop: Forms;
  readonly accept: Forms;
  readonly given: Words<'none'>;
  readonly time: Words<
    'noEarlier' | 'noLater' | 'line' | 'appeared' | 'vanished' | 'moved' | 'cell' | 'andMore'
  > & { readonly moreCells: Forms; readonly restated: Forms };
  readonly panel: Words<
    | 'find'
    | 'nothing'
    | 'failed'
    | 'column'
    | 'supported'
    | 'onOffer'
    | 'supportedUntil'
    | 'comparison'
    | 'number'
    | 'numberIn'
    | 'day'
    | 'target'
    | 'chooseFirst'
  >;
  readonly shortlist: Words<
    | 'pick'
    | 'picked'
    | 'pickShort'
    | 'pickedShort'
    | 'choose'
    | 'chooseNone'
    | 'showOnly'
    | 'showAll'
    | 'none'
    | 'keepAs'
    | 'keep'
    | 'kept'
    | 'nothingKept'
    | 'rename'
    | 'renameShort'
    | 'newName'
    | 'save'
    | 'remove'
    | 'removeShort'
    | 'removed'
    | 'unkept'
    | 'count'
  >;
}
