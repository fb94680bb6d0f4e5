/** What every form of the worksheet says in the same words. */
import { t } from '@vscode/l10n';
import { reviewShape } from '../engine/review-shape.js';
import type { AlignedSheet, Found, Worksheet } from '../review/worksheet.js';

/** `line 26: Essential Outcome EO1 has no overview question. [outcome-has-question]` */
export function placedIn({ line, message, rule }: Found): string {
  return t('line {0}: {1} [{2}]', line, message, rule);
}

/** The microcredential’s title, or its id where it has none. */
export function nameOfSheet({ title, head }: Worksheet): string {
  return title || (head.microcredential ?? t('A microcredential without a title'));
}

/** `managing-systems-logistics · 1.1.0 · Operations` */
export function factsOf({ head, stack }: Worksheet): string {
  return [head.microcredential, head.version && t('version {0}', head.version), stack].filter(Boolean).join(' · ');
}

/** Who said it of which outcomes: `strategic-management/3 (Strategic Management 3), primary, strong, for EO3`. */
export function wordsOfAlignment({ strategy, name, rank, strength, outcomes }: AlignedSheet): string {
  const first = strategy === undefined ? t('A gap') : name && name !== strategy ? `${strategy} (${name})` : strategy;
  const linked = outcomes.length > 0 ? [t('for {0}', outcomes.join(', '))] : [];
  return [first, ...[rank, strength].filter(Boolean), ...linked].join(', ');
}

/** What the reviewer recommends in the end, each with its word in a review file. */
export function endorsements(): readonly { readonly word: string; readonly meaning: string }[] {
  const choices = reviewShape.keys.get('endorsement')?.choices ?? [];
  return choices.map(({ value, description }) => ({ word: value, meaning: description }));
}

/** How the alignment is judged. */
export function agreements(): readonly string[] {
  return [t('I see it too'), t('In part'), t('I do not see it')];
}
