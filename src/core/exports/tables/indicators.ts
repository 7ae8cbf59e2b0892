import { column } from './column.ts';
import type { Dataset } from './dataset.ts';

/** A row for each thing that figures measure, in the order of `content/indicators.yaml`. */
export const indicators: Dataset = {
  title: { zh: '指标', en: 'Indicators' },
  description: { zh: '数字所衡量的事项，每项一行。', en: 'A row for each thing that figures measure.' },
  columns: [
    column('string', 'id', ['编号', '指标的编号。'], ['Id', 'Id of the indicator.'], { required: true, unique: true }),
    column('string', 'name', ['名称', '指标的名称。'], ['Name', 'What is measured.'], { required: true }),
    column('string', 'unit', ['单位', '各数字所用的单位。'], ['Unit', 'Base unit of its figures.']),
    column(
      'string',
      'direction',
      ['方向', '越多越好 up，越少越好 down，无所谓 none。'],
      ['Direction', 'Which way is better: up, down or none.'],
      { required: true, enum: ['up', 'down', 'none'] },
    ),
  ],
  primaryKey: ['id'],
  rows: ({ indicators }) => indicators.map(({ id, name, unit, direction }) => ({ id, name, unit, direction })),
};
