/** How a badge is earned, as the criteria of an Open Badge tell it. */
import { scaleOf } from '../spec/levels.js';
import type { Spec } from '../spec/model.js';
import { oneLine } from './words.js';

export interface Criteria {
  /** A page that tells it. */
  readonly id?: string;
  /** Markdown. */
  readonly narrative?: string;
}

/**
 * The author’s own words or page; with `auto`, told in English from the outcomes, the passing level and who scores. `levels`
 * are those of the library.
 */
export function criteriaOf(spec: Spec, earner: string, levels: readonly string[]): Criteria {
  const written = spec.badge?.criteria?.value.trim() ?? '';
  if (written !== '' && written !== 'auto')
    return /^https?:\/\/\S+$/i.test(written) ? { id: written } : { narrative: ownWords(written) };
  return { narrative: narrativeOf(spec, earner, levels, inMarkdown) };
}

/** How the badge is earned where its author leaves that to us. `write` is how an author's words are written in the text. */
export function narrativeOf(
  spec: Spec,
  earner: string,
  levels: readonly string[],
  write: (words: string) => string = (words) => words,
): string {
  const outcomes = spec.outcomes.map(({ statement }) => oneLine(statement)).filter((statement) => statement !== '');
  const narrative = [
    `The ${write(earner)} submitted evidence of each essential outcome:`,
    outcomes.map((statement) => `- ${write(statement)}`).join('\n'),
    scoringOf(spec, levels, write),
  ];
  return narrative.filter((part) => part !== '').join('\n\n');
}

function scoringOf({ scoring }: Spec, levels: readonly string[], write: (words: string) => string): string {
  if (!scoring) return '';
  const passing = oneLine(scoring.passing) || scaleOf(scoring, levels).at(-1);
  const { count, blind } = scoring.assessors ?? {};
  const who =
    count && count.value > 0
      ? `${count.value === 1 ? 'One assessor' : `${count.value} assessors`} scored it${blind?.value ? ' without knowing whose it was' : ''}. `
      : '';
  return `${who}Each row of the scoring rubric was at the level “${write(passing ?? '')}” or above.`;
}

/** Paragraphs and list items stay what they are; the words in them are no Markdown. */
function ownWords(text: string): string {
  return text
    .split(/\r?\n|\r/)
    .map((line) => {
      const [, marker = '', words = ''] = /^\s*([-*•]\s+)?(.*)$/u.exec(line) ?? [];
      return words.trim() === '' ? '' : `${marker && '- '}${inMarkdown(words.replace(/\s+/g, ' ').trim())}`;
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

/**
 * One line as Markdown that shows it as it is. No more is marked than has to be, since many who show a badge show its Markdown
 * unread.
 */
function inMarkdown(line: string): string {
  return line.replace(/[\\`*_[\]<~]|&(?=#?\w+;)/g, '\\$&').replace(/^(?:[-+=#>|]|(?<=^\d{1,9})[.)])|(?<=^\d{1,9})[.)]/, '\\$&');
}
