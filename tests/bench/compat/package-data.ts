/** `@mdn/browser-compat-data` as the benchmarks use it: its browsers and its features with support. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** One support statement; see the package's types.d.ts and schemas/compat-data.schema.json. */
export interface Statement {
  /** A version, perhaps with ≤ in front; "preview"; false: not supported. */
  readonly version_added: string | false;
  readonly version_removed?: string;
  readonly partial_implementation?: true;
  readonly flags?: readonly unknown[];
  readonly prefix?: string;
  readonly alternative_name?: string;
}

export interface CompatFeature {
  /** Names on the way to it: `["api", "AbortController", "abort"]`. */
  readonly path: readonly string[];
  readonly file: string;
  /** Browser → its statements; a browser without any is one of which nothing is known. */
  readonly support: ReadonlyMap<string, readonly Statement[]>;
}

export interface CompatBrowser {
  readonly id: string;
  readonly name: string;
  /** In the order of versions. */
  readonly releases: readonly { readonly id: string; readonly date: string | null }[];
}

export interface CompatData {
  readonly version: string;
  readonly browsers: readonly CompatBrowser[];
  readonly features: readonly CompatFeature[];
}

interface Support {
  readonly [browser: string]: Statement | readonly Statement[];
}

interface Identifier {
  readonly __compat?: { readonly source_file: string; readonly support: Support };
  readonly [name: string]: unknown;
}

interface Package {
  readonly __meta: { readonly version: string };
  readonly browsers: Readonly<
    Record<
      string,
      {
        readonly name: string;
        readonly releases: Readonly<
          Record<string, { readonly index: number; readonly release_date?: string }>
        >;
      }
    >
  >;
}

export function packageData(): CompatData {
  const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
  const { __meta, browsers, ...topics } = JSON.parse(readFileSync(file, 'utf8')) as Package;
  const features: CompatFeature[] = [];
  for (const [topic, below] of Object.entries(topics))
    collect(below as Identifier, [topic], features);
  return {
    version: __meta.version,
    browsers: Object.entries(browsers).map(([id, { name, releases }]) => ({
      id,
      name,
      releases: Object.entries(releases)
        .sort(([, a], [, b]) => a.index - b.index)
        .map(([version, { release_date }]) => ({ id: version, date: release_date ?? null })),
    })),
    features,
  };
}

function collect(identifier: Identifier, path: readonly string[], into: CompatFeature[]): void {
  const { __compat, ...below } = identifier;
  if (__compat) {
    const support = Object.entries(__compat.support).map(([browser, said]) => {
      const statements: readonly Statement[] = Array.isArray(said) ? said : [said as Statement];
      return [browser, statements] as const;
    });
    into.push({ path, file: __compat.source_file, support: new Map(support) });
  }
  for (const [name, next] of Object.entries(below))
    collect(next as Identifier, [...path, name], into);
}
