import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder, type RunningServer } from '../../scripts/static-server.ts';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'static-server-'));
  mkdirSync(path.join(folder, 'site/products/xen'), { recursive: true });
  mkdirSync(path.join(folder, 'site/_astro'));
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'site/index.html'), 'home');
  writeFileSync(path.join(folder, 'site/404.html'), 'no such page');
  writeFileSync(path.join(folder, 'site/products/xen/index.html'), 'Xen');
  writeFileSync(path.join(folder, 'site/_astro/page.abc.js'), 'export {}');
  server = await serveFolder(path.join(folder, 'site'), 0);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const get = (address: string) => fetch(new URL(address, server.address), { redirect: 'manual' });

/** As get, but sends the path as it is: a browser would tidy it up first. */
function statusOfRawPath(rawPath: string): Promise<number | undefined> {
  const { port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    http
      .get({ host: 'localhost', port, path: rawPath }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
      .on('error', reject);
  });
}

test('a folder answers with its page, as HTML that nobody else may frame', async () => {
  const response = await get('/products/xen/');
  expect(await response.text()).toBe('Xen');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
});

test('text is compressed for who understands it, and only for them', async () => {
  const encodingFor = (accepted: string) =>
    new Promise<string | undefined>((resolve, reject) => {
      http
        .get(server.address, { headers: { 'accept-encoding': accepted } }, (response) => {
          response.resume();
          resolve(response.headers['content-encoding']);
        })
        .on('error', reject);
    });
  expect(await encodingFor('gzip, br')).toBe('br');
  expect(await encodingFor('gzip')).toBeUndefined();
  expect(await (await get('/')).text()).toBe('home');
});

test('an address without its last slash is sent on, query and all', async () => {
  const response = await get('/products/xen?at=2009-03-05');
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/products/xen/?at=2009-03-05');
});

test('a missing page is the site’s own 404', async () => {
  const response = await get('/products/nothing/');
  expect(response.status).toBe(404);
  expect(await response.text()).toBe('no such page');
});

test('a hashed asset may be kept for ever', async () => {
  const response = await get('/_astro/page.abc.js');
  expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/%00', '/%zz'])(
  'nothing outside the folder is served: %s',
  async (rawPath) => {
    expect(await statusOfRawPath(rawPath)).toBe(404);
  },
);

test('nothing but reading is allowed', async () => {
  const response = await fetch(server.address, { method: 'POST', body: 'x' });
  expect(response.status).toBe(405);
});
