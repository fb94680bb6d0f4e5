import { t } from '@vscode/l10n';
import { nextId } from '../../engine/coverage.js';
import { isOwn, isSimulated } from '../../engine/evidence.js';
import { rule } from '../../engine/rule.js';
import { earnerIn } from '../../engine/settings.js';
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
  *check({ spec, links, text, library }) {
    const { overview } = spec;
    if (!overview || overview.questions.length === 0) return;
    // What a question asks about may be told as a word that the format does not know; it may be meant for this one.
    if (overview.questions.some(({ asks }) => asks && asks.value !== 'practice')) return;
    const authentic = links.artifacts.length === 0 || links.artifacts.some(isOwn);
    const earner = earnerIn(library.terms);
    // That everything is simulated is told at the artifacts.
    const isAlone = authentic || links.artifacts.every(isSimulated);
    yield {
      span: overview.entry.key.span,
      effect: authentic ? 'partially' : 'does-not-meet',
      message: isAlone
        ? t('No question asks about the place where the {0} works.', earner)
        : t('No question asks about the place where the {0} works, and no artifact comes from there.', earner),
      fixes: () => {
        const item = {
          id: nextId('Q', overview.questions),
          asks: 'context',
          text: { todo: t('ask about the school and its people') },
        };
        const parent = overview.entry.value;
        const edit = parent.kind === 'map' ? appendItem(text, parent, 'questions', item) : undefined;
        const title = isAlone
          ? t('Add a question about the setting')
          : t('Add a question about the setting, one of 2 things that are missing');
        return edit ? [{ title, kind: 'skeleton', edits: [edit] }] : [];
      },
    };
  },
});
