import type { Speech } from '../../model/speech.ts';
import { fieldPlace } from '../field-place.ts';
import type { Finding, LintInput, Rule } from '../rule.ts';

/**
 * Time runs forward: no interval ends before it begins, no result was reached after it was reported, no source was
 * retrieved before its speech was given. Dates are compared as exactly as the less exact of the two is known.
 *
 * @example
 * :date[五年时间]{from=2015 to=2011}
 * → Unexpected `to=2011`, expected a date not before `from=2015`
 *
 * @example
 * 增长:figure[30%]{period=2015/2011}。
 * → Unexpected `period=2015/2011` of figure 30%, expected the earlier date first
 *
 * @example
 * speeches/a.md { date: 2011, source: { file: a.txt, retrieved: 2010-12-31 } } 培训:figure[26期]{kind=result period=2012}。
 * → Unexpected `period=2012` of figure 26期, expected a result not later than the speech (2011)
 * → Unexpected `retrieved: 2010-12-31`, expected a date not before the speech (2011)
 *
 * @example
 * organizations/qi-wei.md { name: 旗委, aliases: [{ name: 旗党委, from: 1980, to: 1970 }] }
 * → Unexpected alias 旗党委 from 1980 to 1970, expected the earlier date first
 *
 * @example
 * speeches/a.md { date: 2011-03-05 } :date[五年时间]{from=2011-06 to=2011}，培训:figure[26期]{kind=result period=2010/2011}，:figure[8期]{kind=target period=2015}。
 * → nothing
 */
export const dateOrder: Rule = {
  id: 'date-order',
  severity: 'error',
  *check(input) {
    for (const speech of input.corpus.speeches) yield* inSpeech(speech, input);
    for (const { aliases, file } of input.corpus.entities) {
      for (const [i, { name, ...alias }] of aliases.entries()) {
        const { from, to } = { from: undefined, to: undefined, ...alias };
        if (from === undefined || to === undefined || !isBefore(to, from)) continue;
        const message = `Unexpected alias ${name} from ${from} to ${to}, expected the earlier date first`;
        yield { ...fieldPlace(file, input.registry.get(file), ['aliases', i]), message };
      }
    }
  },
};

function* inSpeech({ id, file, meta, dates, figures }: Speech, { markdown }: LintInput): Generator<Finding> {
  for (const { from, to, place } of dates) {
    if (from === undefined || to === undefined || !isBefore(to, from)) continue;
    yield { ...place, message: `Unexpected \`to=${to}\`, expected a date not before \`from=${from}\`` };
  }
  for (const { period, kind, text, place } of figures) {
    const [start, end = start] = period?.split('/') ?? [];
    if (start === undefined || end === undefined) continue;
    const found = `Unexpected \`period=${period}\` of figure ${text}`;
    if (isBefore(end, start)) yield { ...place, message: `${found}, expected the earlier date first` };
    else if (kind === 'result' && isBefore(meta.date, start)) {
      yield { ...place, message: `${found}, expected a result not later than the speech (${meta.date})` };
    }
  }
  const retrieved = meta.source?.retrieved;
  if (retrieved !== undefined && isBefore(retrieved, meta.date)) {
    const message = `Unexpected \`retrieved: ${retrieved}\`, expected a date not before the speech (${meta.date})`;
    yield { ...fieldPlace(file, markdown.get(id), ['source', 'retrieved']), message };
  }
}

/** Whether one ISO date certainly lies before another: `2011` is neither before nor after `2011-03`. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
