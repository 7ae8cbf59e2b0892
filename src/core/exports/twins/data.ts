import { parquetFiles } from '../parquet.ts';
import { inBoth } from '../table-schema.ts';
import { annotations } from '../tables/annotations.ts';
import type { Dataset } from '../tables/dataset.ts';
import { datasets, tableNames } from '../tables/index.ts';
import { cells, heading, link, page, section, table, words } from './markdown.ts';
import type { TwinWriter } from './twin.ts';

/** The tables of the archive, where they are, and what each of their columns means. */
export function dataTwin({ labels, source, addressOf }: TwinWriter): string {
  const { root } = source;
  const files = (name: string, endings: readonly string[]): string =>
    endings.map((ending) => link(`${name}.${ending}`, `${root}data/${name}.${ending}`)).join(' ');
  return page(
    heading(1, labels.data),
    addressOf('exports/'),
    files('datapackage', ['json']),
    ...Object.entries(datasets).map(([name, dataset]) =>
      described(
        dataset,
        tableNames(name, source)
          .map((name) => files(name, ['csv', 'json']))
          .join(' '),
        labels.columns,
      ),
    ),
    described(
      annotations,
      parquetFiles(source)
        .map(({ path }) => link(path.replace('data/', ''), root + path))
        .join(' '),
      labels.columns,
    ),
  );
}

function described(
  { title, description, columns }: Omit<Dataset, 'rows'>,
  files: string,
  names: readonly string[],
): string {
  const rows = columns.map(({ name, type, title, description }) =>
    cells([`\`${name}\``, type, `${words(inBoth(title))}. ${words(inBoth(description))}`]),
  );
  return section(inBoth(title), words(inBoth(description)), files, table(names, rows));
}
