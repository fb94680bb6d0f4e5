import { t } from '@vscode/l10n';
import { isOnlyEssays, isOwn, isSimulated, placeOfArtifacts } from '../../engine/evidence.js';
import { rule } from '../../engine/rule.js';
import { earnerIn } from '../../engine/settings.js';
import { specShape } from '../../spec/parse.js';
import { shapeAt } from '../../spec/shape.js';

const RECORDS = ['record', 'data', 'media', 'student-work'];

export const localRecord = rule({
  id: 'local-record',
  group: 'contextual',
  effect: 'partially',
  page: {
    asks: 'At least one artifact comes straight from the earner’s own school: a record, data, a recording or student work.',
    why: 'What the school itself leaves behind shows the setting as it is; what is written for the occasion shows it as described.',
    repair: 'Ask for minutes, logs, survey results, a recording or student work from the practitioner’s school.',
    bad: `evidence:
  artifacts:
    - {id: A1, title: Poster for families, type: product, setting: own-school, outcomes: [EO1]}
`,
    good: `evidence:
  artifacts:
    - {id: A1, title: Poster for families, type: product, setting: own-school, outcomes: [EO1]}
    - {id: A2, title: Minutes of two meetings with families, type: record, setting: own-school, outcomes: [EO1]}
`,
  },
  *check({ spec, links, library }) {
    const { artifacts, questions } = links;
    if (!spec.evidence || artifacts.length === 0) return;
    // Told already: that everything is simulated, or that there are only essays.
    if (artifacts.every(isSimulated) || isOnlyEssays(artifacts)) return;
    const own = artifacts.filter(isOwn);
    // Told together with the question about the setting that is absent too.
    if (own.length === 0 && questions.length > 0 && !questions.some((question) => question.asks?.value === 'context')) return;
    const known = new Set(shapeAt(specShape, ['evidence', 'artifacts', 0, 'type'])?.choices.map((choice) => choice.value));
    // What does not say what it is may be a record.
    if (own.some(({ type }) => !type || !known.has(type.value) || RECORDS.includes(type.value))) return;
    const earner = earnerIn(library.terms);
    yield {
      span: placeOfArtifacts(spec.evidence),
      message:
        own.length === 0
          ? t(
              'No artifact comes from the {0}’s own school; a record, data, media or student work from there is expected.',
              earner,
            )
          : t('No artifact comes straight from the {0}’s school, such as a record, data or student work.', earner),
    };
  },
});
