import { directiveNames } from '../../markup/directives/index.ts';
import { parseTree } from '../../markup/parse-speech.ts';
import { plainText } from '../../markup/syntax.ts';
import { fieldPlace } from '../field-place.ts';
import type { Rule } from '../rule.ts';

const DIRECTIVE = /:([a-z]+)\[/;

/**
 * `annotatedTitle` is the title with annotations: without them it is `title`, which itself has none.
 *
 * @example
 * organizations/qi-wei.md { name: 旗委 }
 * speeches/a.md { title: 在旗委会议上的讲话, annotatedTitle: '在:org[旗委]会上的讲话' }
 * → Unexpected `annotatedTitle` 在旗委会上的讲话, expected the text of `title`: 在旗委会议上的讲话
 *
 * @example
 * speeches/a.md { title: '在:org[旗委]会议上的讲话' }
 * → Unexpected `:org[` in `title`, expected annotations in `annotatedTitle`
 *
 * @example
 * organizations/qi-wei.md { name: 旗委 }
 * speeches/a.md { title: 在旗委会议上的讲话, annotatedTitle: '在:org[旗委]会议上的讲话' }
 * → nothing
 */
export const annotatedTitle: Rule = {
  id: 'annotated-title',
  severity: 'error',
  alone: 'speech',
  *check({ corpus, markdown }) {
    for (const { id, file, meta } of corpus.speeches) {
      const directive = DIRECTIVE.exec(meta.title);
      if (directive?.[1] !== undefined && directiveNames.has(directive[1])) {
        const message = `Unexpected \`${directive[0]}\` in \`title\`, expected annotations in \`annotatedTitle\``;
        yield { ...fieldPlace(file, markdown.get(id), ['title']), message };
      }
      if (meta.annotatedTitle === undefined) continue;
      const text = plainText(parseTree(meta.annotatedTitle));
      if (text === meta.title) continue;
      const message = `Unexpected \`annotatedTitle\` ${text}, expected the text of \`title\`: ${meta.title}`;
      yield { ...fieldPlace(file, markdown.get(id), ['annotatedTitle']), message };
    }
  },
};
