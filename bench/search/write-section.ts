import { readFile, writeFile } from 'node:fs/promises';

const PAGE = 'docs/search.md';

/** Puts what was measured between the marks of its number of speeches, which are added where they are missing. */
export async function writeSection(speeches: number, markdown: string): Promise<void> {
  const [start, end] = [`<!-- bench:search ${speeches} -->`, `<!-- /bench:search ${speeches} -->`];
  const page = await readFile(PAGE, 'utf8');
  const section = `${start}\n${markdown}\n${end}`;
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  const written =
    from < 0 || to < from
      ? `${page.includes('\n## Measured\n') ? page : `${page}\n## Measured\n`}\n${section}\n`
      : page.slice(0, from) + section + page.slice(to + end.length);
  await writeFile(PAGE, written);
}
