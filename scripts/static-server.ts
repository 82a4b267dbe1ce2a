/**
 * Serves a built site from this machine, the way a careful static host would: directory addresses
 * end in a slash, a missing page is the site's own 404, text is compressed, hashed assets may be kept
 * for ever.
 * Used by `npm start`, `npm run preview` and the browser tests.
 */
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.png': 'image/png',
  '.sqlite': 'application/vnd.sqlite3',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What a page's own policy (a meta element) cannot say, or what only a header can. */
const SAFETY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** An asset whose name carries a hash of its content never changes. */
const HASHED = /^\/(?:_astro|assets)\//;
const FOR_EVER = 'public, max-age=31536000, immutable';

const TEXT = /^(?:text\/|application\/(?:json|manifest|x-ndjson|xml))|\+xml/;
/** As a host compresses while it answers: the best quality takes seconds for a large page. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const compress = promisify(brotliCompress);
/** What has been compressed, by file, with its time of change: a page is asked for again and again. */
const compressed = new Map<string, { readonly changed: number; readonly body: Promise<Buffer> }>();

export interface RunningServer {
  /** Where the site is, with a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * @param folder the built site
 * @param port 0 lets the system choose a free one; a port that is taken is an error (EADDRINUSE)
 */
export async function serveFolder(folder: string, port: number): Promise<RunningServer> {
  const root = path.resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  await listen(server, port);
  return {
    address: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', resolve);
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse) {
  for (const [name, value] of Object.entries(SAFETY_HEADERS)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  const target = await targetOf(root, pathname);
  switch (target.kind) {
    case 'folder':
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      break;
    case 'file':
      response.setHeader('Cache-Control', HASHED.test(pathname) ? FOR_EVER : 'no-cache');
      await send(target.file, 200, request, response);
      break;
    case 'missing':
      await send(path.join(root, '404.html'), 404, request, response);
  }
}

type Target =
  | { readonly kind: 'file'; readonly file: string }
  /** The address of a folder without its last slash. */
  | { readonly kind: 'folder' }
  | { readonly kind: 'missing' };

async function targetOf(root: string, pathname: string): Promise<Target> {
  const missing: Target = { kind: 'missing' };
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return missing;
  }
  const file = path.join(root, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  if (decoded.includes('\0') || !file.startsWith(root + path.sep)) return missing;
  const status = await stat(file).catch(() => null);
  if (status === null) return missing;
  return status.isDirectory() ? { kind: 'folder' } : { kind: 'file', file };
}

async function send(
  file: string,
  status: number,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const changed = (await stat(file).catch(() => null))?.mtimeMs ?? 0;
  const plain = await readFile(file).catch(() => null);
  if (plain === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    return;
  }
  const type = CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream';
  let body: Buffer = plain;
  if (TEXT.test(type)) {
    response.setHeader('Vary', 'Accept-Encoding');
    if (/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
      body = await compressedOnce(file, changed, plain);
      response.setHeader('Content-Encoding', 'br');
    }
  }
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function compressedOnce(file: string, changed: number, plain: Buffer): Promise<Buffer> {
  const known = compressed.get(file);
  if (known?.changed === changed) return known.body;
  const body = compress(plain, QUALITY);
  compressed.set(file, { changed, body });
  return body;
}
