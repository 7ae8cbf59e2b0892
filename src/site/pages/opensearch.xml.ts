import type { APIRoute } from 'astro';
import { openSearchDescription } from '../../core/exports/opensearch.ts';
import { archive } from '../archive.ts';
import { DEFAULT_LOCALE } from '../i18n/locales.ts';
import { urlsFor, withBase } from '../urls.ts';

/** Lets browsers search the archive from their address bar; they take whole addresses only, known with `--site`. */
export const GET: APIRoute = async ({ site: address }) => {
  const { site } = await archive();
  const whole = (path: string) => (address === undefined ? path : new URL(path, address).href);
  const description = openSearchDescription({
    ...site,
    search: whole(urlsFor(DEFAULT_LOCALE).searchUrl()),
    icon: whole(withBase('icon.svg')),
  });
  return new Response(description, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
