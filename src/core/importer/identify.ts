import { pinyin } from 'pinyin-pro';
import { ID_PATTERN } from '../model/id.ts';

/** A file's name may have 255 bytes, of which endings take some; an address should be readable. */
const LONGEST = 100;

/** The id of a speech from its year and its file's name: Chinese in pinyin, everything in ASCII kebab-case, not too long. */
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
  return ID_PATTERN.test(id) ? shortened(id) : `${year}-speech`;
}

/** An id cut between words, or in the middle of one that is too long by itself. */
function shortened(id: string): string {
  if (id.length <= LONGEST) return id;
  const end = id.lastIndexOf('-', LONGEST);
  return id.slice(0, end > LONGEST / 2 ? end : LONGEST);
}
