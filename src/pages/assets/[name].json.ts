/** The hashed data files that pages' elements fetch when they first need them. */
import type { APIRoute } from 'astro';
import { browserAssets } from '../../site/browser-assets.ts';

export const getStaticPaths = () =>
  browserAssets.map(({ name, text }) => ({ params: { name }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
