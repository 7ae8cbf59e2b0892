/** `2011-03-05` → `2011年3月5日`; as exact as what is given. */
export function chineseDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  return [
    `${year}年`,
    month === undefined ? '' : `${Number(month)}月`,
    day === undefined ? '' : `${Number(day)}日`,
  ].join('');
}
