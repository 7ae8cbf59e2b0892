import { expect, test } from 'vitest';
import { ENTITY_KINDS, entityTypes } from '../../../src/core/model/entity-types.ts';
import { kindLabel } from '../../../src/site/i18n/kind-label.ts';
import { messagesFor } from '../../../src/site/i18n/messages.ts';

const t = messagesFor('zh-Hans');

test('writes a date as exactly as it is known', () => {
  expect(['2011', '2011-03', '2011-03-05'].map(t.date)).toEqual(['2011年', '2011年3月', '2011年3月5日']);
});

test('has a label for every kind of every type', () => {
  for (const type of entityTypes)
    for (const kind of ENTITY_KINDS[type]) expect(kindLabel(t, { type, kind })).not.toBe('');
});

test('refuses a kind that it has no label for', () => {
  expect(() => kindLabel(t, { type: 'place', kind: 'party' })).toThrow('Unexpected kind `party` of a place');
});
