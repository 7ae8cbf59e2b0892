import type { APIRoute } from 'astro';
import { withBase } from '../urls.ts';

/** Everything may be crawled; the site map is named where the archive's address is known. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site && `Sitemap: ${new URL(withBase('sitemap-index.xml'), site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap ?? ''}`, { headers: { 'Content-Type': 'text/plain' } });
};
