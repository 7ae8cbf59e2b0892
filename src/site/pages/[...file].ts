import type { APIRoute, GetStaticPaths } from 'astro';
import { known } from '../archive.ts';
import { filesByPath } from '../export-files.ts';
import { offerFiles } from '../offered-files.ts';
import { bytesOf, contentOf } from '../written-files.ts';

/** Every file of every format of `core/exports/formats.ts`, each at its path. */
export const getStaticPaths: GetStaticPaths = async () => {
  // Asked for each time: the build lets go of all that was listed where memory becomes scarce.
  offerFiles(async (path) => {
    const file = (await filesByPath()).get(path);
    return file && contentOf(file);
  });
  return [...(await filesByPath()).keys()].map((file) => ({ params: { file } }));
};

export const GET: APIRoute = async ({ params }) => {
  const file = known(await filesByPath(), params.file ?? '');
  const { mediaType } = file;
  const type = /^text\/|json$|xml$/.test(mediaType) ? `${mediaType}; charset=utf-8` : mediaType;
  return new Response(await bytesOf(file), { headers: { 'Content-Type': type } });
};
