import { t } from '@vscode/l10n';
import { isOnlyEssays, placeOfArtifacts } from '../../engine/evidence.js';
import { rule } from '../../engine/rule.js';
import type { Artifact } from '../../spec/model.js';

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
    yield {
      span: placeOfArtifacts(spec.evidence),
      message: nothingElse(artifacts),
      related: artifacts.flatMap(({ type }) => (type ? [{ span: type.span, message: `“${type.value}”` }] : [])),
    };
  },
});

function nothingElse(artifacts: readonly Artifact[]): string {
  if (artifacts.length === 1)
    return t('The only artifact is an essay; something that the work itself leaves behind is expected too.');
  return artifacts.some(({ type }) => type?.value === 'plan')
    ? t('All artifacts are essays or plans not carried out; something that the work itself leaves behind is expected too.')
    : t('All artifacts are essays; something that the work itself leaves behind is expected too.');
}
