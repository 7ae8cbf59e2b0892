import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { speechToCleanMarkdown } from '../../../src/core/exports/clean-markdown.ts';
import type { ExportSource } from '../../../src/core/exports/format.ts';
import { entityOf, exportSourceOf } from './reading/source.ts';

function markdownOf(source: ExportSource): string {
  const [speech] = source.corpus.speeches;
  if (speech === undefined) throw new Error('Expected a speech');
  return speechToCleanMarkdown(speech, source);
}

/** Blocks as another reader of Markdown, with GitHub's extensions, understands them: type and words. */
function readBack(markdown: string): { type: string; text: string }[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  return tree.children.map((node) => ({ type: node.type, text: textOf(node) }));
}

function textOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

test('writes title, facts, parts, paragraphs and notes without directives', () => {
  const source = exportSourceOf(
    {
      'a-1': `---
title: 在会上的讲话
date: 2011-03-05
speaker: zhang-san
source: { file: a.txt, publisher: 某网 }
---

:salute[同志们：]

:lead[一是:org[妇联]{ref=fulian}很好。]去年:figure[280万元]{kind=result}。:note[“妇联”指旗妇联。]

## 一、*工作*

> 引文:gap[缺一行]{reason=不清}
`,
    },
    [entityOf('fulian', '旗妇联'), entityOf('zhang-san', '张三', 'person')],
  );
  expect(markdownOf(source)).toBe(`# 在会上的讲话

- 时间：2011年3月5日
- 讲话人：张三
- 来源：某网
- 档案：地方讲话档案
- 网址：https\\://example.org/archive/speeches/a-1/

同志们：

一是妇联很好。去年280万元。[^1]

## 一、*工作*

> 引文〔缺一行〕

[^1]: “妇联”指旗妇联。
`);
});

test('does not print asterisks beside Chinese punctuation', () => {
  const source = exportSourceOf({ a: '坚持**“四个转变”**发展，*重点*突出' });
  expect(markdownOf(source)).toContain('\n坚持“四个转变”发展，*重点*突出\n');
});

test('gives links their whole address, and none where it is not known', () => {
  const body = { a: '见[那里](/about/)和[此处](https://example.com/a)' };
  expect(markdownOf(exportSourceOf(body))).toContain('[那里](<https://example.org/about/>)');
  const alone = markdownOf(exportSourceOf(body, [], '/'));
  expect(alone).toContain('见那里和[此处](<https://example.com/a>)');
  expect(alone).not.toContain('网址');
});

/** What other markups than ours take for marks, at the beginning of a line and within it. */
const marks = fc.constantFrom(
  ...[
    '# ',
    '1. ',
    '- ',
    '+ ',
    '* ',
    '> ',
    '| a | b |',
    '~~x~~',
    '`c`',
    '$x$',
    '<b>',
    '&amp;',
    '&#65;',
    '[a](b)',
    '[^1]',
  ],
  ...[
    '![i](u)',
    'http://h/x',
    'www.a.com',
    'a@b.cn',
    ':smile:',
    '---',
    '===',
    '\\',
    '"',
    "'",
    '--',
    '...',
    '^[x]',
    '{#id}',
  ],
  ...['(1) ', 'a) ', '```', '***', '__x__', '    ', '\t', '同志们', '。', '2.6万元', 'x', ' '],
);

test('any text comes back as it is from a reader of Markdown', () => {
  fc.assert(
    fc.property(fc.array(marks, { minLength: 1, maxLength: 8 }), (parts) => {
      const [speech] = exportSourceOf({ a: '正文' }).corpus.speeches;
      if (speech === undefined) throw new Error('Expected a speech');
      const text = parts.join('').trim();
      fc.pre(text !== '');
      const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      const source = exportSourceOf({});
      const meta = { ...speech.meta, title: text };
      const changed = { ...speech, meta, html: `<p id="p1">${html}</p>\n<h2 id="s1">${html}</h2>` };
      const blocks = readBack(speechToCleanMarkdown(changed, source)).filter(({ type }) => type !== 'list');
      expect(blocks).toEqual([
        { type: 'heading', text },
        { type: 'paragraph', text },
        { type: 'heading', text },
      ]);
    }),
    { seed: 8, numRuns: 500 },
  );
});
