import { entityAddress, speechAddress } from '../../model/address.ts';
import type { Entity } from '../../model/entity.ts';

/** Address of a speech's page; none where the archive's own is not known, since a file is read far from its archive. */
export function pageAddress(id: string, root: string): string | undefined {
  return wholeAddress(speechAddress(id), root);
}

export function entityPageAddress({ type, id }: Pick<Entity, 'type' | 'id'>, root: string): string | undefined {
  return wholeAddress(entityAddress(type, id), root);
}

/** Where a link of a speech's page leads from anywhere; none where that is not known or nothing to be followed. */
export function linkAddress(href: string, speech: string, root: string): string | undefined {
  return wholeAddress(href, pageAddress(speech, root) ?? '');
}

function wholeAddress(path: string, root: string): string | undefined {
  const address = URL.parse(path, URL.canParse(root) ? root : undefined);
  return address !== null && /^(?:https?|mailto):$/.test(address.protocol) ? address.href : undefined;
}
