import type { Corpus } from './corpus.ts';
import { sentenceOfFigure } from './ledger.ts';
import { type ListPart, partsByBody } from './list-parts.ts';
import { type ListedTarget, listedTargets } from './listed-targets.ts';
import { once } from './once.ts';
import type { PageBound } from './pages-of.ts';
import { type StatedFigure, statedFigures } from './stated-figures.ts';
import { answersTo } from './targets.ts';
import { type StatedTask, tasksOf } from './tasks.ts';

/**
 * What a table of one page holds. Measured: a row takes 160 bytes of gzip with its sentence of 75 characters, at worst
 * 100 and 2.2 for each character, so that a page stays below 200 KB whatever its speeches say.
 */
const TABLE: PageBound = { rows: 500, characters: 50_000 };

/**
 * The same where each target stands with up to 18 results: a target takes 340 bytes of gzip, of which most is markup.
 */
const TARGETS: PageBound = { rows: 100, characters: 50_000 };

/** Whose a row is. */
export const orgOfFigure = ({ figure }: StatedFigure): string | undefined => figure.org;
export const orgOfTask = ({ org }: StatedTask): string | undefined => org;

/** The ledger in parts; none where it is one table. */
export const figureParts = once((corpus: Pick<Corpus, 'speeches'>): readonly ListPart<StatedFigure>[] =>
  partsByBody(
    statedFigures(corpus),
    { orgOf: orgOfFigure, charactersOf: (stated) => sentenceOfFigure(stated).length },
    TABLE,
  ),
);

/** The tasks in parts; none where they are one table. */
export const taskParts = once((corpus: Pick<Corpus, 'speeches'>): readonly ListPart<StatedTask>[] =>
  partsByBody(tasksOf(corpus), { orgOf: orgOfTask, charactersOf: ({ text }) => text.length }, TABLE),
);

/** The targets in parts; none where one page holds them. */
export const targetParts = once((corpus: Pick<Corpus, 'speeches'>): readonly ListPart<ListedTarget>[] =>
  partsByBody(listedTargets(corpus), { orgOf: orgOfFigure, charactersOf: charactersOfTarget }, TARGETS),
);

/** Every row of a target names the speech it is from. */
function charactersOfTarget(target: ListedTarget): number {
  const rows = [target, ...(target.series === undefined ? [] : answersTo(target, target.series))];
  return rows.reduce((sum, { speech, figure }) => sum + speech.meta.title.length + figure.text.length, 0);
}
