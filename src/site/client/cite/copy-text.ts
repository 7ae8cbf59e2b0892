/**
 * Puts a text into the clipboard, and says whether that went well. Where the page was not sent over a secure connection
 * (an archive on a closed network) browsers have no clipboard for it, but still the old command. `within` is where the
 * focus may go: a modal dialog keeps it inside.
 */
export async function copyText(text: string, within: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text, within);
  }
}

function copyByCommand(text: string, within: Element): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  within.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return done;
}
