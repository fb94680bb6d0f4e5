import { t } from '@vscode/l10n';
import { rule } from '../../engine/rule.js';
import { specShape } from '../../spec/parse.js';
import { shapeAt } from '../../spec/shape.js';
import { entryOf } from '../../spec/tree.js';

export const researchPeerReviewed = rule({
  id: 'research-peer-reviewed',
  group: 'evidence-based',
  effect: 'partially',
  claimsAbsence: true,
  page: {
    asks: 'At least one research source is declared to be peer-reviewed.',
    why: 'Peer review is the mark of quality that the criterion names. Whether a source has it, the reviewer confirms.',
    repair: 'Give “type: peer-reviewed” to an article from a journal whose papers are judged before they appear, or cite one.',
    bad: `research:
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner. Basic Books.", type: book, outcomes: [EO1]}
`,
    good: `research:
  - {id: R1, citation: "Hattie, J., & Timperley, H. (2007). The power of feedback. Review of Educational Research, 77(1), 81-112.", type: peer-reviewed, outcomes: [EO1]}
`,
  },
  *check({ document, spec }) {
    const entry = entryOf(document.root, 'research');
    if (!entry || spec.research.length === 0) return;
    const known = new Set(shapeAt(specShape, ['research', 0, 'type'])?.choices.map((choice) => choice.value));
    const types = spec.research.map((source) => source.type?.value);
    // A kind that is none of the list's is told at its place; it may be meant for this one.
    if (types.some((type) => type === 'peer-reviewed' || (type !== undefined && !known.has(type)))) return;
    yield {
      span: entry.key.span,
      message: t('No research source is declared to be peer-reviewed; at least one is expected.'),
      unwritten: types.includes(undefined),
    };
  },
});
