import type { APIRoute, GetStaticPaths } from 'astro';
import type { Dossier } from '../core/corpus/dossier.ts';
import { ENTITY_TYPES } from '../core/model/entity-types.ts';
import { archive } from './archive.ts';
import { dossier } from './dossiers.ts';

/** An endpoint that gives every entity's dossier as a file: `organizations/<id>.csv` and its siblings. */
export function entityFile(
  mediaType: string,
  write: (dossier: Dossier) => string,
): { getStaticPaths: GetStaticPaths; GET: APIRoute } {
  return {
    getStaticPaths: async () =>
      (await archive()).corpus.entities.map(({ type, id }) => ({ params: { type: ENTITY_TYPES[type], id } })),
    GET: async ({ params }) =>
      new Response(write(await dossier(params.id ?? '')), {
        headers: { 'Content-Type': `${mediaType}; charset=utf-8` },
      }),
  };
}
