/** The sitemap: every page that is a page of its own. */
import type { APIRoute } from 'astro';
import { sitemapPaths } from '../site/sitemap.ts';

export const GET: APIRoute = ({ site }) => {
  const urls = sitemapPaths().map(
    (path) => `  <url><loc>${new URL(path, site).href.replaceAll('&', '&amp;')}</loc></url>\n`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
