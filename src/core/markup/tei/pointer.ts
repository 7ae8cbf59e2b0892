import { ID_PATTERN } from '../../model/id.ts';

/** The file of what speeches name, seen from one of them. */
const REGISTRY = '../data/entities.xml';

/** An id as one of XML, which may not begin with a digit. */
export function xmlId(id: string): string {
  return /^[a-z]/.test(id) ? id : `_${id}`;
}

/** Where an entity is described, seen from a speech: `../data/entities.xml#qi-fulian`. */
export function entityPointer(id: string): string {
  return `${REGISTRY}#${xmlId(id)}`;
}

/** Where an indicator is described. */
export function indicatorPointer(id: string): string {
  return `${REGISTRY}#${indicatorId(id)}`;
}

/** With a dot, which no id of an entity has. */
export function indicatorId(id: string): string {
  return `indicator.${id}`;
}

/** Id of the entity that a pointer leads to, whatever the file; none where it is no id. */
export function idOfPointer(pointer: string | undefined): string | undefined {
  const id = pointer
    ?.split('#')
    .at(1)
    ?.replace(/^_(?=\d)/, '');
  return id !== undefined && ID_PATTERN.test(id) ? id : undefined;
}
