import { isOnlyEssays, placeOfArtifacts } from '../../engine/evidence.js';
import { rule } from '../../engine/rule.js';

export const moreThanEssays = rule({
  id: 'more-than-essays',
  group: 'demonstrable',
  effect: 'partially',
  page: {
    asks: 'The artifacts are more than essays, and more than essays and plans that nobody carried out.',
    why: 'An essay shows that one can write about a skill. Reviewers look for what the work itself leaves behind.',
    repair: 'Ask for minutes, logs, data, recordings, products or student work in the place of an essay.',
    bad: `evidence:
  artifacts:
    - {id: A1, title: Essay on a data conversation, type: essay, outcomes: [EO1]}
    - {id: A2, title: Essay on what the team decided, type: essay, outcomes: [EO2]}
`,
    good: `evidence:
  artifacts:
    - {id: A1, title: Essay on a data conversation, type: essay, outcomes: [EO1]}
    - {id: A2, title: Minutes of two team meetings, type: record, outcomes: [EO2]}
`,
  },
  *check({ spec, links }) {
    const { artifacts } = links;
    if (!spec.evidence || !isOnlyEssays(artifacts)) return;
    const withPlans = artifacts.some((artifact) => artifact.type?.value === 'plan');
    yield {
      span: placeOfArtifacts(spec.evidence),
      message:
        artifacts.length === 1
          ? 'The only artifact is an essay; something that the work itself leaves behind is expected too.'
          : `All artifacts are essays${withPlans ? ' or plans not carried out' : ''}; something that the work itself leaves behind is expected too.`,
      related: artifacts.flatMap(({ type }) => (type ? [{ span: type.span, message: type.value }] : [])),
    };
  },
});
