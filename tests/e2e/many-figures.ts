import type { GeneratedFiles } from '../core/search/generate.ts';

/** Bodies by how many figures and tasks of 100 are theirs; the last ones have too few for pages of their own. */
const SHARES: Readonly<Record<string, number>> = { 'qi-gonghui': 60, 'qi-fulian': 37, 'qi-kexie': 2, 'qi-wenlian': 1 };
const SPEECHES = 8;
const PARAGRAPHS = 100;

/** Speeches of four bodies with more figures, targets and tasks than one page holds. */
export function manyFigures(): GeneratedFiles {
  const bodies = Object.entries(SHARES).flatMap(([id, share]) => Array.from({ length: share }, () => id));
  const paragraph = (org: string, i: number): string =>
    i % 2 === 0
      ? `全年培训:figure[${i + 1}人]{kind=target org=${org}}，:task[办好${i + 1}件实事]{org=${org}}。`
      : `今年共培训:figure[${i + 1}人]{kind=result org=${org}}，:task[走访${i + 1}户家庭]{org=${org}}。`;
  return {
    entities: Object.keys(SHARES).map((id) => ({
      type: 'organization',
      id,
      markdown: `---\nname: 某旗${id}\nkind: mass-organization\n---\n`,
    })),
    speeches: Array.from({ length: SPEECHES }, (_, number) => ({
      id: `speech-${number}`,
      markdown: `---\ntitle: 在第${number}次会议上的讲话\ndate: ${2010 + number}\n---\n\n${Array.from({ length: PARAGRAPHS }, (_, i) => paragraph(bodies[i] ?? '', i)).join('\n\n')}\n`,
    })),
  };
}
