import type { Archive } from '../../archive/load-archive.ts';
import { convertEntity, convertSpeech } from '../../core/corpus/convert-script.ts';
import { buildCorpus } from '../../core/corpus/corpus.ts';
import { convertHtml } from '../../core/markup/convert-html.ts';
import { buildEntityIndex } from '../../core/model/entity-index.ts';
import { ENTITY_TYPES } from '../../core/model/entity-types.ts';
import type { Speech } from '../../core/model/speech.ts';
import { type ConvertScript, toTraditional } from '../../core/text/traditional.ts';
import { LOCALES, type Locale, localePrefix } from './locales.ts';

/**
 * The archive as the pages of a language show it: texts are in its script. The links of a speech stay as they are written
 * (`localizeLinks`), so that languages which show the same texts share all that is reckoned from them.
 */
export function localizeArchive(archive: Archive, locale: Locale): Archive {
  return locale === 'zh-hant' ? inTraditional(archive) : archive;
}

/** Entities and site in traditional characters, and those speeches that are written in simplified ones. */
function inTraditional(archive: Archive): Archive {
  const { corpus, site, indicators } = archive;
  const convert = toTraditional(site.traditional);
  const { lang } = LOCALES['zh-hant'];
  const convertNames = remembered(convert, MOST.names);
  const convertTexts = remembered(convert, MOST.texts);
  const words = JSON.stringify(site.traditional);
  const speeches = corpus.speeches.map((speech) => {
    if (!/^zh(?:-(?:hans|cn|sg))?$/i.test(speech.meta.language)) return speech;
    const known = converted.get(speech);
    const before = known?.words === words ? known.speech.deref() : undefined;
    if (before !== undefined) return before;
    const convertText = (text: string): string => (text.length < LONG ? convertNames(text) : convertTexts(text));
    const fresh = convertSpeech(speech, lang, convertText, convertHtml);
    converted.set(speech, { words, speech: new WeakRef(fresh) });
    return fresh;
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

/**
 * Speeches in traditional characters, with the words that the site has them written by: most stay while developing. They go
 * with the archive that they are of.
 */
const converted = new WeakMap<Speech, { readonly words: string; readonly speech: WeakRef<Speech> }>();

/** Characters of a text that is hardly the same as another, while names, quantities and dates return in every speech. */
const LONG = 12;

/**
 * How many are remembered at once: quantities are without end, and texts of paragraphs, some 30 of a speech, are more than
 * half of what an archive takes. Those of 1,700 speeches all stay; of more, most pages ask for those of a few.
 */
const MOST = { names: 20_000, texts: 50_000 };

function remembered(convert: ConvertScript, most: number): ConvertScript {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const converted = convert(text);
    if (known.size === most) known.clear();
    known.set(text, converted === text ? text : converted);
    return converted;
  };
}

/** HTML of a speech whose links to entities lead to the pages of a language, under a base with a slash at both ends. */
export function localizeLinks(html: string, locale: string | undefined, base: string): string {
  const prefix = localePrefix(locale);
  if (prefix === '') return html;
  const folders = Object.values(ENTITY_TYPES).join('|');
  return html.replace(new RegExp(`(?<=href="${RegExp.escape(base)})(?=(?:${folders})/)`, 'g'), prefix);
}
