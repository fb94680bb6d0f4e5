import { t } from '@vscode/l10n';
import { resolveStrategy } from '../../alignment/resolve.js';
import { rule } from '../../engine/rule.js';
import { labelOf } from '../../engine/suggested.js';
import { replaceScalar } from '../../spec/edit.js';
import { shorten } from '../../spec/links.js';
import { either } from '../../spec/listing.js';
import { isPlaceholder } from '../../spec/prose.js';

export const strategyExists = rule({
  id: 'strategy-exists',
  group: 'alignment',
  effect: 'advisory',
  severity: 'error',
  fixes: ['review'],
  page: {
    asks: 'Each strategy is one of the framework’s, and it is clear which one.',
    why: 'The alignment is printed in the endorsement and carried by the badge; a strategy that nobody can look up is worth nothing there.',
    repair: 'Choose a strategy from the list that opens with Ctrl+Space.',
    bad: 'alignment:\n  - {strategy: welness/1, outcomes: [EO1]}\n',
    good: 'alignment:\n  - {strategy: wellness/1, outcomes: [EO1]}\n',
  },
  *check({ spec, library, text }) {
    for (const { strategy } of spec.alignments) {
      if (!strategy || isPlaceholder(strategy.value)) continue;
      const resolution = resolveStrategy(strategy.value, library.catalogue);
      if (resolution.kind !== 'unknown' && resolution.kind !== 'ambiguous') continue;
      // It may be in the framework that could not be read.
      if (resolution.kind === 'unknown' && !library.catalogue.complete) continue;
      const candidates = resolution.kind === 'unknown' ? resolution.nearest : resolution.candidates;
      const ids = candidates.slice(0, 3).map((candidate) => library.catalogue.writtenId(candidate));
      const shown = shorten(strategy.value);
      yield {
        span: strategy.span,
        message:
          resolution.kind === 'unknown' ? noneIsCalled(shown, ids) : severalFit(shown, ids, candidates.length > ids.length),
        fixes: () =>
          candidates.slice(0, 5).flatMap((candidate) => {
            if (strategy.node.kind !== 'scalar') return [];
            return [
              {
                title: t('Change to {0}', labelOf(candidate, library.catalogue)),
                kind: 'review',
                edits: [replaceScalar(text, strategy.node, library.catalogue.writtenId(candidate))],
              },
            ];
          }),
      };
    }
  },
});

function noneIsCalled(name: string, near: readonly string[]): string {
  const message = t('No strategy is called “{0}”.', name);
  return near.length > 0 ? `${message} ${t('Did you mean {0}?', either(near))}` : message;
}

function severalFit(name: string, ids: readonly string[], andOthers: boolean): string {
  return andOthers
    ? t('“{0}” fits more than one strategy: {1} and others.', name, ids.join(', '))
    : t('“{0}” fits more than one strategy: {1}.', name, ids.join(', '));
}
