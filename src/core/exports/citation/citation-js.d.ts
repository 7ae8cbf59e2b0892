/** What we use of citation-js, which brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[]);
    format(output: string, options?: Readonly<Record<string, unknown>>): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): { readonly styles: { add(name: string, style: string): void } };
      get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean; checkLabel: boolean } };
    };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/name' {
  export function parse(name: string): { readonly family?: string; readonly given?: string };
}
