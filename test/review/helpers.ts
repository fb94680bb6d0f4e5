/** Reviews to test with. */
import { criteria } from '../../server/src/engine/criteria.js';
import { parseReview } from '../../server/src/review/parse.js';
import { applyEdits } from '../../server/src/spec/edit.js';

const HEAD = 'format: review/1\nmicrocredential: managing-systems-logistics\nreviewer: Reviewer 1\ndate: 2022-05-12\n';

/** A review in which all criteria are met fully, but for what is given of some of them; and whatever stands below. */
export function reviewOf(judged: Readonly<Record<string, string>> = {}, below = '', head = HEAD): string {
  const lines = criteria.map(({ id }) => `  ${id}: ${judged[id] ?? 'fully'}\n`);
  return `${head}criteria:\n${lines.join('')}${below}`;
}

/** What is wrong in a text by itself: `severity ‹what is underlined› message`. */
export function told(text: string): string[] {
  return parseReview(text).problems.map(
    ({ severity, message, span }) => `${severity} ‹${text.slice(span.start, span.end)}› ${message}`,
  );
}

/** The text after the first repair of the first problem, and the kind of the repair. */
export function repaired(text: string): { kind: string | undefined; text: string } {
  const fix = parseReview(text).problems[0]?.fixes()[0];
  return { kind: fix?.kind, text: applyEdits(text, fix?.edits ?? []) };
}
