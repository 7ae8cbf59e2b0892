import { expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load-archive.ts';
import { sharedArchive, sharing } from '../../src/archive/shared-archive.ts';

const HERE = { contentDir: '/archives/a', base: '/' };

test('an archive is lent for its own folder and base, as long as its command works', async () => {
  const archive = await loadArchive({
    ...HERE,
    cacheDir: '/nowhere',
    coreDir: `${import.meta.dirname}/../../src/core`,
  });
  await sharing(archive, HERE, async () => {
    expect(sharedArchive(HERE)).toBe(archive);
    expect(sharedArchive({ ...HERE, base: '/b/' })).toBeUndefined();
    expect(sharedArchive({ ...HERE, contentDir: '/archives/b' })).toBeUndefined();
  });
  expect(sharedArchive(HERE)).toBeUndefined();
});

test('no archive is lent behind a command that fails', async () => {
  const archive = await loadArchive({
    ...HERE,
    cacheDir: '/nowhere',
    coreDir: `${import.meta.dirname}/../../src/core`,
  });
  await expect(sharing(archive, HERE, () => Promise.reject(new Error('full disk')))).rejects.toThrow('full disk');
  expect(sharedArchive(HERE)).toBeUndefined();
});
