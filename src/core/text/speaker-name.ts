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
    const shorter = withoutBrackets(trimmed(name));
    if (shorter === name) return name;
    name = shorter;
  }
}

/** Without the office or body behind the name: 张三（县长） → 张三. */
export function withoutOffice(name: string): string {
  return name.replace(/[（(][^（()）]*[)）]$/u, '').trimEnd();
}

/** Without blanks, colons, and the marks of bold letters. */
function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && /[\s*_]/u.test(text.charAt(start))) start++;
  while (start < end && /[\s*_:：]/u.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function withoutBrackets(name: string): string {
  const close = BRACKETS[name.charAt(0)];
  const inside = name.slice(1, -1);
  return close !== undefined && name.endsWith(close) && !inside.includes(close) ? inside : name;
}
