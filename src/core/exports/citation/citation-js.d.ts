/** What we use of citation-js, which brings no types. */
declare module '@citation-js/core' {
  /** What we use of citeproc-js: https://citeproc-js.readthedocs.io/en/latest/running.html */
  export interface CiteProc {
    updateItems(ids: readonly string[], unsorted: true): void;
    makeBibliography(): readonly [about: object, entries: readonly string[]];
    makeCitationCluster(
      places: readonly { readonly id: string; readonly locator: string; readonly label: string }[],
    ): string;
  }
  export class Cite {
    constructor(items: readonly object[]);
    format(output: string, options?: Readonly<Record<string, unknown>>): string;
  }
  export const plugins: {
    readonly config: {
      get(plugin: '@csl'): {
        readonly styles: { add(name: string, style: string): void; get(name: string): string };
        /** The processor of a style and a language: made once, and then given other items. */
        engine(items: readonly { readonly id: string }[], style: string, lang: string, format: 'text'): CiteProc;
      };
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
