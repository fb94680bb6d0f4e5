import { nextId } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';
import { appendItem } from '../../spec/edit.js';

export const contextQuestion = rule({
  id: 'context-question',
  group: 'contextual',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  page: {
    asks: 'An overview question asks about the setting.',
    why: 'Assessors judge evidence by where it comes from: who the students and staff are, and what the school is like.',
    repair: 'Add a question with “asks: context” about the school and its people.',
    bad: `overview:
  questions:
    - {id: Q1, asks: practice, outcomes: [EO1], text: How do you begin?}
evidence:
  artifacts:
    - {id: A1, title: Minutes of two team meetings, setting: own-school}
`,
    good: `overview:
  questions:
    - {id: Q1, asks: context, text: "Who are the students, staff and families of your school?"}
`,
  },
  *check({ spec, links, text }) {
    const { overview } = spec;
    if (!overview || overview.questions.length === 0 || overview.questions.some((question) => question.asks?.value === 'context'))
      return;
    // An artifact that does not say where it comes from counts as the earner's own.
    const authentic =
      links.artifacts.length === 0 ||
      links.artifacts.some((artifact) => (artifact.setting?.value ?? 'own-school') === 'own-school');
    yield {
      span: overview.entry.key.span,
      effect: authentic ? 'partially' : 'does-not-meet',
      message: authentic
        ? 'No overview question asks about the practitioner’s own setting.'
        : 'No overview question asks about the setting, and no artifact comes from the practitioner’s own school.',
      fixes: () => {
        const item = {
          id: nextId('Q', overview.questions),
          asks: 'context',
          text: { todo: 'ask about the school and its people' },
        };
        const parent = overview.entry.value;
        const edit = parent.kind === 'map' ? appendItem(text, parent, 'questions', item) : undefined;
        return edit ? [{ title: 'Add a question about the setting', kind: 'skeleton', edits: [edit] }] : [];
      },
    };
  },
});
