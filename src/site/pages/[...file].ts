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
  const bytes = await bytesOf(file);
  if (bytes.length <= SMALL) return new Response(bytes, { headers: { 'Content-Type': type } });
  return new Response(streamOf(slices(bytes)), { headers: { 'Content-Type': type, 'Transfer-Encoding': 'chunked' } });
};

/** Bytes that may be held several times, as the body of an answer is. */
const SMALL = 1_000_000;

function* slices(bytes: Uint8Array<ArrayBuffer>): Generator<Uint8Array<ArrayBuffer>> {
  for (let start = 0; start < bytes.length; start += SMALL) yield bytes.subarray(start, start + SMALL);
}
