import type { GeneratedFiles } from '../core/search/generate.ts';
import { pick, type Random } from '../core/search/generate.ts';

/** Id of the body that all speeches name. */
export const BODY = 'qi-zonggonghui';

/** Others that are named with it now and then: more than a page has room for. */
const OTHERS = 400;

/** Speeches that name one body so often together, with figures of it and other bodies beside it; dates over 20 years. */
export function largeBody(
  random: Random,
  { speeches, mentions }: { readonly speeches: number; readonly mentions: number },
): GeneratedFiles {
  const others = Array.from({ length: OTHERS }, (_, i) => ({ id: `body-${i}`, name: `${han(random, 3)}协会` }));
  const share = (number: number): number => Math.floor((mentions * number) / speeches);
  return {
    entities: [
      { type: 'organization', id: BODY, markdown: '---\nname: 旗总工会\nkind: mass-organization\n---\n\n一个工会。\n' },
      ...others.map(({ id, name }) => ({
        type: 'organization' as const,
        id,
        markdown: `---\nname: ${name}\nkind: association\nparent: ${BODY}\n---\n`,
      })),
    ],
    speeches: Array.from({ length: speeches }, (_, number) => {
      const paragraphs = Array.from({ length: share(number + 1) - share(number) }, () => {
        const { id } = pick(random, others);
        const figure = `:figure[${1 + Math.floor(random() * 900)}人]{kind=count org=${BODY}}`;
        const before = `${han(random, 40)}。${han(random, 12)}，`;
        const after = `${han(random, 20)}，:org[${han(random, 3)}]{ref=${id}}培训${figure}。${han(random, 60)}。`;
        return `${before}:org[旗总工会]{ref=${BODY}}${after}`;
      });
      const meta = `title: 在${han(random, 6)}会议上的讲话\ndate: ${2000 + (number % 20)}`;
      return { id: `speech-${number}`, markdown: `---\n${meta}\n---\n\n${paragraphs.join('\n\n')}\n` };
    }),
  };
}

function han(random: Random, length: number): string {
  return Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 1200))).join('');
}
