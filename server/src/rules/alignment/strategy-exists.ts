import { resolveStrategy } from '../../alignment/resolve.js';
import { rule } from '../../engine/rule.js';
import { replaceScalar } from '../../spec/edit.js';
import { shorten } from '../../spec/links.js';
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
          resolution.kind === 'unknown'
            ? `No strategy is called “${shown}”.${ids.length > 0 ? ` Did you mean ${ids.join(' or ')}?` : ''}`
            : `“${shown}” fits more than one strategy: ${ids.join(', ')}${candidates.length > ids.length ? ' and others' : ''}.`,
        fixes: () =>
          candidates.slice(0, 5).flatMap((candidate) => {
            const id = library.catalogue.writtenId(candidate);
            if (strategy.node.kind !== 'scalar') return [];
            return [
              {
                title: `Change to ${id} (${shorten(candidate.title)})`,
                kind: 'review',
                edits: [replaceScalar(text, strategy.node, id)],
              },
            ];
          }),
      };
    }
  },
});
