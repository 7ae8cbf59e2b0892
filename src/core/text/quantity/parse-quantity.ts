// Placeholder by the lead so that figure-value.ts compiles: replace it.
export function parseQuantity(_text: string): { value: string; unit: string; op?: string; approximate: boolean; per?: string } | undefined {
  return undefined;
}
