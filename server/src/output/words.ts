/** How the output names levels, groups and numbers. */
import { criterion, type Level } from '../engine/criteria.js';
import type { Group } from '../engine/rule.js';
import type { Field } from '../spec/model.js';

/** What the ten criteria add up to is never more than a machine can tell. */
export const levelWords: Readonly<Record<Level, string>> = {
  fully: 'fully, as far as a machine can tell',
  partially: 'partially',
  'does-not-meet': 'does not meet',
};

const BESIDE: Readonly<Record<string, string>> = { alignment: 'Alignment', structure: 'Structure', copyedit: 'Copyedit' };

/** The criterion's title, or that of one of the three groups beside the ten. */
export function groupTitle(group: Group): string {
  return criterion(group)?.title ?? BESIDE[group] ?? group;
}

/** `1 finding`, `2 findings`. */
export function count(many: number, one: string, several = `${one}s`): string {
  return `${number(many)} ${many === 1 ? one : several}`;
}

/** `1,000`. */
export function number(value: number): string {
  return value.toLocaleString('en-US');
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** What a field says, on one line; nothing where it is absent. */
export function oneLine(field: Field<string> | undefined): string {
  return field?.value.replace(/\s+/g, ' ').trim() ?? '';
}
