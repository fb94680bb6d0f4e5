/** `--status`: which microcredentials count. */
import { countedStatuses } from '../engine/alignment-matrix.js';
import { type Status, statuses } from '../engine/alignment-summary.js';
import type { Option } from './args.js';
import { Failure } from './host.js';
import { meantWord } from './meant.js';

const ALL = 'all';

export const statusOption: Option = {
  name: 'status',
  value: 'LIST',
  description: 'Count these alone, such as published,endorsed, or all (default all but retired)',
};

/** Throws a `Failure` where a status is none. */
export function statusesOf(written: string | undefined): readonly Status[] {
  if (written === undefined) return countedStatuses;
  if (written === ALL) return statuses;
  const words = written.split(',').map((word) => word.trim());
  for (const word of words) {
    if ((statuses as readonly string[]).includes(word)) continue;
    const near = meantWord(word, [...statuses, ALL]);
    throw new Failure(
      `--status cannot be “${word}”.`,
      `${near ? `Did you mean “${near}”? ` : ''}Use ${ALL}, or of these, with commas: ${statuses.join(', ')}.`,
    );
  }
  return statuses.filter((status) => words.includes(status));
}
