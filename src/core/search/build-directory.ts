import { pinyin, polyphonic } from 'pinyin-pro';
import { type Corpus, mentionsOf } from '../corpus/corpus.ts';
import { type Entity, namesOf } from '../model/entity.ts';
import { byCodePoint } from '../text/order.ts';
import { isHan, simplifyScript } from '../text/script.ts';
import type { Directory, DirectoryEntity, DirectoryName } from './directory.ts';
import { unitsOf } from './name-form.ts';
import { openccTable } from './opencc-table.ts';

/** Every entity of the registry under all its names, whether a speech mentions it or not, with the names' pinyin. */
export function buildDirectory(corpus: Corpus): Directory {
  const entities = [...corpus.entities].sort((a, b) => byCodePoint(a.id, b.id));
  return { entities: entities.map((entity) => directoryEntity(corpus, entity)), heteronyms: heteronymsOf(entities) };
}

function directoryEntity(corpus: Corpus, entity: Entity): DirectoryEntity {
  const { id, type, kind, name } = entity;
  const mentions = mentionsOf(corpus, id);
  const speeches = new Set(mentions.map(({ speech }) => speech)).size;
  const ofPerson = type === 'person' && kind === 'person';
  const names = namesOf(entity).map((written): DirectoryName => {
    const simplified = simplifyScript(written, openccTable);
    return { written, ...(simplified === written ? {} : { simplified }), pinyin: pinyinOf(simplified, ofPerson) };
  });
  return { id, type, kind, name, mentions: mentions.length, speeches, names };
}

/**
 * The readings that the words around decide (`增长` zhang, `长江` chang), which are known of simplified words alone; a
 * person's first character is a surname.
 */
function pinyinOf(simplified: string, ofPerson: boolean): string {
  const surname = ofPerson ? 'head' : 'off';
  const characters = pinyin(simplified.normalize('NFC'), { type: 'all', toneType: 'none', v: true, surname });
  const syllables = characters.filter(({ origin }) => isHan(origin)).map(({ result }) => withV(result));
  const units = unitsOf(simplified);
  let read = 0;
  return units.map((unit) => (isHan(unit) ? (syllables[read++] ?? unit) : unit)).join(' ');
}

function heteronymsOf(entities: readonly Entity[]): Record<string, string> {
  const characters = new Set(entities.flatMap(namesOf).flatMap(unitsOf).filter(isHan));
  const readings = [...characters].sort(byCodePoint).map((character) => [character, readingsOf(character)] as const);
  return Object.fromEntries(readings.filter(([, read]) => read.includes(' ')));
}

function readingsOf(character: string): string {
  return withV(polyphonic(character, { toneType: 'none', type: 'string' }).join(' '));
}

function withV(syllables: string): string {
  return syllables.replaceAll('ü', 'v');
}
