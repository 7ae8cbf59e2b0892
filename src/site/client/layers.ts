import { keep, keptJson } from './kept.ts';

const KEY = 'rostrum.layers';

/** Keeps on this device which layers a reader has chosen; the style sheet shows them by itself. */
export function keepLayers(panel: Element): void {
  const boxes = [...panel.querySelectorAll('input')];
  const layers = [...panel.querySelectorAll<HTMLInputElement>('li input')];
  const all = panel.querySelector('button');

  /** What the style sheet cannot do: a figure whose value is written out can take the focus, and so opens its card. */
  function apply(): void {
    const values = boxes.some(({ value, checked }) => value === 'values' && checked);
    for (const figure of document.querySelectorAll<HTMLElement>('.speech-text data.figure')) {
      figure.role = values ? 'button' : null;
      if (values) figure.tabIndex = 0;
      else figure.removeAttribute('tabindex');
    }
    if (all) all.textContent = (layers.some(({ checked }) => checked) ? all.dataset.hide : all.dataset.show) ?? '';
  }

  function choose(): void {
    apply();
    keep(KEY, JSON.stringify(Object.fromEntries(boxes.map((box) => [box.value, box.checked]))));
  }

  const chosen: Readonly<Record<string, boolean | undefined>> = Object(keptJson(KEY));
  for (const box of boxes) box.checked = chosen[box.value] ?? box.checked;
  // Chosen while this was on its way.
  if (boxes.some(({ value, checked, defaultChecked }) => !(value in chosen) && checked !== defaultChecked)) choose();
  apply();
  panel.addEventListener('change', choose);
  all?.addEventListener('click', () => {
    const show = layers.every(({ checked }) => !checked);
    for (const layer of layers) layer.checked = show;
    choose();
  });
}
