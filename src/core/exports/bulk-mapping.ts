/** Lucene refuses a term of more than 32,766 bytes; so many characters of UTF-8 are always fewer. */
const keyword = { type: 'keyword', ignore_above: 8191 };
/** For the words to be searched as pairs of characters, and the whole to be counted and sorted. */
const text = { type: 'text', analyzer: 'cjk' };
const textAndKeyword = { ...text, fields: { keyword } };
/** ISO dates are as exact as is known. */
const date = { type: 'date', format: 'strict_date_optional_time' };
const entity = { properties: { id: keyword, name: textAndKeyword } };

/**
 * Settings and fields of an index for the documents of `opensearch.ndjson`. `cjk` is built into OpenSearch and
 * Elasticsearch alike, finds Chinese by pairs of characters and needs no plugin; where `analysis-smartcn` or `analysis-ik`
 * is installed, its name may be put in its place before the index is made. Mentions and figures are nested, so that a
 * query asks for value, unit and body of one and the same figure. A field that is not here is refused.
 */
export const BULK_MAPPING = {
  mappings: {
    dynamic: 'strict',
    properties: {
      id: keyword,
      speech: keyword,
      title: textAndKeyword,
      date,
      year: { type: 'integer' },
      language: keyword,
      speaker: textAndKeyword,
      occasion: entity,
      place: entity,
      organizations: entity,
      status: keyword,
      order: { type: 'integer' },
      anchor: keyword,
      part: keyword,
      section: textAndKeyword,
      text,
      address: { type: 'keyword', index: false, doc_values: false },
      mentions: {
        type: 'nested',
        properties: {
          anchor: keyword,
          type: keyword,
          ref: keyword,
          name: textAndKeyword,
          kind: keyword,
          org: keyword,
          text: textAndKeyword,
          start: { type: 'integer' },
          end: { type: 'integer' },
        },
      },
      figures: {
        type: 'nested',
        properties: {
          anchor: keyword,
          text: textAndKeyword,
          value: keyword,
          number: { type: 'double' },
          unit: keyword,
          op: keyword,
          approximate: { type: 'boolean' },
          per: keyword,
          kind: keyword,
          indicator: keyword,
          indicatorName: textAndKeyword,
          org: keyword,
          orgName: textAndKeyword,
          period: keyword,
        },
      },
    },
  },
} as const;
