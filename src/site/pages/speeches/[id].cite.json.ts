import { citationsOf } from '../../citations.ts';
import { speechFile } from '../../speech-file.ts';

export const { getStaticPaths, GET } = speechFile(
  'application/json',
  async ({ id }) => `${JSON.stringify(await citationsOf(id))}\n`,
);
