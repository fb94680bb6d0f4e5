import { t } from '@vscode/l10n';
import { wordsOfComponent } from '../../engine/coverage.js';
import { isOnlyEssays, placeOfArtifacts } from '../../engine/evidence.js';
import { rule } from '../../engine/rule.js';
import type { Artifact } from '../../spec/model.js';
import { isEnglish } from '../../spec/prose.js';
import { entryOf, isBlank } from '../../spec/tree.js';

export const variedCircumstances = rule({
  id: 'varied-circumstances',
  group: 'demonstrable',
  effect: 'partially',
  claimsAbsence: true,
  options: {
    least: {
      default: 2,
      description: 'The least number of occasions, places or groups, in one artifact or by the settings of several.',
    },
  },
  page: {
    asks: 'The evidence comes from at least two occasions, places or groups.',
    why: 'What went well once may have been luck. The criterion asks for the skill in real and varied circumstances.',
    repair: 'Ask for an artifact from more than one occasion, and say so with “occasions: 2”.',
    bad: `evidence:
  artifacts:
    - {id: A1, title: Minutes of a team meeting, type: record, setting: own-school, occasions: 1, outcomes: [EO1]}
`,
    good: `evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings, type: record, setting: own-school, occasions: 2, outcomes: [EO1]}
`,
  },
  *check({ spec, links, options }) {
    // Essays come from a desk; that they are all there is, is told already.
    if (!spec.evidence || links.artifacts.length === 0 || isOnlyEssays(links.artifacts)) return;
    const settings = new Set(links.artifacts.map((artifact) => artifact.setting?.value ?? 'own-school'));
    if (settings.size >= options.least) return;
    // Where one artifact states a number, the others mean one; where none does, their words may speak of several.
    const isStated = links.artifacts.some((artifact) => artifact.occasions);
    const readsWords = !isStated && isEnglish(spec);
    if (links.artifacts.some((artifact) => occasionsOf(artifact, options.least, readsWords) >= options.least)) return;
    yield {
      span: placeOfArtifacts(spec.evidence),
      message:
        options.least === 2
          ? t('No artifact has to come from more than one occasion, place or group.')
          : t('No artifact has to come from {0} occasions, places or groups.', options.least),
    };
  },
});

const SEVERAL =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|several|multiple|various|different|both|pairs?|series|weekly|monthly|before and after|over time|[2-9]|[1-9]\d)\b/i;

function occasionsOf(artifact: Artifact, least: number, readsWords: boolean): number {
  if (artifact.occasions) return artifact.occasions.value;
  const entry = entryOf(artifact.node, 'occasions');
  // A number that cannot be read is told at its place.
  const isUnread = entry !== undefined && !isBlank(entry.value);
  return isUnread || (readsWords && SEVERAL.test(wordsOfComponent(artifact))) ? least : 1;
}
