import type { ExportFile, ExportSource } from '../format.ts';
import { type LinkedNode, several, siteIri } from './node.ts';
import { speechReference } from './reference.ts';

/** The archive as a site whose pages can be searched. */
export function siteNode({ site, root }: Pick<ExportSource, 'site' | 'root'>): LinkedNode {
  return {
    '@id': siteIri(root),
    '@type': 'WebSite',
    name: site.title,
    description: site.description,
    inLanguage: site.language,
    url: root,
    publisher: publisherOf(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${root}search/?q={query}` },
      'query-input': 'required name=query',
    },
  };
}

/** The site, its speeches, and its data with the files they can be had in. */
export function archiveGraph(files: readonly ExportFile[], source: ExportSource): LinkedNode {
  const { corpus, indicators, site, root } = source;
  const dates = corpus.speeches.map(({ meta }) => meta.date).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return {
    '@graph': [
      { ...siteNode(source), hasPart: several(corpus.speeches.map((speech) => speechReference(speech, root))) },
      {
        '@id': `${root}data/archive.jsonld#this`,
        '@type': 'Dataset',
        name: site.title,
        description: site.description,
        inLanguage: site.language,
        url: `${root}exports/`,
        creator: publisherOf(site),
        isPartOf: { '@id': siteIri(root) },
        temporalCoverage: first === undefined ? undefined : first === last ? first : `${first}/${last}`,
        variableMeasured: several(
          indicators.map(({ id, name, unit }) => ({
            '@id': `${root}data/archive.jsonld#${id}`,
            '@type': 'StatisticalVariable',
            name,
            unitText: unit,
          })),
        ),
        distribution: several(
          files.map(({ path, mediaType }) => ({
            '@type': 'DataDownload',
            name: path,
            contentUrl: root + path,
            encodingFormat: mediaType,
          })),
        ),
      },
    ],
  };
}

/** Whoever answers for the archive; whether that is a person or a body nobody says, and an address is one or the other. */
function publisherOf({ editor }: ExportSource['site']): LinkedNode | undefined {
  return editor === undefined ? undefined : { '@type': 'Organization', name: editor };
}
