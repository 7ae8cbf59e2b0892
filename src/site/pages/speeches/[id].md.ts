import { speechFile } from '../../speech-file.ts';

export const { getStaticPaths, GET } = speechFile('text/markdown', ({ id }, { markdown }) => markdown.get(id));
