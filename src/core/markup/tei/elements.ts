import { INCIDENT_ELEMENTS } from '../../model/incident.ts';
import type { Directive } from '../directives/define.ts';
import { directiveNamed, directives } from '../directives/index.ts';

/** Elements that stand for several directives; which one is their `type`. */
const SHARED: ReadonlySet<string> = new Set(['name', 'seg', 'title']);

/** What happened, in elements whose words stand in a `desc`. */
export const INCIDENTS: ReadonlySet<string> = new Set(Object.values(INCIDENT_ELEMENTS));

/** The `type` of a directive's element, where the element alone does not say which directive it is. */
export function typeOf({ name, tei }: Pick<Directive, 'name' | 'tei'>): string | undefined {
  return SHARED.has(tei) ? name : undefined;
}

/** The directive that an element of ours stands for. */
export function directiveOf(element: string, type: string | undefined): Directive | undefined {
  if (INCIDENTS.has(element) || (element === 'seg' && type === 'incident')) return directiveNamed('incident');
  return directives.find((directive) => directive.tei === element && (!SHARED.has(element) || directive.name === type));
}

/** Elements of the structures that lie in blocks, but for links, with their `rend`. */
export const INLINE: Readonly<Record<string, readonly [element: string, rend?: string]>> = {
  strong: ['hi', 'bold'],
  emphasis: ['emph'],
  sub: ['hi', 'sub'],
  sup: ['hi', 'sup'],
};
