/** The hashed data files that pages' elements fetch when they first need them. */
import type { APIRoute } from 'astro';
import { browserAssets } from '../../site/browser-assets.ts';

export const getStaticPaths = () =>
  browserAssets.map(({ path, content, type }) => ({
    params: { file: path },
    props: { content, type },
  }));

interface Props {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.content, { headers: { 'content-type': props.type } });
