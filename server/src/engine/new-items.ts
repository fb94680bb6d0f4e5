/** What a new item of each list says until its author fills it in. */
import { t } from '@vscode/l10n';
import type { Insert, Stop } from '../spec/insert.js';

export type NewItem = { readonly [name: string]: Insert };

export function newOutcome(id: string, detailIds: readonly string[]): NewItem {
  return {
    id,
    statement: stop(t('one skill, beginning with a verb that can be observed')),
    details: detailIds.map(newDetail),
  };
}

export function newDetail(id: string): NewItem {
  return { id, text: stop(t('one part of the skill')) };
}

export function newSource(id: string, outcomes: readonly string[]): NewItem {
  return { id, citation: stop(t('author, year, title, where it appeared')), type: 'peer-reviewed', ...linkedTo(outcomes) };
}

export function newResource(id: string, kind: string, outcomes: readonly string[]): NewItem {
  return {
    id,
    title: stop(t('name of the resource')),
    url: 'https://',
    kind,
    access: 'public',
    use: stop(t('what to use it for')),
    ...linkedTo(outcomes),
  };
}

export function newContextQuestion(id: string): NewItem {
  return { id, asks: 'context', text: stop(t('a question about the school and its people')) };
}

export function newQuestion(id: string, outcomes: readonly string[]): NewItem {
  return { id, asks: 'practice', ...linkedTo(outcomes), text: stop(t('a question about how the earner does it')) };
}

export function newStudentWork(applicable: boolean): NewItem {
  return {
    applicable,
    because: stop(applicable ? t('which student work shows the skill') : t('why no student work is asked for')),
  };
}

export function newArtifact(id: string, outcomes: readonly string[]): NewItem {
  return {
    id,
    title: stop(t('what is submitted')),
    type: 'record',
    setting: 'own-school',
    occasions: 2,
    ...linkedTo(outcomes),
  };
}

export function newStudentArtifact(id: string, outcomes: readonly string[]): NewItem {
  return {
    id,
    title: stop(t('which work of students is submitted')),
    type: 'student-work',
    setting: 'own-school',
    consent: stop(t('how permission is obtained and names are removed')),
    ...linkedTo(outcomes),
  };
}

export function newPrompt(id: string, about: readonly string[], outcomes: readonly string[]): NewItem {
  return {
    id,
    ...(about.length > 0 && { about }),
    ...linkedTo(outcomes),
    text: stop(t('why it went as it did, and what changes next')),
  };
}

export function newRow(id: string, scores: readonly string[], outcomes: readonly string[], scale: readonly string[]): NewItem {
  return { id, scores, ...linkedTo(outcomes), levels: describedLevels(scale) };
}

export function newAlignment(outcomes: readonly string[]): NewItem {
  return {
    strategy: stop(t('a strategy')),
    rank: 'primary',
    strength: 'strong',
    ...linkedTo(outcomes),
    because: stop(t('how they fit')),
  };
}

/** Says what the framework lacks where that is known, and else leaves it to be filled in. */
export function newGap(outcomes: readonly string[], lack?: string): NewItem {
  const gap = lack === undefined ? stop(t('what the framework does not cover')) : t('The framework does not cover {0}.', lack);
  return { gap, ...linkedTo(outcomes) };
}

/** A text to fill in for each level of a scoring row. */
export function describedLevels(scale: readonly string[]): NewItem {
  return Object.fromEntries(scale.map((level) => [level, stop(t('what an assessor sees at {0}', level))]));
}

export function stop(todo: string): Stop {
  return { todo };
}

/** An item is linked to nothing where there is nothing yet. */
function linkedTo(outcomes: readonly string[]): NewItem {
  return outcomes.length > 0 ? { outcomes } : {};
}
