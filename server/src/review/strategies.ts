/** What is wrong with the strategies that a review names. */
import { t } from '@vscode/l10n';
import type { Catalogue } from '../alignment/catalogue.js';
import type { Strategy } from '../alignment/framework.js';
import { resolveStrategy } from '../alignment/resolve.js';
import type { Severity } from '../engine/rule.js';
import type { SettingsProblem } from '../engine/settings.js';
import { replaceScalar } from '../spec/edit.js';
import { shorten } from '../spec/links.js';
import type { ScalarNode } from '../spec/tree.js';
import type { Review } from './model.js';
import { told } from './told.js';

/** Printed labels with their ids, and names that mean no strategy of the library's frameworks, or several. */
export function strategyFaults(text: string, { alignments }: Review, catalogue: Catalogue): SettingsProblem[] {
  const seen = new Set<Strategy>();
  return alignments.flatMap(({ strategy }): SettingsProblem[] => {
    if (strategy?.node.kind !== 'scalar') return [];
    const fault = faultOf(text, strategy.value, strategy.node, catalogue, seen);
    return fault ? [fault] : [];
  });
}

/** `seen`: the strategies that were named before. */
function faultOf(
  text: string,
  written: string,
  node: ScalarNode,
  catalogue: Catalogue,
  seen: Set<Strategy>,
): SettingsProblem | undefined {
  const shown = shorten(written);
  const idOf = (strategy: Strategy) => catalogue.writtenId(strategy);
  const choose = (severity: Severity, message: string, candidates: readonly Strategy[]): SettingsProblem => ({
    ...told(severity, node, message),
    fixes: () =>
      candidates.slice(0, 5).map((candidate) => ({
        title: t('Change to {0} ({1})', idOf(candidate), shorten(candidate.title)),
        kind: 'review',
        edits: [replaceScalar(text, node, idOf(candidate))],
      })),
  });
  const idsOf = (candidates: readonly Strategy[]) => candidates.slice(0, 3).map(idOf).join(', ');
  const meant = resolveStrategy(written, catalogue);
  switch (meant.kind) {
    case 'beyond':
      return told('warning', node, t('“{0}” is unknown to this edition of {1}.', shown, shorten(meant.dimension.name)));
    case 'contradiction': {
      const message = t('The number says {0}, and the title says {1}.', idOf(meant.byNumber), idOf(meant.byTitle));
      return choose('warning', message, [meant.byTitle, meant.byNumber]);
    }
    case 'ambiguous':
      return choose('error', t('“{0}” fits more than one strategy: {1}.', shown, idsOf(meant.candidates)), meant.candidates);
    case 'unknown': {
      // It may be in a framework that could not be read.
      if (!catalogue.complete) return undefined;
      const near = idsOf(meant.nearest);
      const message = near
        ? t('No strategy is called “{0}”. Did you mean one of these: {1}?', shown, near)
        : t('No strategy is called “{0}”.', shown);
      return choose('error', message, meant.nearest);
    }
    default: {
      const id = idOf(meant.strategy);
      const isAgain = seen.has(meant.strategy);
      seen.add(meant.strategy);
      if (isAgain) return told('warning', node, t('The strategy {0} is named a second time here.', id));
      return meant.kind === 'id'
        ? undefined
        : told('warning', node, t('“{0}” is a printed label; its id is {1}.', shown, id), text, id, 'safe');
    }
  }
}
