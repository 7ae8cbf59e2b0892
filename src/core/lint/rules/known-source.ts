import { didYouMean } from '../../text/similarity.ts';
import type { Rule } from '../rule.ts';

/**
 * The source that a speech names is there, and is the one it was made from.
 *
 * @example `source: { file: a.txt, sha256: 0000… }` Unexpected SHA-256 `4dc0…` of content/sources/a.txt, expected `0000…`
 */
export const knownSource: Rule = {
  id: 'known-source',
  *check({ corpus, sources }) {
    for (const { file, meta } of corpus.speeches) {
      if (meta.source === undefined) continue;
      const problem = { file, line: 1, column: 1, rule: 'known-source', severity: 'error' as const };
      const source = sources.get(meta.source.file);
      if (source === undefined) {
        const near = didYouMean(meta.source.file, [...sources.keys()]);
        yield {
          ...problem,
          message: `Unexpected source \`${meta.source.file}\`, expected a file in content/sources/${near}`,
        };
      } else if (meta.source.sha256 !== undefined && meta.source.sha256 !== source.sha256) {
        const expected = `expected \`${meta.source.sha256}\`: the source was changed after the speech was made from it`;
        yield { ...problem, message: `Unexpected SHA-256 \`${source.sha256}\` of ${source.file}, ${expected}` };
      }
    }
  },
};
