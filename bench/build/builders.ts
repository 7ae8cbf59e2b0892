import { docusaurus } from './peers/docusaurus.ts';
import { eleventy } from './peers/eleventy.ts';
import { hugo } from './peers/hugo.ts';
import { starlight } from './peers/starlight.ts';
import { vitepress } from './peers/vitepress.ts';
import { rostrumBuilders } from './rostrum.ts';
import type { Builder } from './site.ts';

/** All ways to build, or those that are named; `starlight` means all of its variants. Docusaurus takes so long that it is asked for. */
export function buildersNamed(names: readonly string[] | undefined, withDocusaurus: boolean): readonly Builder[] {
  const all = [
    ...rostrumBuilders(),
    hugo,
    eleventy,
    ...vitepress,
    ...starlight,
    ...(withDocusaurus || names?.includes('docusaurus') ? [docusaurus] : []),
  ];
  const unknown = names?.find((name) => !all.some((builder) => isMeant(name, builder)));
  if (unknown !== undefined)
    throw new Error(`Unexpected \`${unknown}\`, expected some of ${all.map(({ name }) => name).join(', ')}`);
  return all.filter((builder) => names === undefined || names.some((name) => isMeant(name, builder)));
}

function isMeant(name: string, builder: Builder): boolean {
  return builder.name === name || builder.name.startsWith(`${name}-`);
}
