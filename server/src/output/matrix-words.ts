/** How the pictures of a matrix name what is in it. */
import { t } from '@vscode/l10n';
import type { Cell, Column, Matrix, Unknown } from '../engine/alignment-matrix.js';
import type { Status } from '../engine/alignment-summary.js';

/** The letters of an alignment, from the closest on. A small letter is a tangential one. */
export const letters = ['P', 'S', 'A', 'p', 's', 'a'] as const;
export type Letter = (typeof letters)[number];

/** P primary, S secondary, A aligned without a rank. */
export function letterOf({ rank, strength }: Cell): Letter {
  const letter = rank === 'primary' ? 'P' : rank === 'secondary' ? 'S' : 'A';
  return strength === 'tangential' ? (letter.toLowerCase() as Letter) : letter;
}

/** `primary, tangential`. */
export function wordsOfCell({ rank, strength }: Cell): string {
  const first = rank === 'primary' ? t('primary') : rank === 'secondary' ? t('secondary') : t('rank not said');
  const second = strength === 'strong' ? t('strong') : strength === 'tangential' ? t('tangential') : t('strength not said');
  return `${first}, ${second}`;
}

/** `1, 3–5`: numbers that follow each other as a run. They stand in their order. */
export function runsOf(numbers: readonly number[]): string[] {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([first, last]) =>
    last - first > 1 ? [`${first}–${last}`] : first === last ? [`${first}`] : [`${first}`, `${last}`],
  );
}

/** Empty where the status cannot be told. */
export function wordsOfStatus(status: Status | undefined): string {
  switch (status) {
    case undefined:
      return '';
    case 'draft':
      return t('draft');
    case 'in-review':
      return t('in review');
    case 'endorsed':
      return t('endorsed');
    case 'published':
      return t('published');
    case 'retired':
      return t('retired');
  }
}

export function whyUnknown({ reason }: Unknown, { complete }: Pick<Matrix, 'complete'>): string {
  if (reason === 'edition') return t('Its number lies past the highest that the framework lists.');
  if (reason === 'unclear') return t('It may be one of several strategies.');
  return complete
    ? t('No framework of the library has it.')
    : t('One of the frameworks cannot be read to its end, and may have it.');
}

export function whyUnread({ reading }: Pick<Column, 'reading'>): string {
  if (reading === 'unreadable') return t('The file cannot be opened.');
  if (reading === 'nothing') return t('The file holds no microcredential yet.');
  return t('Its alignment cannot be read to its end, and may name more.');
}

/** `1 microcredential. 2 more are left out because of their status.` */
export function wordsOfSize(shown: number, leftOut: number): string {
  const many = shown === 1 ? t('1 microcredential.') : t('{0} microcredentials.', shown);
  if (leftOut === 0) return many;
  const out =
    leftOut === 1 ? t('1 more is left out because of its status.') : t('{0} more are left out because of their status.', leftOut);
  return `${many} ${out}`;
}
