/** The static API, one response per file. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { api, type ApiFile } from '../../../site/api.ts';

export const getStaticPaths = (() =>
  api.map((file) => ({ params: { file: file.path }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: ApiFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'Content-Type': file.mediaType } });
