import { buildDossierIndex, type Dossier, dossierOf } from '../corpus/dossier.ts';
import type { Entity } from '../model/entity.ts';
import { speechToAkomaNtoso } from './akoma-ntoso/write-akn.ts';
import { bulkFiles } from './bulk.ts';
import { speechToCleanMarkdown } from './clean-markdown.ts';
import { conlluFiles } from './conllu/conllu.ts';
import { dataPackageFiles } from './data-package.ts';
import { speechToDocx } from './docx/write-docx.ts';
import { dossierToCsv, dossierToJson } from './dossier.ts';
import { archiveBooks, speechBooks } from './epub/formats.ts';
import { feedFiles } from './feeds/index.ts';
import { inGroups } from './file-groups.ts';
import { type ExportFile, type ExportFormat, type ExportSource, entityFiles, filesOf, speechFiles } from './format.ts';
import { speechToJson } from './json.ts';
import { jsonLdFiles } from './json-ld/files.ts';
import { machineFiles, machineFilesOfFew } from './llms.ts';
import { parquetFiles } from './parquet.ts';
import { tableFiles } from './tables/index.ts';
import { teiFiles } from './tei/files.ts';
import { speechToTxt } from './txt.ts';
import { speechToWebAnnotations } from './web-annotation/web-annotation.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Every format. A new one is a file of its own and an entry here. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: 'text',
    unit: 'speech',
    example: 'curl -s ROOTspeeches/ID.txt | wc -m',
    files: speechFiles('txt', 'text/plain', speechToTxt),
  },
  {
    name: 'markdown',
    unit: 'speech',
    example: 'curl -sO ROOTspeeches/ID.md',
    files: speechFiles('md', 'text/markdown', ({ id }, { markdown }) => {
      const text = markdown.get(id);
      if (text === undefined) throw new Error(`Unexpected speech \`${id}\` without Markdown, expected its file`);
      return text;
    }),
  },
  {
    name: 'json',
    unit: 'speech',
    example: "curl -s ROOTspeeches/ID.json | jq -r '.figures[] | [.text, .value, .unit] | @tsv'",
    files: speechFiles('json', 'application/json', speechToJson),
  },
  {
    name: 'tei',
    unit: 'speech',
    example:
      'curl -s ROOTspeeches/ID.xml | xmllint --xpath "//*[local-name()=\'measure\']/@quantity" -\nxmllint --xinclude ROOTdata/corpus.xml',
    files: teiFiles,
  },
  {
    name: 'dossiers',
    unit: 'entity',
    example: 'curl -sO ROOTorganizations/ID.csv',
    files: (source) => {
      let last: Dossier | undefined; // Its other form is written next.
      const dossier = (entity: Entity, { corpus }: ExportSource): Dossier => {
        if (last?.entity !== entity) last = dossierOf(corpus, buildDossierIndex(corpus), entity);
        return last;
      };
      const csv = entityFiles('csv', 'text/csv', (entity) => dossierToCsv(dossier(entity, source)))(source);
      const json = entityFiles('json', 'application/json', (entity) => dossierToJson(dossier(entity, source)))(source);
      return csv.flatMap((file, i) => [file, ...json.slice(i, i + 1)]);
    },
  },
  { name: 'tables', unit: 'archive', example: 'duckdb -c "FROM \'ROOTdata/figures.csv\'"', files: tableFiles },
  {
    name: 'parquet',
    unit: 'archive',
    example:
      "duckdb -c \"SELECT year, indicatorName, sum(number) FROM 'ROOTdata/annotations.parquet' WHERE kind = 'result' GROUP BY ALL\"",
    files: parquetFiles,
  },
  // Behind the files whose sums it lists.
  {
    name: 'datapackage',
    unit: 'archive',
    example: 'frictionless validate ROOTdata/datapackage.json',
    files: dataPackageFiles,
  },
  {
    name: 'bulk',
    unit: 'archive',
    example: [
      'curl -sO ROOTdata/opensearch-mapping.json; curl -sO ROOTdata/opensearch.ndjson',
      'curl -X PUT -H "Content-Type: application/json" --data-binary @opensearch-mapping.json localhost:9200/speeches',
      'curl -X POST -H "Content-Type: application/x-ndjson" --data-binary @opensearch.ndjson localhost:9200/speeches/_bulk',
    ].join('\n'),
    files: bulkFiles,
  },
  { name: 'feeds', unit: 'entity', example: 'curl -s ROOTorganizations/ID/feed.xml', files: feedFiles },
  {
    name: 'machine',
    unit: 'speech',
    example: 'curl -s ROOTllms.txt; curl -s ROOTspeeches/ID/index.md',
    files: machineFiles,
    soonListed: machineFilesOfFew,
  },
  {
    name: 'clean-markdown',
    unit: 'speech',
    example: 'curl -s ROOTspeeches/ID.clean.md | pandoc -f gfm -o ID.html',
    files: speechFiles('clean.md', 'text/markdown', speechToCleanMarkdown),
  },
  {
    name: 'docx',
    unit: 'speech',
    example: 'curl -sO ROOTspeeches/ID.docx && libreoffice --convert-to pdf ID.docx',
    files: speechFiles('docx', DOCX, speechToDocx),
  },
  { name: 'epub', unit: 'speech', example: 'curl -sO ROOTspeeches/ID.epub', files: speechBooks },
  { name: 'books', unit: 'archive', example: 'curl -sO ROOTbooks/archive.epub', files: archiveBooks },
  {
    name: 'web-annotation',
    unit: 'speech',
    example: "curl -s ROOTspeeches/ID.annotations.jsonld | jq -r '.first.items[].target | arrays[1].selector[1].exact'",
    files: speechFiles('annotations.jsonld', 'application/ld+json', speechToWebAnnotations),
  },
  {
    name: 'json-ld',
    unit: 'speech',
    example: 'curl -s ROOTspeeches/ID.jsonld | jq -r \'.mentions[] | [."@type", .name] | @tsv\'',
    files: jsonLdFiles(() => exportFormats),
  },
  {
    name: 'conllu',
    unit: 'speech',
    example: "curl -s ROOTspeeches/ID.conllu | grep -o 'NER=B-[^|]*|Ref=[^|]*' | sort | uniq -c | sort -nr",
    files: conlluFiles,
  },
  {
    name: 'akoma-ntoso',
    unit: 'speech',
    example: 'curl -s ROOTspeeches/ID.akn.xml | xmllint --schema akomantoso30.xsd --noout -',
    files: speechFiles('akn.xml', 'application/akn+xml', speechToAkomaNtoso),
  },
];

/** The files of some formats in the order in which they are best written; each has a path of its own. */
export function exportFiles(formats: readonly ExportFormat[], source: ExportSource): readonly ExportFile[] {
  return inGroups(formats.flatMap((format) => filesOf(format, source)));
}
