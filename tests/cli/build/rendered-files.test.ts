import { expect, test } from 'vitest';
import { claimsAll } from '../../../src/cli/build/claims.ts';
import { type RenderedElsewhere, renderingOf } from '../../../src/cli/build/rendered-files.ts';

const output = (path: string, listsAll = false) => ({ path, group: path, listsAll });
const sum = { bytes: 1, sha256: '0' };
const nowhere = async (): Promise<void> => undefined;

test('how far a build is counts what it renders itself and what others say', () => {
  const other: RenderedElsewhere = {
    files: new Promise(() => undefined),
    rendered: () => 3,
    placeInto: nowhere,
  };
  const there: RenderedElsewhere = { files: Promise.resolve(new Map([['c', sum]])), placeInto: nowhere };
  const { plan } = renderingOf({
    renders: ({ path }) => path !== 'c',
    claims: claimsAll,
    elsewhere: [other, there],
    finishes: false,
  });
  for (const path of ['a', 'b', 'c']) plan.renders(output(path));
  expect(plan.progress()).toEqual({ rendered: 3, planned: 2 });
  plan.rendered(output('a'), sum);
  expect(plan.progress()).toEqual({ rendered: 4, planned: 2 });
});

test('what lists all files is rendered where the site is finished, and nowhere else', () => {
  for (const finishes of [true, false]) {
    const { plan } = renderingOf({ renders: () => true, claims: claimsAll, elsewhere: [], finishes });
    expect(plan.renders(output('exports/index.html', true))).toBe(finishes);
  }
});

test('the sum of a file that another renders is there when that one has done all', async () => {
  let done: (files: Awaited<RenderedElsewhere['files']>) => void = () => undefined;
  const files: RenderedElsewhere['files'] = new Promise((resolve) => {
    done = resolve;
  });
  const { plan } = renderingOf({
    renders: () => false,
    claims: claimsAll,
    elsewhere: [{ files, placeInto: nowhere }],
    finishes: true,
  });
  const asked = plan.sumOf('b');
  done(new Map([['b', sum]]));
  expect(await asked).toEqual(sum);
  expect(await plan.sumOf('c')).toBeUndefined();
});

test('when another has failed nothing is worth rendering, and who waits is told why', async () => {
  const files: RenderedElsewhere['files'] = Promise.reject(new Error('it was killed'));
  const { plan } = renderingOf({
    renders: () => true,
    claims: claimsAll,
    elsewhere: [{ files, placeInto: nowhere }],
    finishes: true,
  });
  expect([plan.isVain(), plan.finishes]).toEqual([false, true]);
  await expect(plan.sumOf('b')).rejects.toThrow('it was killed');
  expect([plan.isVain(), plan.finishes]).toEqual([true, false]);
});
