import type { APIRoute, GetStaticPaths } from 'astro';
import { known } from '../archive.ts';
import { filesByPath } from '../export-files.ts';
import { offerFiles } from '../offered-files.ts';
import { bytesOf, contentOf } from '../written-files.ts';

/** Every file of every format of `core/exports/formats.ts`, each at its path. */
export const getStaticPaths: GetStaticPaths = async () => {
  const files = await filesByPath();
  offerFiles((path) => {
    const file = files.get(path);
    return file && contentOf(file);
  });
  return [...files.keys()].map((file) => ({ params: { file } }));
};

export const GET: APIRoute = async ({ params }) => {
  const file = known(await filesByPath(), params.file ?? '');
  const { mediaType } = file;
  const type = /^text\/|json$|xml$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
  return new Response(await bytesOf(file), { headers: { 'Content-Type': type } });
};
