import { alternatives } from './alternatives.ts';

/** Words that follow a number as its unit, by what they measure. As written: no conversion but 万 and 亿. */
const BY_MEASURE = {
  money: '元 美元 港元 港币 欧元 日元 英镑 澳元 加元 卢布 韩元 块钱',
  people: '人次 人 名 位 人口 口 户次 户 农户 牧户 农牧户 贫困户 低保户 家庭',
  bodies: '家 所 座 处 间 套 栋 幢 座次 家次',
  administration: '嘎查 苏木 苏木镇 嘎查村 旗县 县市 县市区 乡镇 部门 部委',
  cases:
    '个 例 例次 期 次 场 场次 件 件次 项 项次 条 篇 份 册 本 部 部次 卷 批 批次 宗 起 桩 笔 点 种 类 款 届 轮 票 字 页',
  groups: '支 组 班 队 对 双 片 块 面 张 幅 枚 根 颗 段 排 列 对次 把 顶 床 件套 台套 台件 台套件',
  machines: '台 台次 辆 辆次 车次 架 艘 架次 列次 部 盏 门 挺',
  animals: '头 头只 头匹 只 匹 羽 尾 峰 羊单位',
  plants: '株 棵 粒 穴 眼',
  area: '亩 亩次 公顷 平方公里 平方千米 平方米 平方 平米 顷 ㎡ m²',
  length: '公里 千米 米 里 华里 厘米 毫米 海里 延米 微米 纳米 km cm mm',
  weight: '吨 公吨 公斤 千克 斤 克 毫克 微克 吨公里 吨标准煤 吨标煤 kg mg',
  volume: '立方米 立方 升 毫升 方 标准立方米 m³ ㎥',
  time: '学时 课时 小时 个小时 分钟 个工作日 工作日 秒 工日 人日 车时',
  energy: '千瓦时 千瓦 兆瓦 吉瓦 瓦 度 千伏安 千伏 伏 马力 兆帕 kW kWh MW kV ℃ 分贝',
  persons: '岁 周岁 分 张床位 床位 学分 股 标箱 标准箱 重量箱 箱 剂 剂次 航班 航次 座位 平 户籍人口',
  shares: '个百分点 百分点 个基点 基点 倍 个点',
  data: '兆 比特 字节 GB TB MB',
} as const;

/** These measure as well, but name a time: they are left to dates. */
export const TIME_UNITS: ReadonlySet<string> = new Set(
  (
    '周年 年 年级 年度 年代 年底 年间 个年头 学年 学期 个学年 个学期 个月 个多月 个半月 月 月份 天 日 号 ' +
    '周 星期 个星期 个礼拜 季度 个季度 世纪 代 时 点 点钟 刻 刻钟 届 更 昼夜 个昼夜 旬'
  ).split(' '),
);

/** Signs of a share. */
export const PERCENT = '[%％﹪‰‱]';

/** What follows where a unit is only the beginning of another word. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  人: '民|才|均|大代表',
  口: '岸|径|头|碑',
  户: '籍|外',
  家: '庭|园|乡|渠|属',
  名: '列|额|次',
  位: '于|居|一体',
  所: '有|以|在|需|得|属',
  座: '谈',
  项: '目',
  次: '产业|于|级',
  期: '间|望|待|末|货',
  场: '镇|站|馆|所|地',
  条: '例|件|款',
  份: '额|子',
  本: '地|市|县|旗|级|科|土|人|年|次',
  部: '门|委|队|署|长|分',
  款: '项|物|待',
  轮: '车|胎|椅|换|流|番',
  支: '部|持|出|书|付|农|教|柱|撑|援|行|队(?!伍)',
  组: '织|建|阁|长',
  班: '子|级|车|列|主任|倒',
  队: '员|长',
  块: '钱',
  面: '积|对|向|临|上|前|子',
  台: '账|阶|风|湾|胞|山|县',
  元: '旦|宵|月|素|件|首|老|区|结构',
  升: '级|至|到|学|高|温|幅',
  度: '假|过',
  分: '别|布|类|为|支|局|公司|散|批|级|期|管|工|层|配|享|会|社|店|校|区|院|厂|之|红',
  里: '面|程',
  米: '粉|饭|面',
  只: '有|要|能|是|需|为',
  头: '部',
  点: '名|评|击|缀|燃|亮',
  人口: '粮|岸',
  平: '方|均|安|台|米|原',
  点钟: '(?!)',
  把: '握|关|脉',
  方: '面|式|案|便|法|向|针|位',
  列: '为|入|席|支',
  对: '于|口|接|外|应|标|策|全|待|各|我|其|面|此|该',
  类: '似|型',
  字: '方针|诀',
  件: '套',
  月: '均',
  年: '均|(?=画)',
  号: '召',
  时: '间',
  代: '表|理|办',
  日: '均',
  天: '然|津',
};

/** Units that no Han numeral of one sign goes with: 三角, 双方, 三度 and their like are words. */
export const ARABIC_ONLY: ReadonlySet<string> = new Set(
  '方 里 度 字 分 平 点钟 基点 队 对 双 排 列 段 班 门 把 床 兆 股 票 款 卷 伏 瓦 升 克 类 秒 把 顶 部门 部委 平方 旗县 县市 县市区 乡镇 嘎查 苏木 苏木镇 嘎查村 家庭'.split(
    ' ',
  ),
);

/** Units that count beside a Han numeral only with what they count: 三点意见, 锦旗三面, 三口井. */
export const NOUN_BOUND: Readonly<Record<string, RegExp>> = {
  口: /^口(?:井|塘|锅|缸)/u,
  面: /旗[^，。]{0,2}$|^面(?:[^，。]{0,4}旗|鼓|镜)/u,
  片: /^片(?:[^，。]{0,4}[区林园田]|药)/u,
  本: /^本(?:[^，。]{0,6}[书册集志账刊])/u,
  步: /(?!)/u,
  期: /^期(?!工程|项目|建设|规划|改造|[^，。]{0,6}(?:工程|项目))/u,
};

/** 三点意见, 5点要求: what points are made of; other points are of the clock or of a map. */
export const POINTS =
  /^点(?:[^，。；]{0,4}(?:意见|要求|建议|希望|体会|看法|问题|任务|想法|措施|认识|说明|启示|经验|感受|打算|思考|做法|原因|共识|期望|考虑))/u;

/** Units behind which 多 or 余 may follow: 10公里多. */
export const MEASURES = '公里|千米|米|里|元|块钱|亩|公顷|吨|公斤|斤|小时|倍|%|％|个百分点|岁|升|度';

const unitWords = [...new Set(Object.values(BY_MEASURE).flatMap((words) => words.split(' '))), ...TIME_UNITS];

/** Source of a pattern for one unit, none of them the beginning of another word. */
export const UNIT = `(?:${PERCENT}|${alternatives(unitWords, (word) => {
  const guard = NOT_BEFORE[word];
  if (/[A-Za-z]$/.test(word)) return `${word}(?![A-Za-z])`;
  return guard === undefined ? word : `${word}(?!${guard})`;
})})`;

/** What an amount may be counted for besides units. */
const DENOMINATORS =
  '人 年 月 天 日 周 季度 季 半年 学期 学年 星期 学生 生 村 镇 乡 旗 县 校 班级 支部 基层工会 单位 企业 社区 项目 职工 农户';
export const DENOMINATOR = `(?:${alternatives([
  ...new Set([
    ...unitWords.filter((word) => !/^(?:点|%|倍|时|号|刻|更|旬|个|期|步|代|届)$|基点|百分点/.test(word)),
    ...DENOMINATORS.split(' '),
  ]),
])})`;
