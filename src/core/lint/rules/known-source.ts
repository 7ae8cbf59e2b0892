import { didYouMean } from '../../text/similarity.ts';
import { fieldPlace } from '../field-place.ts';
import type { Rule } from '../rule.ts';

/**
 * The source that a speech names is there, and is the one it was made from.
 *
 * @example
 * sources/a.txt 讲话
 * speeches/a.md { source: { file: b.txt } }
 * → Unexpected source `b.txt`, expected a file in content/sources/; did you mean `a.txt`?
 *
 * @example
 * sources/a.txt 讲话
 * speeches/a.md { source: { file: a.txt, sha256: '0000000000000000000000000000000000000000000000000000000000000000' } }
 * → Unexpected SHA-256 `…` of content/sources/a.txt, expected `0000…`: the source was changed after the speech was made from it
 *
 * @example
 * sources/a.txt 讲话
 * speeches/a.md { source: { file: a.txt } }
 * → nothing
 */
export const knownSource: Rule = {
  id: 'known-source',
  severity: 'error',
  alone: 'speech',
  *check({ corpus, sources, markdown }) {
    for (const { id, file, meta } of corpus.speeches) {
      if (meta.source === undefined) continue;
      const source = sources.get(meta.source.file);
      if (source === undefined) {
        const near = didYouMean(meta.source.file, [...sources.keys()]);
        const message = `Unexpected source \`${meta.source.file}\`, expected a file in content/sources/${near}`;
        yield { ...fieldPlace(file, markdown.get(id), ['source', 'file']), message };
      } else if (meta.source.sha256 !== undefined && meta.source.sha256 !== source.sha256) {
        const expected = `expected \`${meta.source.sha256}\`: the source was changed after the speech was made from it`;
        const message = `Unexpected SHA-256 \`${source.sha256}\` of ${source.file}, ${expected}`;
        yield { ...fieldPlace(file, markdown.get(id), ['source', 'sha256']), message };
      }
    }
  },
};
