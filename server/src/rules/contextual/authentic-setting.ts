import { t } from '@vscode/l10n';
import { isSimulated, placeOfArtifacts } from '../../engine/evidence.js';
import { rule } from '../../engine/rule.js';
import { earnerIn } from '../../engine/settings.js';

export const authenticSetting = rule({
  id: 'authentic-setting',
  group: 'contextual',
  effect: 'does-not-meet',
  page: {
    asks: 'Not every artifact is simulated.',
    why: 'The criterion asks for the educator’s authentic setting. A made-up case shows what one knows, not what one does.',
    repair: 'Ask for evidence from the practitioner’s own school, with “setting: own-school”.',
    bad: `evidence:
  artifacts:
    - {id: A1, title: Response to a case study, type: product, setting: simulated, outcomes: [EO1]}
`,
    good: `evidence:
  artifacts:
    - {id: A1, title: Notes from a tabletop exercise, type: record, setting: simulated, outcomes: [EO1]}
    - {id: A2, title: Minutes of the safety team, type: record, setting: own-school, outcomes: [EO1]}
`,
  },
  *check({ spec, links, library }) {
    const { artifacts } = links;
    if (!spec.evidence || artifacts.length === 0 || !artifacts.every(isSimulated)) return;
    const earner = earnerIn(library.terms);
    yield {
      span: placeOfArtifacts(spec.evidence),
      message:
        artifacts.length === 1
          ? t('The only artifact is simulated. Ask for one from the {0}’s own school.', earner)
          : t('Every artifact is simulated. Ask for one from the {0}’s own school.', earner),
      related: artifacts.flatMap(({ setting }) => (setting ? [{ span: setting.span, message: `“${setting.value}”` }] : [])),
    };
  },
});
