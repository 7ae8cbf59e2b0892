import { speakerName, withoutOffice } from '../text/speaker-name.ts';
import { FAMILY_NAME } from './speaker.ts';

/** What a paragraph begins with that may say who speaks. */
export interface TurnLabel {
  /** Of the label with its colon and marks, in UTF-16 code units. */
  readonly length: number;
  /** Who it names, the same for every way to write it. */
  readonly who: string;
  /**
   * `part`: somebody's part in a conversation (主持人, 问, Q, MR. SMITH), which hardly means anything else; `name`: what
   * looks like a name; `word`: anything short, which others must speak for.
   */
  readonly kind: 'part' | 'name' | 'word';
}

const MARKED = /^(?:\*\*|__)(?<name>[^*_\n：:]{1,40})(?:[：:]\s*(?:\*\*|__)|(?:\*\*|__)\s*[：:])/u;
const BRACKETED =
  /^(?:【(?<name>[^【】\n]{1,24})】|［(?<wide>[^［］\n]{1,24})］|\[(?<square>[^[\]\n]{1,24})\])\s*[：:]?/u;
const PLAIN = /^(?<name>[^：:\n。！？；，!?;,]{1,40}?)\s*[：:](?!\/\/)/u;

/** A Chinese name or office, perhaps with the office or body in brackets; with blanks between the two. */
const HAN = /^[\p{Script=Han}·•・“”A-Z\d 　]{1,16}(?:[（(][^（()）]{1,20}[)）])?$/u;
const LATIN =
  /^(?:[A-Z][\p{L}'’.-]*|van|von|de|del|der|la|bin|ibn|al|of|the|and)(?: (?:[A-Z][\p{L}'’.-]*|van|von|de|del|der|la|bin|ibn|al|of|the|\d)){0,5}(?: ?\([^()]{1,30}\))?$/u;

/** Parts that people take in a conversation, and offices behind names. */
const PART =
  /^(?:问|答|甲|乙|丙|丁|[问答][一二三四五六七八九十\d]?|(?:[\p{Script=Han}A-Z“”·]{0,12})(?:主持人|记者|主持|提问者|提问|采访者|受访者|受访人|被采访者|观众|听众|网友|嘉宾|发言人|代言人|翻译|主席|执行主席|议长|司仪|旁白|学员|学生|同学|代表|委员|议员|律师|法官|审判长|审判员|公诉人|辩护人|被告人|证人|书记员)(?:[\p{Script=Han}]{0,4}|[A-Z\d一二三四五六七八九十甲乙丙丁]{1,2}|“[^“”]{1,10}”))$/u;
const OFFICE =
  /(?:书记|主任|县长|市长|省长|区长|镇长|乡长|村长|局长|部长|处长|科长|厅长|司长|院长|校长|会长|理事长|秘书长|总理|副总理|总统|首相|大使|将军|司令|政委|教授|老师|博士|院士|研究员|先生|女士|小姐|同志|医生|经理|总经理|董事长|总裁|总监|工程师|总工|大爷|大妈|大叔|阿姨|奶奶|爷爷|师傅|旗长|盟长|团长|队长|组长|站长|台长|社长|总编|主编)$/u;
const ENGLISH_PART =
  /^(?:Q|A|Question|Answer|Moderator|Host|Anchor|Interviewer|Interviewee|Reporter|Journalist|Correspondent|Speaker|Chair|Chairman|Chairwoman|Chairperson|President|Secretary|Senator|Audience|Questioner|Respondent|Participant|Student|Teacher|Voice|Narrator|Operator|Translator|Interpreter|The (?:President|Chairman|Chair|Speaker|Secretary|Moderator|Prime Minister|Court|Clerk|Witness)|Audience Member|Prime Minister|Press|Participant|Unidentified \w+)(?: ?\d{1,2})?(?: .*)?$/iu;
const HONORIFIC =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sen|Senator|Rep|Gov|Governor|Gen|General|Sir|Lord|Lady|President|Secretary|Minister|Chairman|Ambassador|Judge|Justice)\.? \p{Lu}/iu;

/** Fields of a head, kinds of content, words that lead in: never people. Whole labels. */
const FIELD =
  /^(?:时间|地点|日期|主题|题目|标题|副标题|来源|出处|作者|编辑|责编|摄影|摄像|策划|监制|文字|图片|校对|审核|制作|附件|附|附注|注|注释|备注|说明|说|按|编者按|编者注|提示|提要|摘要|关键词|内容|内容提要|目录|前言|导语|引言|背景|简介|人物|人员|对象|范围|要求|任务|方法|方针|方式|方向|方案|程序|章程|万一|于是|马上|高度|高校|高级|高中|金额|金融|余额|余下|任期|任职|何时|何地|何人|何故|石油|白酒|田间|史料|王牌|关键|周期|周末|周边|周报|许可|林业|陆地|温度|钱|严重|武装|孔子曰|毛利|毛重|汤|顾问|贺电|贺词|贺信|段落|龙头|江苏|江西|唐山|石家庄|黄金|黄河|向上|马克思|马列|白天|夏天|夏季|金华|常委|目的|目标|意义|原因|问题|成绩|成效|成果|做法|经验|教训|措施|对策|建议|结论|结果|结语|总结|特点|优点|缺点|优势|劣势|机遇|挑战|重点|难点|亮点|步骤|例|例如|比如|譬如|如|即|其中|另|另外|此外|首先|其次|再次|最后|总之|第一|第二|第三|一是|二是|三是|四是|五是|一|二|三|四|五|因此|所以|但是|可是|然而|不过|同时|而且|是的|对|可见|据悉|据说|据了解|据介绍|记者获悉|俗话说|古人云|常言道|有人说|他说|她说|我说|大家说|毛主席说|又说|原文|译文|电话|手机|邮箱|电邮|传真|网址|地址|邮编|微信|联系人|联系方式|联系电话|单位|部门|职务|姓名|性别|年龄|民族|籍贯|学历|出席|列席|缺席|请假|参加|参加人|参加者|记录|整理|主办|承办|协办|主送|抄送|抄报|签发|会议主持|甲方|乙方|丙方|同志|朋友|乡亲|先生|女士)$/u;
