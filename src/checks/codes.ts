/** All codes with what is said about them. A code without wording does not compile. */
import { SEVERITIES, type Code } from '../domain/codes.ts';
import type { Diagnostic, Severity } from '../domain/diagnostics.ts';
import { FACTS } from './wording/facts.ts';
import { FILES } from './wording/files.ts';
import { PROSE } from './wording/prose.ts';
import { RECORDS } from './wording/records.ts';
import { SHAPE } from './wording/shape.ts';
import type { Arguments, Wording } from './wording/wording.ts';

const WORDING: Readonly<Record<Code, Wording>> = {
  ...FILES,
  ...SHAPE,
  ...RECORDS,
  ...FACTS,
  ...PROSE,
};

/** The groups of codes, in the order in which the site's page lists them. */
export const CODE_GROUPS: readonly { readonly title: string; readonly codes: readonly Code[] }[] = [
  { title: 'Files and YAML', codes: Object.keys(FILES) as Code[] },
  { title: 'Fields and values', codes: Object.keys(SHAPE) as Code[] },
  { title: 'Records and references', codes: Object.keys(RECORDS) as Code[] },
  { title: 'Facts and time', codes: Object.keys(FACTS) as Code[] },
  { title: 'Prose', codes: Object.keys(PROSE) as Code[] },
];

/** A code as the site's page shows it. */
export interface CodeDescription {
  readonly code: Code;
  readonly severity: Severity;
  readonly title: string;
  readonly explanation: string;
}

export function describeCode(code: Code): CodeDescription {
  const { title, explanation } = WORDING[code];
  return { code, severity: SEVERITIES[code], title, explanation };
}

/** The page that explains a code. */
export function addressOfCode(code: string): string {
  return `/check-codes/#${code}`;
}

export interface Words {
  readonly message: string;
  readonly hint: string | null;
}

function isCode(code: string): code is Code {
  return Object.hasOwn(WORDING, code);
}

/** What a diagnostic says: the sentence and the next step. */
export function wordsOf({ code, args }: Diagnostic): Words {
  if (!isCode(code)) return { message: code, hint: null };
  const texts: Arguments = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, shown(String(value))]),
  );
  const { message, hint } = WORDING[code];
  return { message: message(texts), hint: hint(texts) };
}

/** Long or odd values are shown in one line, shortened, so that a message stays a sentence. */
function shown(value: string): string {
  const line = value.replace(/[\s\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]+/g, ' ');
  return line.length > 400 ? `${line.slice(0, 399)}…` : line;
}
