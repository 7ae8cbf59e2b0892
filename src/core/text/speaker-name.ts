const BRACKETS: Readonly<Record<string, string>> = {
  '【': '】',
  '［': '］',
  '[': ']',
  '〔': '〕',
  '（': '）',
  '(': ')',
};

/** Who a label names, without what sets it apart: `张三：`, `【张三】`, `**张三**：` → 张三. */
export function speakerName(label: string): string {
  let name = label;
  for (;;) {
    const shorter = withoutBrackets(name.replace(/^[\s*_]+|[\s*_:：]+$/gu, ''));
    if (shorter === name) return name;
    name = shorter;
  }
}

/** Without the office or body behind the name: 张三（县长） → 张三. */
export function withoutOffice(name: string): string {
  return name.replace(/\s*[（(][^（()）]*[)）]$/u, '');
}

function withoutBrackets(name: string): string {
  const close = BRACKETS[name.charAt(0)];
  const inside = name.slice(1, -1);
  return close !== undefined && name.endsWith(close) && !inside.includes(close) ? inside : name;
}
