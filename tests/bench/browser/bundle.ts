/** A contestant's page as one script, as small as its makers' instructions allow. */
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { build } from 'esbuild';

export interface Bundle {
  readonly script: string;
  readonly brotliBytes: number;
}

export async function bundle(page: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, page)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0]?.text ?? '';
  const { length } = await promisify(brotliCompress)(script);
  return { script, brotliBytes: length };
}
