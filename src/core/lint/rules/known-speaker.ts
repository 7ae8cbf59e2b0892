import { ID_PATTERN } from '../../model/id.ts';
import { nearMiss } from '../../text/similarity.ts';
import { fieldPlace } from '../field-place.ts';
import type { Rule } from '../rule.ts';

/**
 * A speaker given by id is a person of the registry; one given in words (旗委、政府领导) may be anybody.
 *
 * @example
 * people/wang-wei.md { name: 王伟 }
 * speeches/a.md { speaker: wang-wie }
 * → Unexpected speaker `wang-wie`, expected an id from content/people/ or words; did you mean `wang-wei`?
 *
 * @example
 * organizations/qi-wei.md { name: 旗委 }
 * speeches/a.md { speaker: qi-wei }
 * → Unexpected organization `qi-wei` in `speaker`, expected an id from content/people/ or words
 *
 * @example
 * speeches/a.md { speaker: 旗委、政府领导 }
 * → nothing
 */
export const knownSpeaker: Rule = {
  id: 'known-speaker',
  severity: 'warning',
  alone: 'speech',
  *check({ corpus, index, markdown }) {
    const ids = corpus.entities.filter((entity) => entity.type === 'person').map((entity) => entity.id);
    for (const { id, file, meta } of corpus.speeches) {
      const { speaker } = meta;
      if (speaker === undefined || !ID_PATTERN.test(speaker)) continue;
      const entity = index.byId.get(speaker);
      const near = nearMiss(speaker, ids);
      if (entity?.type === 'person' || (entity === undefined && near === undefined)) continue;
      const expected = 'expected an id from content/people/ or words';
      const message =
        entity === undefined
          ? `Unexpected speaker \`${speaker}\`, ${expected}; did you mean \`${near}\`?`
          : `Unexpected ${entity.type} \`${speaker}\` in \`speaker\`, ${expected}`;
      yield { ...fieldPlace(file, markdown.get(id), ['speaker']), message };
    }
  },
};
