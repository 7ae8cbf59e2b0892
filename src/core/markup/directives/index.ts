import { award } from './award.ts';
import { campaign } from './campaign.ts';
import { date } from './date.ts';
import type { Directive } from './define.ts';
import { event } from './event.ts';
import { figure } from './figure.ts';
import { gap } from './gap.ts';
import { incident } from './incident.ts';
import { law } from './law.ts';
import { lead } from './lead.ts';
import { note } from './note.ts';
import { org } from './org.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { role } from './role.ts';
import { salute } from './salute.ts';
import { sic } from './sic.ts';
import { speaker } from './speaker.ts';
import { task } from './task.ts';
import { term } from './term.ts';

/** Every kind of annotation. A new kind is a file of its own and a line here. */
export const directives: readonly Directive[] = [
  org,
  person,
  place,
  campaign,
  law,
  term,
  event,
  award,
  role,
  date,
  figure,
  task,
  lead,
  salute,
  speaker,
  incident,
  note,
  sic,
  gap,
];

export const directiveNames: ReadonlySet<string> = new Set(directives.map((directive) => directive.name));

const byName = new Map(directives.map((directive) => [directive.name, directive]));

export function directiveNamed(name: string): Directive | undefined {
  return byName.get(name);
}
