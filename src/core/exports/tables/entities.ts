import { entityTypes } from '../../model/entity-types.ts';
import { column } from './column.ts';
import { type Dataset, refersTo } from './dataset.ts';

/** A row for each organization, person, place … of the registry, by type and id. */
export const entities: Dataset = {
  title: { zh: '条目', en: 'Entities' },
  description: {
    zh: '每个组织、人物、地点、活动、法规、提法、会议、奖项一行，先按类型再按编号排列。',
    en: 'A row for each organization, person, place, campaign, law, term, event and award, by type, then id.',
  },
  columns: [
    column(
      'string',
      'id',
      ['编号', '永久不变，也是网址的一部分；各类型之间不重复。'],
      ['Id', 'Permanent, and part of its address; no other entity of any type has it.'],
      { required: true, unique: true },
    ),
    column(
      'string',
      'type',
      ['类型', '组织、人物、地点、活动、法规、提法、会议或奖项。'],
      ['Type', 'What it is: an organization, a person …'],
      { required: true, enum: entityTypes },
    ),
    column(
      'string',
      'kind',
      ['种类', '类型之内的种类；generic 表示泛称。'],
      ['Kind', 'What it is within its type; generic stands for no single one.'],
      { required: true },
    ),
    column('string', 'name', ['名称', '列表和标题中所用的名称。'], ['Name', 'The form used in headings and lists.'], {
      required: true,
    }),
    column(
      'string',
      'fullName',
      ['全称', '正式全称；文中未必出现。'],
      ['Full name', 'The official name in full, which need not stand in any text.'],
    ),
    column(
      'string',
      'aliases',
      ['别称', '其他叫法，以空格相隔。'],
      ['Aliases', 'Other forms of the name, with blanks between.'],
    ),
    column(
      'string',
      'level',
      ['级别', '行政级别，如自治区、盟、旗。'],
      ['Level', 'Of administration, in the words of the archive.'],
    ),
    column('string', 'parent', ['隶属', '所属条目的编号。'], ['Parent', 'Id of the entity that it belongs to.']),
    column(
      'string',
      'inferred',
      ['推断', '文中没有写明、由编者推断的栏，以空格相隔。'],
      ['Inferred', 'Names of the fields that no text states, with blanks between.'],
    ),
    column(
      'integer',
      'mentions',
      ['提及次数', '全部讲话中提及它的次数。'],
      ['Mentions', 'How often the speeches mention it.'],
      { required: true, minimum: 0 },
    ),
  ],
  primaryKey: ['id'],
  foreignKeys: [refersTo('parent', 'entities', 'id')],
  rows: ({ corpus: { entities, mentionsByEntity } }) =>
    entities.map((entity) => ({
      id: entity.id,
      type: entity.type,
      kind: entity.kind,
      name: entity.name,
      fullName: entity.fullName,
      aliases: entity.aliases.map(({ name }) => name).join(' '),
      level: entity.level,
      parent: entity.parent,
      inferred: entity.inferred.join(' '),
      mentions: mentionsByEntity.get(entity.id)?.length ?? 0,
    })),
};
