import { pinyin } from 'pinyin-pro';
import { ID_PATTERN } from '../model/id.ts';

/** The id of a speech from its year and its file's name: Chinese in pinyin, everything in ASCII kebab-case. */
export function speechIdOf(fileName: string, date: string): string {
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[a-z\d]{1,5}$/i, '');
  const latin = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join('-');
  const kebab = latin
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
  const year = date.slice(0, 4);
  const id = kebab.startsWith(year) ? kebab : kebab === '' ? `${year}-speech` : `${year}-${kebab}`;
  return ID_PATTERN.test(id) ? id : `${year}-speech`;
}
