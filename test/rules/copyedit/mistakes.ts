/** The planted mistakes that spelling passes, as the checks for them are measured by. */
import { readFileSync } from 'node:fs';
import type { Rule } from '../../../server/src/engine/rule.js';
import { applyEdits } from '../../../server/src/spec/edit.js';
import { check } from '../helpers.js';

export interface Mistake {
  readonly kind: string;
  readonly text: string;
  readonly wrong: string;
  readonly right: string;
}

const read = (path: string): Mistake[] => JSON.parse(readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8'));

export const mistakes: readonly Mistake[] = [...read('spelling/mistakes.json'), ...read('grammar/mistakes.json')].filter(
  ({ kind }) => kind !== 'typing',
);

/** The text after the first repair of each finding of the rules; the text itself where they find nothing. */
export function repaired(rules: readonly Rule[], text: string): string {
  const spec = `method: ${JSON.stringify(text)}\n`;
  const edits = rules.flatMap((rule) => check(rule, spec).flatMap((finding) => finding.fixes()[0]?.edits ?? []));
  return JSON.parse(applyEdits(spec, edits).slice('method: '.length));
}
