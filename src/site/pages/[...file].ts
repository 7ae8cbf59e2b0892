import type { APIRoute, GetStaticPaths } from 'astro';
import { known } from '../archive.ts';
import { filesByPath } from '../export-files.ts';
import { bytesOf, streamOf } from '../written-files.ts';

/** Every file of every format of `core/exports/formats.ts`, each at its path. */
export const getStaticPaths: GetStaticPaths = async () =>
  [...(await filesByPath()).keys()].map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const file = known(await filesByPath(), params.file ?? '');
  const { mediaType, pieces } = file;
  const type = /^text\/|json$|xml$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
  if (pieces !== undefined) {
    return new Response(streamOf(pieces()), { headers: { 'Content-Type': type, 'Transfer-Encoding': 'chunked' } });
  }
  return new Response(await bytesOf(file), { headers: { 'Content-Type': type } });
};
