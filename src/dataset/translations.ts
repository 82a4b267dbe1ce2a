/** Translation sidecars: `i18n/de/features/storage/thin-provisioning.yml` beside the record it speaks of. */
import type { RecordKind, Redirect, TranslatedText, Translation } from '../domain/model.ts';
import { nearest } from '../domain/suggest.ts';
import type { AuthoredTranslation } from '../schema/records.ts';
import type { Path, Reporter } from './reporter.ts';
import { textHash } from './text-hash.ts';

/** Fields that hold prose; everything else of a record is the same in every language. */
const PROSE_FIELDS: ReadonlySet<string> = new Set([
  'name',
  'title',
  'summary',
  'description',
  'definition',
  'note',
]);

/**
 * The prose of an authored record by field. A list element is named by its id, else by its number:
 * `definition`, `options.xen.name`, `requirements.0.note`.
 */
export function proseFields(authored: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, element] of value.entries()) {
        const id: unknown = Reflect.get(Object(element), 'id');
        walk(element, `${path}.${typeof id === 'string' ? id : String(index)}`);
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, below] of Object.entries(value)) {
        const at = path === '' ? key : `${path}.${key}`;
        if (typeof below === 'string' && PROSE_FIELDS.has(key)) found.set(at, below);
        else walk(below, at);
      }
    }
  };
  walk(authored, '');
  return found;
}

/** Joins a sidecar with the record it translates; texts of an older wording are kept and marked. */
export function translationOf(
  place: Pick<Translation, 'language' | 'kind' | 'id'>,
  authored: AuthoredTranslation,
  english: ReadonlyMap<string, string>,
  reporter: Reporter,
): Translation {
  const fields: Record<string, TranslatedText> = {};
  for (const [field, { text, of }] of Object.entries(authored)) {
    const path: Path = [field];
    const source = english.get(field);
    if (source === undefined) {
      const suggestion = nearest(field, english.keys()) ?? '';
      reporter.report('untranslatable-field', path, { field, suggestion }, 'key');
      continue;
    }
    const hash = textHash(source);
    if (hash !== of) reporter.report('stale-translation', [field, 'of'], { field, hash });
    fields[field] = hash === of ? { text } : { text, stale: true };
  }
  return { ...place, fields };
}

/** Reports a sidecar whose record is not there, or has been renamed since. */
export function orphan(
  kind: RecordKind,
  id: string,
  redirects: readonly Redirect[],
  reporter: Reporter,
): void {
  const to = redirects.find((redirect) => redirect.kind === kind && redirect.id === id)?.to;
  if (to) reporter.report('redirected-id', [], { kind, id, to: to.join(', '), count: to.length });
  else reporter.report('unknown-id', [], { kind, id, suggestion: '' });
}
