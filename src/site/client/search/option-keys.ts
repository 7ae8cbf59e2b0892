/** A key that was pressed, with what was held. */
export type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/**
 * Number of the option that a key leads to from the active one (-1 for none), past either end to the other; none for a
 * key that is the field's own. Home and End belong to the list once an arrow has led into it.
 */
export function optionFor(pressed: Key, count: number, active: number, isBrowsing: boolean): number | undefined {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = pressed;
  if (count === 0 || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  if (key === 'Home' && isBrowsing) return 0;
  if (key === 'End' && isBrowsing) return count - 1;
  return undefined;
}
