import { expect, test } from 'vitest';
import { parseSpeech } from '../../../src/core/markup/parse-speech.ts';
import { buildEntityIndex } from '../../../src/core/model/entity-index.ts';
import { linkedExcerpts } from '../../../src/site/components/dossier/linked-excerpts.ts';
import { markedSentence, placeLink, plainValue, shortPeriod } from '../../../src/site/components/ledger/cells.ts';
import { titlePhrases } from '../../../src/site/components/title-phrases.ts';
import { messagesFor } from '../../../src/site/i18n/messages.ts';

const t = messagesFor('en');
const HOSTILE = `<img src=x onerror="alert('a')">&`;
const WRITTEN = '&lt;img src=x onerror=&quot;alert(&#39;a&#39;)&quot;&gt;&amp;';

test('writes names and texts of a dossier as text', () => {
  const pieces = [
    { text: HOSTILE, mentions: [] },
    { text: HOSTILE, mentions: ['m1', 'm2'] },
  ];
  const html = linkedExcerpts([{ pieces, cutBefore: true, cutAfter: false }], {
    t: { innerMention: '"inner"' },
    urlOf: (anchor) => `/a/#${anchor}`,
  });
  expect(html).toBe(
    `<span class="cut">……</span>${WRITTEN}<a href="/a/#m1"><mark>${WRITTEN}</mark></a><a class="inner-mention" href="/a/#m2" aria-label="&quot;inner&quot;" title="&quot;inner&quot;">＋</a>`,
  );
});

test('writes a title as text, with places where its line may break', () => {
  const html = titlePhrases(`会议${HOSTILE}`, 'zh-Hans');
  expect(html.replaceAll('<wbr>', '')).toBe(`<span class="phrases">会议${WRITTEN}</span>`);
});

test('writes a sentence with what is far from its figure folded', () => {
  const near = { farBefore: '', before: HOSTILE, figure: '5%', after: '。', farAfter: '' };
  expect(markedSentence(near)).toBe(`${WRITTEN}<mark>5%</mark>。`);
  expect(markedSentence({ ...near, before: '', farAfter: HOSTILE })).toBe(
    `<details class="sentence"><summary><mark>5%</mark>。<span class="far far-after">${WRITTEN}</span></summary></details>`,
  );
});

test('writes a quantity and a period as data', () => {
  expect(plainValue({ value: '2800000', unit: '"元"', approximate: false })).toBe(
    '<data value="2800000" data-unit="&quot;元&quot;">2,800,000 &quot;元&quot;</data>',
  );
  expect(plainValue({ approximate: false })).toBe('');
  expect(shortPeriod('2010')).toBe('<time datetime="2010">2010</time>');
  expect(shortPeriod('2011/2015')).toBe('2011–2015');
});

test('leads to the paragraph in which something stands', () => {
  const { speech } = parseSpeech(`---\ntitle: '${HOSTILE.replaceAll("'", "''")}'\ndate: 2011\n---\n\n开会。\n`, {
    id: 'a',
    file: 'content/speeches/a.md',
    index: buildEntityIndex([]),
  });
  if (speech === undefined) throw new Error('Unexpected front matter');
  const html = placeLink(speech, 'p1', { t, urls: { speechUrl: (id, anchor) => `/${id}/#${anchor}` } });
  expect(html).toContain(`<a href="/a/#p1"><span lang="zh-Hans">${WRITTEN}</span> <small>`);
});
