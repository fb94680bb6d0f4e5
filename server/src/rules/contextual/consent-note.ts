import { t } from '@vscode/l10n';
import { orderAt, placeOfItem, said, wordsOfComponent } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';
import { insertEntry } from '../../spec/edit.js';
import { nameOf } from '../../spec/links.js';
import type { Artifact } from '../../spec/model.js';
import { isEnglish } from '../../spec/prose.js';
import { entryOf } from '../../spec/tree.js';

export const consentNote = rule({
  id: 'consent-note',
  group: 'contextual',
  effect: 'advisory',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'Student work and recordings come with a note on consent.',
    why: 'Evidence from a real school shows real people. Earners need to be told to ask them, or to take out their names.',
    repair: 'Add “consent” to the artifact: how permission is obtained, and how names are removed.',
    bad: `evidence:
  artifacts:
    - {id: A1, title: Audio of one feedback conversation, type: media, outcomes: [EO1]}
`,
    good: `evidence:
  artifacts:
    - {id: A1, title: Audio of one feedback conversation, type: media, consent: The teacher has agreed in writing., outcomes: [EO1]}
`,
  },
  *check({ spec, links, text }) {
    // What is said about student work as a whole goes for each artifact.
    if (!isEnglish(spec) || CONSENT.test(said(spec.evidence?.studentWork?.because))) return;
    for (const artifact of links.artifacts) {
      if (!showsPeople(artifact) || entryOf(artifact.node, 'consent') || isProtected(artifact)) continue;
      yield {
        span: placeOfItem(artifact),
        message: t(
          '{0} may show people, and nothing is said about their consent.',
          nameOf(t('Artifact'), artifact, artifact.title),
        ),
        unwritten: true,
        fixes: () => [
          {
            title: artifact.id ? t('Add a note on consent to {0}', artifact.id.value) : t('Add a note on consent to it'),
            kind: 'skeleton',
            edits: [
              insertEntry(
                text,
                artifact.node,
                'consent',
                { todo: t('how permission is obtained and names are removed') },
                orderAt(['evidence', 'artifacts', 0]),
              ),
            ],
          },
        ],
      };
    }
  },
});

const CONSENT =
  /\b(?:consent\w*|permissions?|permitted|releases?|released|authori[sz]\w*|agreed in writing|written agreement|opt(?:ed)?[- ](?:in|out))\b/i;
const ANONYMOUS =
  /\b(?:anonym\w*|de-?identif\w*|redact\w*|blur\w*|pseudonym\w*|unnamed|(?:names?|faces?|identit\w+)\b[^.;]{0,30}\b(?:removed|deleted|hidden|covered|blacked|replaced|changed)|(?:without|no|remov\w+|delet\w+)\s+(?:\w+\s+){0,2}?names?)\b/i;

function isProtected(artifact: Artifact): boolean {
  const words = wordsOfComponent(artifact);
  return CONSENT.test(words) || ANONYMOUS.test(words);
}

const RECORDING = /\b(?:recordings?|videos?|video-?taped?|audio|photos?|photographs?|film(?:ed)?|footage)\b/i;
// What is typed as media and shows a presentation rather than people.
const NO_PEOPLE =
  /\b(?:slides?|slide deck|presentation|report|poster|newsletter|brochure|flyer|infographic|website|web page|blog|podcast script|script|screenshots?|social media|posts?)\b/i;

function showsPeople(artifact: Artifact): boolean {
  const title = said(artifact.title);
  switch (artifact.type?.value) {
    case 'student-work':
      return true;
    case 'media':
      return RECORDING.test(title) || !NO_PEOPLE.test(title);
    default:
      return RECORDING.test(title);
  }
}
