const DATE = '<date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/>';

/**
 * A CSL style for speeches on the web in notes and bibliography of The Chicago Manual of Style: a note with the place in
 * the text, an entry without. A date that was inferred is in brackets with a question mark.
 */
export const CHICAGO_STYLE = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" demote-non-dropping-particle="display-and-sort">
  <info><title>chicago</title><id>chicago</id><updated>2026-11-24T00:00:00+00:00</updated></info>
  <macro name="published">
    <choose>
      <if is-uncertain-date="issued"><date variable="issued" prefix="[" suffix="?]">${DATE}</date></if>
      <else><date variable="issued">${DATE}</date></else>
    </choose>
  </macro>
  <macro name="accessed"><date variable="accessed">${DATE}</date></macro>
  <citation>
    <layout suffix=".">
      <group delimiter=", ">
        <names variable="author"><name and="text"/></names>
        <group delimiter=" ">
          <text variable="title" quotes="true"/>
          <group delimiter=", " prefix="(" suffix=")"><text variable="genre"/><text macro="published"/></group>
        </group>
        <text variable="locator"/>
        <text variable="container-title"/>
        <text macro="accessed" prefix="accessed "/>
        <text variable="URL"/>
      </group>
    </layout>
  </citation>
  <bibliography>
    <layout suffix=".">
      <group delimiter=". ">
        <names variable="author"><name name-as-sort-order="first" and="text"/></names>
        <text variable="title" quotes="true"/>
        <group delimiter=", "><text variable="genre" text-case="capitalize-first"/><text macro="published"/></group>
        <text variable="container-title"/>
        <text macro="accessed" prefix="Accessed "/>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>
</style>`;
