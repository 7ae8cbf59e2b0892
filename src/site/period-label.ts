/** An ISO period as tables show it: `2011/2015` → `2011–2015`. */
export function periodLabel(period: string): string {
  return period.replace('/', '–');
}
