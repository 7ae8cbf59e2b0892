import type { APIRoute, GetStaticPaths } from 'astro';
import { sourceAddress } from '../../../core/model/address.ts';
import { archive, known } from '../../archive.ts';

/** The source of every speech that has one: its bytes as received, in whatever encoding. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { corpus } = await archive();
  return corpus.speeches.flatMap(({ id, meta: { source } }) =>
    source === undefined
      ? []
      : [
          {
            params: { source: sourceAddress(id, source.file).slice('speeches/'.length) },
            props: { file: source.file },
          },
        ],
  );
};

export const GET: APIRoute = async ({ props }) => {
  const { bytes } = known((await archive()).sources, String(props.file));
  return new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': 'application/octet-stream' } });
};
