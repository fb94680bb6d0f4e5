/** How what is wrong in a review is told. */
import { t } from '@vscode/l10n';
import type { Severity } from '../engine/rule.js';
import type { SettingsProblem } from '../engine/settings.js';
import { replaceScalar } from '../spec/edit.js';
import { isPlaceholder } from '../spec/prose.js';
import { type Entry, isBlank, type MapNode, type Node, type ScalarNode, type Span } from '../spec/tree.js';

/** With the text and what was meant instead, it comes with the change to that. */
export function told(
  severity: Severity,
  at: ScalarNode,
  message: string,
  text?: string,
  meant?: string,
  kind: 'safe' | 'review' = 'review',
): SettingsProblem {
  return {
    severity,
    message,
    span: at.span,
    fixes: () =>
      text !== undefined && meant !== undefined
        ? [{ title: t('Change to “{0}”', meant), kind, edits: [replaceScalar(text, at, meant)] }]
        : [],
  };
}

/** True for a value that says nothing, or only holds the place of one. */
export function isUnwritten(node: Node | undefined): boolean {
  return isBlank(node) || (node?.kind === 'scalar' && typeof node.value === 'string' && isPlaceholder(node.value));
}

/** Where the absence of an entry is shown: at its key, else where the file begins. */
export function firstSpan(root: MapNode, entry: Entry | undefined): Span {
  return entry?.key.span ?? root.entries[0]?.key.span ?? { start: root.span.start, end: root.span.start };
}
