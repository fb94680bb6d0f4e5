import { t } from '@vscode/l10n';
import { nameOfOutcome, placeOfItem } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';
import type { Outcome } from '../../spec/model.js';

export const evidenceBalanced = rule({
  id: 'evidence-balanced',
  group: 'validity-minded-construction',
  effect: 'advisory',
  options: {
    share: { default: 0.5, description: 'The greatest share of the artifacts that one outcome may hold.' },
    least: { default: 4, description: 'With fewer artifacts than this, nothing is said.' },
  },
  page: {
    asks: 'No essential outcome holds more than half of the artifacts.',
    why: 'Evidence that gathers around one outcome leaves little to judge the others by.',
    repair: 'Ask for less where there is much, or for more where there is little.',
    bad: `essential_outcomes: [{id: EO1}, {id: EO2}, {id: EO3}]
evidence:
  artifacts:
    - {id: A1, title: Minutes, outcomes: [EO1]}
    - {id: A2, title: Agenda, outcomes: [EO1]}
    - {id: A3, title: Chart, outcomes: [EO1]}
    - {id: A4, title: Letter, outcomes: [EO2, EO3]}
`,
    good: `essential_outcomes: [{id: EO1}, {id: EO2}, {id: EO3}]
evidence:
  artifacts:
    - {id: A1, title: Minutes, outcomes: [EO1]}
    - {id: A2, title: Agenda, outcomes: [EO1]}
    - {id: A3, title: Chart, outcomes: [EO2]}
    - {id: A4, title: Letter, outcomes: [EO3]}
`,
  },
  *check({ spec, links, options }) {
    const { artifacts } = links;
    if (artifacts.length < options.least || spec.outcomes.length < 3) return;
    // An outcome without any artifact is told by itself.
    if (spec.outcomes.some((outcome) => !links.isServed(outcome, artifacts))) return;
    const weight = new Map<Outcome, number>();
    for (const artifact of artifacts) {
      const served = links.outcomesOf(artifact);
      for (const outcome of served) weight.set(outcome, (weight.get(outcome) ?? 0) + 1 / served.size);
    }
    for (const [outcome, held] of weight) {
      if (held <= artifacts.length * options.share) continue;
      const own = artifacts.filter((artifact) => links.outcomesOf(artifact).has(outcome));
      yield {
        span: placeOfItem(outcome),
        message: t(
          '{0} holds {1} of the {2} artifacts, more than all the others together.',
          nameOfOutcome(outcome),
          own.length,
          artifacts.length,
        ),
        related: own.map((artifact) => ({ span: placeOfItem(artifact), message: t('One of its artifacts') })),
      };
    }
  },
});
