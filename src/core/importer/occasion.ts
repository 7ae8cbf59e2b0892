import { type Fact, inferred, stated } from './fact.ts';

const GENRE =
  '(?:(?:主旨|重要|总结|主持|表态|交流|欢迎|即席|开幕|闭幕|动员|专题|开场|结束|總結|歡迎|開幕|閉幕|重點)?(?:讲话|讲演|演讲|致辞|致词|发言|报告|悼词|主持词|祝酒词|贺词|献词|講話|演講|致辭|致詞|發言|報告|演辭|談話))';
const IN_TITLE = new RegExp(`在(?<what>[^在，。：:]{2,40}?)(?:上|中|时|時|期间|期間)?(?:的|所作的|所做的)${GENRE}`);
const IN_SUBTITLE = /在(?<what>[^，。：:]{4,50}?(?:会议|大会|仪式|典礼|论坛|座谈会|會議|大會|儀式|典禮|論壇))上$/;
const IN_ENGLISH = /\b(?:at|before) (?<what>(?:the|a|an) [^,:]{4,100})$/i;
const TODAY =
  /^(?:今天|今日|现在|此刻|今晚)[，,]?(?:我们|大家|县委|市委|区委|县政府|市政府)?(?:欢聚一堂|齐聚一堂)?[，,]?(?:在这里|在此|在這裡)?[，,]?(?:隆重|专门)?(?:召开|举行|举办|召開|舉行|舉辦)(?:了|的)?(?<what>[^，。！；：]{3,40}?(?:会|会议|大会|仪式|典礼|论坛|活动|會|會議|儀式|典禮|論壇))(?=[，。！；])/;
const DATE = /^(?:(?:19|20)\d{2}年)(?:\d{1,2}月(?:\d{1,2}日)?)/;

/**
 * What a speech was held at, in words: from its title (在全县教育大会上的讲话 → 全县教育大会), else from the sentence
 * that it opens with (今天，我们召开…会). The id of an event is for a person to write.
 */
export function occasionOf(title: string, paragraphs: readonly string[]): Fact | undefined {
  for (const pattern of [IN_TITLE, IN_SUBTITLE, IN_ENGLISH]) {
    const what = pattern.exec(title)?.groups?.what?.replace(DATE, '').trim();
    if (what !== undefined && what.length > 1) return stated(what, title, 'the title says at what it was held');
  }
  for (const text of paragraphs.slice(0, 8)) {
    const start = text.slice(0, 200);
    const sentence = start.slice(/[：:！!]/.exec(start.slice(0, 40))?.index ?? -1).replace(/^[：:！!]\s*/, '');
    for (const words of [start, sentence]) {
      const match = TODAY.exec(words);
      const what = match?.groups?.what;
      if (match && what) return inferred(what, match[0], 'the speech opens with what is held today');
    }
  }
  return undefined;
}

/** Where it was held: 地点：县礼堂. */
export function placeOf(lines: readonly string[]): Fact | undefined {
  for (const line of lines) {
    const place = /^(?:会议|演讲|讲话|會議|演講)?(?:地点|地點)[:：]\s*(?<place>[^，。；\s]{2,30})$/.exec(line)?.groups
      ?.place;
    if (place !== undefined) return stated(place, line, 'a label says where it was held');
  }
  return undefined;
}
