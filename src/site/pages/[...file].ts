import type { APIRoute, GetStaticPaths } from 'astro';
import { known } from '../archive.ts';
import { filesByPath } from '../export-files.ts';

/** Every file of every format of `core/exports/formats.ts`, each at its path. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await filesByPath()).keys()].map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const { mediaType, write } = known(await filesByPath(), params.file ?? '');
  const written = await write();
  const type = /^text\/|json$|xml$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
  const body = typeof written === 'string' ? written : Uint8Array.from(written);
  return new Response(body, { headers: { 'Content-Type': type } });
};
