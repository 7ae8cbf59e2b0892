/** What two editions of GB/T 7714 write differently in the citation of a text on the web. */
export interface GbtEdition {
  readonly name: string;
  /** Around the date of publication. */
  readonly brackets: readonly [open: string, close: string];
  /** Between names. */
  readonly comma: string;
  /** Whether the surnames of Latin names are in capitals. */
  readonly capitals: boolean;
}

/** Since 2025 only the full stop and the square brackets are half-width, and surnames are written as usual. */
export const GBT_2025: GbtEdition = { name: 'gbt-2025', brackets: ['（', '）'], comma: '，', capitals: false };
export const GBT_2015: GbtEdition = { name: 'gbt-2015', brackets: ['(', ')'], comma: ', ', capitals: true };

/**
 * A CSL style for texts on the web by GB/T 7714: responsible. Title[EB/OL]. place (date)[day of access]. address. The
 * place in the text stands where the standard has the pages, and a date that was inferred in square brackets.
 */
export function gbtStyle({ name, brackets: [open, close], comma, capitals }: GbtEdition): string {
  const surname = capitals ? '<name-part name="family" text-case="uppercase"/>' : '';
  const parts = ['year', 'month', 'day'].map((part, i) => {
    const form = part === 'year' ? '' : ' form="numeric-leading-zeros"';
    return `<date-part name="${part}"${form}${i === 0 ? '' : ' prefix="-"'}/>`;
  });
  const reference = (place: string): string => `
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author">
          <name delimiter="${comma}" delimiter-precedes-last="always" name-as-sort-order="all" sort-separator=" " initialize-with=" ">${surname}</name>
        </names>
        <text variable="title" suffix="[EB/OL]"/>
        <group>
          ${place}
          <text macro="published" prefix="${open}" suffix="${close}"/>
          <date variable="accessed" prefix="[" suffix="]">${parts.join('')}</date>
        </group>
        <text variable="URL"/>
      </group>
    </layout>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" demote-non-dropping-particle="never">
  <info><title>${name}</title><id>${name}</id><updated>2026-11-24T00:00:00+00:00</updated></info>
  <macro name="published">
    <choose>
      <if is-uncertain-date="issued"><date variable="issued" prefix="[" suffix="]">${parts.join('')}</date></if>
      <else><date variable="issued">${parts.join('')}</date></else>
    </choose>
  </macro>
  <citation>${reference('<text variable="locator"/>')}
  </citation>
  <bibliography>${reference('')}
  </bibliography>
</style>`;
}
