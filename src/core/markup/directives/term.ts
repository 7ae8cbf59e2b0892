import { defineMention } from './define.ts';

export const term = defineMention({
  name: 'term',
  marks: '固定的政策提法与口号',
  entity: 'term',
  tei: 'term',
  sample: ':term[科学发展观]{ref=kexue-fazhan-guan}',
});