/** Last words of labels that are no people: 主要目标, 参加人员, 指导思想. */
const FIELD_END =
  /(?:时间|地点|日期|人员|单位|部门|目标|任务|要求|原则|思想|方针|措施|办法|方法|方式|内容|问题|原因|情况|意见|建议|工作|重点|步骤|阶段|环节|方面|要点|议题|议程|主题|题目|标题|名单|名称|地址|电话|如下|以下|来看|来说|而言|意义|背景|结果|结论|成效|成果|成绩|经验|特点|条件|标准|指标|数据|收入|投资|范围|对象|责任|项目|活动|建设|发展|管理|服务|保障|机制|体系|制度|政策|法规|规定|附件|说明|注意|提示|指出|强调|认为|表示|提出|写道|说道|说|讲|云|曰|道|是|为|有|要|即|们|各位|大家|之一|之二|之三|部分|章|节|条|款|项|年|月|日|天|前|后|中|里|上|下)$/u;
const SALUTED = /^(?:尊敬的|敬爱的|亲爱的|各位|全体|同志们|女士们|先生们|朋友们)/u;
const NUMBERED =
  /^(?:第?[一二三四五六七八九十百\d]+[、.．是要条章节点项个\s]|[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十百\d.]+$)/u;
const CLAUSE =
  /[的了着过吗呢吧把将]|被(?!告|采)|(?:就是|不是|还是|可以|应该|必须|需要|通过|关于|对于|根据|按照|围绕|坚持|加强|推进|深化|完善)/u;
const ENGLISH_FIELD =
  /^(?:Date|Time|Place|Venue|Subject|Title|Source|Notes?|Author|Editors?|Examples?|Summary|Background|Objectives?|Goals?|Aims?|Location|Topics?|Agenda|Attendees|Participants|Attendance|Present|Absent|From|To|Cc|Bcc|Re|Url|Tel|Phone|Email|E-mail|Fax|Contact|Address|Keywords?|Abstract|References?|Step|Chapter|Section|Figure|Table|Part|Conclusions?|Introduction|Results?|Methods?|Approach|Outcomes?|Challenges?|Solutions?|Warning|Tips?|Important|First|Second|Third|Finally|Next|However|Ps|Update|Related|Read More|See Also|Copyright|By|Photo|Image|Video|Caption|Category|Tags?|Language|Version|Status|Price|Cost|Name|Age|Event|Theme|Purpose|Scope|Priority|Strengths?|Weaknesses|Opportunities|Threats|Actions?|Lessons?|Vision|Mission|Case Study|Key Points?|For Example|In Short|Remember|Remarks|Press Release|For Immediate Release|Appendix|Annex)(?: .*)?$/iu;

/** What a paragraph begins with, if it may say who speaks: `张三：`, `【记者】`, `**主持人**：`, `MR. SMITH:`. */
export function turnLabelOf(text: string): TurnLabel | undefined {
  const match = MARKED.exec(text) ?? BRACKETED.exec(text) ?? PLAIN.exec(text);
  const written = match?.groups?.name ?? match?.groups?.wide ?? match?.groups?.square;
  if (match === null || written === undefined) return undefined;
  const name = speakerName(written);
  const kind = kindOf(name);
  if (kind === undefined) return undefined;
  const who = withoutOffice(name).replace(/(?<=\p{Script=Han})[\s　]+(?=\p{Script=Han})/gu, '');
  return { length: match[0].length, who: who.toUpperCase().replace(/(?<=..)(?:提问|问|回答|答|插话)$/u, ''), kind };
}

function kindOf(name: string): TurnLabel['kind'] | undefined {
  const bare = withoutOffice(name)
    .replace(/[\s　]+/gu, ' ')
    .trim();
  if (bare === '' || NUMBERED.test(name)) return undefined;
  if (/\p{Script=Han}/u.test(bare)) return HAN.test(name) ? chineseKind(bare.replaceAll(' ', ''), name) : undefined;
  if (!LATIN.test(name) || ENGLISH_FIELD.test(bare)) return undefined;
  if (ENGLISH_PART.test(bare) || HONORIFIC.test(bare)) return 'part';
  return /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}\.)*(?: \p{L}[\p{L}'’-]+){1,2}$/u.test(bare) ? 'name' : 'word';
}

function chineseKind(bare: string, name: string): TurnLabel['kind'] | undefined {
  if (FIELD.test(bare) || SALUTED.test(bare)) return undefined;
  const answered = bare.replace(/(?<=..)(?:提问|问|回答|答|插话)$/u, '');
  if (PART.test(answered) && !CLAUSE.test(answered)) return 'part';
  if (OFFICE.test(answered) && answered.length <= 12 && !CLAUSE.test(answered)) return 'part';
  if (FIELD_END.test(bare)) return undefined;
  // 县委书记 张三: an office before a name.
  const last =
    name
      .trim()
      .split(/[\s　]+/u)
      .at(-1) ?? '';
  if (last !== name.trim() && isName(withoutOffice(last))) return 'name';
  if (isName(answered)) return 'name';
  if (CLAUSE.test(bare) || bare.length > 6) return bare.includes('·') && bare.length <= 12 ? 'name' : undefined;
  return 'word';
}

function isName(words: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(words) && FAMILY_NAME.test(words) && !/[的了们]/u.test(words);
}
