import { expect, test } from 'vitest';
import { attribute, inText, link } from '../../src/site/html.ts';

test('writes text that no reader takes for tags', () => {
  expect(inText(`<script>"a" & 'b'</script>`)).toBe('&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;');
  expect(inText(undefined)).toBe('');
  expect(inText(0)).toBe('0');
});

test('writes attributes that no value leaves', () => {
  expect(attribute('title', `a" onclick="b&`)).toBe(' title="a&quot; onclick=&quot;b&amp;"');
  expect(attribute('title', undefined)).toBe('');
  expect(attribute('value', '')).toBe(' value');
});

test('writes a link around HTML', () => {
  expect(link('/a/?q="&b', '<b>c</b>', ' lang="zh"')).toBe('<a href="/a/?q=&quot;&amp;b" lang="zh"><b>c</b></a>');
});
