/** Authored moments, dates and citations → the model's. */
import { isPlainDate } from '../domain/dates.ts';
import type { Citation, CitedDate, Moment } from '../domain/model.ts';
import { parseMoment } from '../domain/moments.ts';
import { nearest } from '../domain/suggest.ts';
import type { AuthoredCitation, AuthoredCitedDate } from '../schema/citations.ts';
import type { LazyPath, Path, Reporter } from './reporter.ts';

/** Keys that are there with values; a key whose value is undefined is left out. */
export function present<Fields extends object>(
  fields: Fields,
): {
  [Key in keyof Fields]: Exclude<Fields[Key], undefined>;
} {
  const kept: Partial<Fields> = {};
  for (const key in fields) if (fields[key] !== undefined) kept[key] = fields[key];
  return kept as { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };
}

/** What moments of a file may name: the releases of its product. Null while the product is broken. */
export interface MomentReader {
  readonly product: string;
  readonly releases: ReadonlySet<string> | null;
  readonly reporter: Reporter;
  /** Moments that were read before with the same releases, by their text: there are few. */
  readonly moments: Map<string, Moment>;
}

const DATE_SHAPE = /^\d{4}-\d{2}(?:-\d{2})?$/;

const NO_RELEASES: ReadonlySet<string> = new Set();

/** A place holder where a moment could not be read; the record that holds it is damaged. */
const UNREADABLE: Moment = {};

export function momentOf(text: string, reader: MomentReader, at: LazyPath): Moment {
  const known = reader.moments.get(text);
  if (known) return known;
  const moment = parseMoment(text, reader.releases ?? NO_RELEASES);
  if (moment) {
    reader.moments.set(text, moment);
    return moment;
  }
  const path = at();
  const bare = text.replace(/^(?:≤|<=)/, '');
  if (DATE_SHAPE.test(bare) && !isPlainDate(bare))
    reader.reporter.report('impossible-date', path, { text: bare });
  else if (reader.releases !== null) reportUnknownRelease(bare, reader, path);
  return UNREADABLE;
}

function reportUnknownRelease(
  release: string,
  { product, releases, reporter }: MomentReader,
  path: Path,
): void {
  const suggestion = nearest(release, releases ?? []) ?? '';
  const known = [...(releases ?? [])].slice(-12).join(', ');
  reporter.report('unknown-release', path, { release, product, suggestion, known });
}

/** A moment that may be missing, ready to be spread into a record under its key. */
export function optionalMoment<Key extends string>(
  key: Key,
  text: string | undefined,
  reader: MomentReader,
  path: Path,
): { [K in Key]?: Moment } {
  if (text === undefined) return {};
  return { [key]: momentOf(text, reader, () => [...path, key]) } as { [K in Key]?: Moment };
}

/** A release that may be missing, ready to be spread into a record under its key. */
export function optionalRelease<Key extends string>(
  key: Key,
  text: string | undefined,
  reader: MomentReader,
  path: Path,
): { [K in Key]?: string } {
  if (text === undefined) return {};
  if (reader.releases && !reader.releases.has(text)) reportUnknownRelease(text, reader, path);
  return { [key]: text } as { [K in Key]?: string };
}

export function citationsOf(authored: readonly AuthoredCitation[]): readonly Citation[] {
  return authored.map(citationOf);
}

function citationOf(authored: AuthoredCitation): Citation {
  if (isLong(authored)) return present(authored);
  // The short form has one key.
  for (const source in authored) return { source, at: authored[source] ?? '' };
  return { source: '', at: '' };
}

function isLong(
  authored: AuthoredCitation,
): authored is Exclude<AuthoredCitation, Record<string, string>> {
  return Object.hasOwn(authored, 'source');
}

export function citedDateOf(authored: AuthoredCitedDate): CitedDate {
  const date = authored.date.replace(/^(?:≤|<=)/, '');
  const bound = date === authored.date ? {} : { atLatest: true as const };
  return { date, ...bound, sources: citationsOf(authored.sources) };
}
