import type { APIRoute, GetStaticPaths } from 'astro';
import type { Archive } from '../archive/load-archive.ts';
import type { Speech } from '../core/model/speech.ts';
import { archive } from './archive.ts';

/** An endpoint that gives something of every speech as a file: `speeches/<id>.cite.json`. */
export function speechFile(
  mediaType: string,
  write: (speech: Speech, archive: Archive) => string | undefined | Promise<string>,
): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    getStaticPaths: async () => (await archive()).corpus.speeches.map(({ id }) => ({ params: { id } })),
    GET: async ({ params }) => {
      const loaded = await archive();
      const speech = loaded.corpus.speechById.get(params.id ?? '');
      const body = speech && (await write(speech, loaded));
      if (body === undefined)
        throw new Error(`Unexpected speech \`${params.id}\`, expected an id from content/speeches/`);
      return new Response(body, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
    },
  };
}
