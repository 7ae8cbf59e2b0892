import type { Archive } from '../../archive/load-archive.ts';
import { convertEntity, convertSpeech } from '../../core/corpus/convert-script.ts';
import { buildCorpus } from '../../core/corpus/corpus.ts';
import { convertHtml } from '../../core/markup/convert-html.ts';
import { buildEntityIndex } from '../../core/model/entity-index.ts';
import { ENTITY_TYPES } from '../../core/model/entity-types.ts';
import type { Speech } from '../../core/model/speech.ts';
import { type ConvertScript, toTraditional } from '../../core/text/traditional.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale, localePrefix } from './locales.ts';

/** The archive as the pages of a language show it: links stay in that language, texts are in its script. */
export function localizeArchive(archive: Archive, locale: Locale, base: string): Archive {
  if (locale === DEFAULT_LOCALE) return archive;
  const linked = archive.corpus.speeches.map(localizeLinks(locale, base));
  if (locale === 'zh-hant') return inTraditional(archive, linked);
  return { ...archive, corpus: buildCorpus(linked, archive.corpus.entities) };
}

/** Entities and site in traditional characters, and those speeches that are written in simplified ones. */
function inTraditional(archive: Archive, linked: readonly Speech[]): Archive {
  const { corpus, site, indicators } = archive;
  const convert = toTraditional(site.traditional);
  const { lang } = LOCALES['zh-hant'];
  const convertNames = remembered(convert);
  const speeches = linked.map((speech) => {
    if (!/^zh(?:-(?:hans|cn|sg))?$/i.test(speech.meta.language)) return speech;
    // Every paragraph is there twice, as text and in the HTML.
    const convertTexts = remembered((text) => (text.length < LONG ? convertNames(text) : convert(text)));
    return convertSpeech(speech, lang, convertTexts, (html) => convertHtml(html, convertTexts));
  });
  const entities = corpus.entities.map((entity) => convertEntity(entity, convert));
  return {
    ...archive,
    site: {
      ...site,
      title: convert(site.title),
      description: convert(site.description),
      about: site.about.map(convert),
      ...(site.editor === undefined ? {} : { editor: convert(site.editor) }),
    },
    corpus: buildCorpus(speeches, entities),
    index: buildEntityIndex(entities),
    indicators: indicators.map((indicator) => ({ ...indicator, name: convert(indicator.name) })),
  };
}

/** Characters of a text that is hardly the same as another, while names, quantities and dates return in every speech. */
const LONG = 12;

function remembered(convert: ConvertScript): ConvertScript {
  const known = new Map<string, string>();
  return (text) => {
    const converted = known.get(text) ?? convert(text);
    known.set(text, converted);
    return converted;
  };
}

/** A speech whose links to entities lead to the pages of the language. */
function localizeLinks(locale: Locale, base: string): (speech: Speech) => Speech {
  const folders = Object.values(ENTITY_TYPES).join('|');
  const toEntity = new RegExp(`(?<=href="${RegExp.escape(base)})(?=(?:${folders})/)`, 'g');
  const localize = (html: string): string => html.replace(toEntity, localePrefix(locale));
  return (speech) => ({
    ...speech,
    html: localize(speech.html),
    ...(speech.titleHtml === undefined ? {} : { titleHtml: localize(speech.titleHtml) }),
  });
}
