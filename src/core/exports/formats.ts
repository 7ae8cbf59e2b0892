import { buildDossierIndex, type DossierIndex, dossierOf } from '../corpus/dossier.ts';
import { conlluFiles } from './conllu/conllu.ts';
import { tableFiles } from './data.ts';
import { dossierToCsv, dossierToJson } from './dossier.ts';
import { type ExportFile, type ExportFormat, type ExportSource, entityFiles, speechFiles } from './format.ts';
import { speechToJson } from './json.ts';
import { jsonLdFiles } from './json-ld/files.ts';
import { speechToTxt } from './txt.ts';
import { speechToWebAnnotations } from './web-annotation/web-annotation.ts';

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
    name: 'dossiers',
    unit: 'entity',
    example: 'curl -sO ROOTorganizations/ID.csv',
    files: (source) => {
      let index: DossierIndex | undefined; // Read when the first dossier is written.
      const dossier = (entity: Parameters<typeof dossierOf>[2], { corpus }: ExportSource) => {
        index ??= buildDossierIndex(corpus);
        return dossierOf(corpus, index, entity);
      };
      return [
        ...entityFiles('csv', 'text/csv', (entity) => dossierToCsv(dossier(entity, source)))(source),
        ...entityFiles('json', 'application/json', (entity) => dossierToJson(dossier(entity, source)))(source),
      ];
    },
  },
  { name: 'tables', unit: 'archive', example: 'duckdb -c "FROM \'ROOTdata/figures.csv\'"', files: tableFiles },
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
];

/** The files of some formats; each has a path of its own. */
export function exportFiles(formats: readonly ExportFormat[], source: ExportSource): readonly ExportFile[] {
  return formats.flatMap((format) => format.files(source));
}
