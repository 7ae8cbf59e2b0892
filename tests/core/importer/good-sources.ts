import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { encode } from './encodings/encode.ts';

/** A file as it is received. */
export interface GoodSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const TEXT = `在年会上的讲话
（2013年3月5日）
县长 张三
同志们:
今天召开这次会议,主要任务是总结去年的工作。刚才，工会、妇联作了很好的发言(见附件)，我都同意。
一、认清形势
形势很好。去年培训2800人，投入300万元，增长12.5%。
二、狠抓落实
一是要快。快字当头。二是要好。好中求快。
谢谢大家！
第 1 页 共 1 页
版权所有 © 某某网
`;
const TRADITIONAL = '在年會上的講話\r\n（2013年3月5日）\r\n各位來賓：\r\n今天我們開會，說明過去一年的發展。謝謝！\r\n';
const HTML = `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>在年会上的讲话</title>
<script>var a = "不是正文";</script><style>p { color: red }</style></head>
<body><nav><a href="/">首页</a></nav><article><h1>在年会上的讲话</h1><p>（2013年3月5日）</p><p>同志们：</p>
<!-- 注释 --><p>今天开会，&ldquo;大家&rdquo;都来了。</p><h2>一、认清形势</h2><p>形势<b>很好</b>。</p></article><footer>版权所有</footer></body></html>`;
const MARKDOWN =
  '---\ntitle: 在年会上的讲话\ndate: 2013-03-05\n---\n\n# 在年会上的讲话\n\n同志们：\n\n## 一、认清形势\n\n**形势**很好，见[这里](http://a.cn)。\n\n- 一\n- 二\n';

/** Files that import reads without a complaint, of every format and in the encodings that Chinese comes in. */
export async function goodSources(): Promise<GoodSource[]> {
  return [
    { name: 'a.txt', bytes: encode(TEXT, 'utf-8') },
    { name: 'crlf.txt', bytes: encode(TEXT.replaceAll('\n', '\r\n'), 'utf-8-bom') },
    { name: 'gb.txt', bytes: encode(TEXT.replace('©', ''), 'gb18030') },
    { name: 'big5.txt', bytes: encode(TRADITIONAL, 'big5') },
    { name: 'wide.txt', bytes: encode(TEXT, 'utf-16le-bom') },
    { name: 'a.md', bytes: encode(MARKDOWN, 'utf-8') },
    { name: 'a.html', bytes: encode(HTML, 'utf-8') },
    { name: 'a.docx', bytes: await wordFile() },
  ];
}

async function wordFile(): Promise<Uint8Array> {
  const children = [
    new Paragraph({ text: '在年会上的讲话', heading: HeadingLevel.TITLE }),
    new Paragraph('（2013年3月5日）'),
    new Paragraph('同志们：'),
    new Paragraph({ text: '一、认清形势', heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ children: [new TextRun('形势'), new TextRun({ text: '很好', bold: true }), new TextRun('。')] }),
  ];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
