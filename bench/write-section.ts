import { readFile, writeFile } from 'node:fs/promises';

/** Puts what was measured between its marks on a page, which are added at the end where they are missing. */
export async function writeSection(page: string, mark: string, markdown: string): Promise<void> {
  const [start, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const text = await readFile(page, 'utf8');
  const section = `${start}\n${markdown}\n${end}`;
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  const written =
    from < 0 || to < from
      ? `${text.includes('\n## Measured\n') ? text : `${text}\n## Measured\n`}\n${section}\n`
      : text.slice(0, from) + section + text.slice(to + end.length);
  await writeFile(page, written);
}
