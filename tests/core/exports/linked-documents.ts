import jsonld, { type ContextDefinition, type JsonLdDocument } from 'jsonld';

/** Contexts as far as our documents need them, so that nothing is fetched: what a property without a type here is, is text. */
const CONTEXTS: Readonly<Record<string, ContextDefinition>> = {
  'https://schema.org': { '@vocab': 'http://schema.org/', url: { '@type': '@id' }, contentUrl: { '@type': '@id' } },
  'http://www.w3.org/ns/anno.jsonld': {
    oa: 'http://www.w3.org/ns/oa#',
    as: 'http://www.w3.org/ns/activitystreams#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    schema: 'http://schema.org/',
    id: '@id',
    type: '@type',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    ...Object.fromEntries(
      ['Annotation', 'TextualBody', 'SpecificResource', 'FragmentSelector', 'TextQuoteSelector', 'TextPositionSelector']
        .concat(['classifying', 'identifying', 'commenting', 'describing', 'editing', 'linking', 'highlighting'])
        .concat(['bookmarking', 'exact', 'prefix', 'suffix', 'start', 'end'])
        .map((term) => [term, `oa:${term}`]),
    ),
    ...Object.fromEntries(
      Object.entries({
        body: 'hasBody',
        target: 'hasTarget',
        source: 'hasSource',
        selector: 'hasSelector',
        scope: 'hasScope',
      }).map(([term, name]) => [term, { '@id': `oa:${name}`, '@type': '@id' }]),
    ),
    motivation: { '@id': 'oa:motivatedBy', '@type': '@vocab' },
    purpose: { '@id': 'oa:hasPurpose', '@type': '@vocab' },
    conformsTo: { '@id': 'dcterms:conformsTo', '@type': '@id' },
    items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
    first: { '@id': 'as:first', '@type': '@id' },
    total: 'as:totalItems',
    startIndex: 'as:startIndex',
    value: 'rdf:value',
    format: 'dc:format',
    label: 'rdfs:label',
  },
};

const options = (base: string) => ({
  base,
  // Whatever is no term of its context is an error, and not silently left out.
  safe: true,
  documentLoader: async (url: string) => {
    const context = CONTEXTS[url];
    if (context === undefined) throw new Error(`Unexpected request for ${url}`);
    return { documentUrl: url, document: { '@context': context } };
  },
});

/** A document without its context; throws where something in it would be lost. */
export async function expand(text: string, base: string): Promise<object[]> {
  return [...(await jsonld.expand(JSON.parse(text) as JsonLdDocument, options(base)))];
}

/** What a document says of the things of one type of schema.org, or of Web annotations (`oa:Annotation`). */
export async function framed(text: string, base: string, type: string): Promise<readonly object[]> {
  const document = JSON.parse(text) as JsonLdDocument & { '@context': string };
  const frame = { '@context': document['@context'], '@type': type };
  const framing = { ...options(base), omitGraph: false, compactToRelative: false };
  const result: unknown = await jsonld.frame(document, frame, framing);
  const graph: unknown = Reflect.get(Object(result), '@graph');
  return Array.isArray(graph) ? graph : [];
}
