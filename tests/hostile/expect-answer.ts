import { expect } from 'vitest';
import type { Archive } from '../../src/archive/load-archive.ts';
import type { Answer } from '../fixtures/hostile/hostile.ts';
import { dangersOf } from './dangers.ts';

/** Links to paragraphs, which stand before each of them. */
const PARAGRAPH_LINK = /<a class="paragraph-link"[^>]*><\/a>/g;

/** Compares what an archive of one speech became with what is expected. */
export function expectAnswer({ corpus, problems }: Archive, answer: Answer): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (answer.as === 'refused') {
    const places = errors.map(({ rule, file, line, column }) => `${rule} ${file}:${line}:${column}`);
    expect(places).toContain(`${answer.rule} content/${answer.at}`);
    return;
  }
  expect(errors).toEqual([]);
  const [speech] = corpus.speeches;
  expect(dangersOf(speech?.html ?? '')).toEqual([]);
  if (answer.as === 'text') expect(speech?.paragraphs.map(({ text }) => text)).toEqual([answer.text]);
  else expect(speech?.html.replace(PARAGRAPH_LINK, '')).toBe(answer.html);
}
