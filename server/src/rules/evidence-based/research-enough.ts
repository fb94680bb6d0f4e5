import { t } from '@vscode/l10n';
import { nextIds, orderAt, said } from '../../engine/coverage.js';
import { newSource } from '../../engine/new-items.js';
import { rule } from '../../engine/rule.js';
import { appendItems } from '../../spec/edit.js';
import type { Source } from '../../spec/model.js';
import { isPlaceholder, wordsOf } from '../../spec/prose.js';
import { entryOf, isBlank } from '../../spec/tree.js';

export const researchEnough = rule({
  id: 'research-enough',
  group: 'evidence-based',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  options: { least: { default: 3, description: 'The least number of research sources.' } },
  page: {
    asks: 'At least three research sources are cited.',
    why: 'One study can be an exception. Several that agree are what reviewers call high-quality research behind a skill.',
    repair: 'Cite further sources, and say which essential outcomes each of them supports.',
    bad: `research:
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner. Basic Books.", year: 1983, type: book, outcomes: [EO1]}
`,
    good: `research:
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner. Basic Books.", year: 1983, type: book, outcomes: [EO1]}
  - {id: R2, citation: "Hattie, J., & Timperley, H. (2007). The power of feedback. Review of Educational Research, 77(1), 81-112.", outcomes: [EO2]}
  - {id: R3, citation: "Schildkamp, K. (2019). Data-based decision-making. Educational Research, 61(3), 257-273.", outcomes: [EO1]}
`,
  },
  *check({ document, spec, text, options }) {
    const entry = entryOf(document.root, 'research');
    if (!entry || spec.research.length === 0) return;
    // What stands in the list in a wrong form is told there, and counts as the source that it is meant to be.
    const unread =
      entry.value.kind === 'seq' ? entry.value.items.filter((item) => item.kind !== 'map' && !isBlank(item)).length : 0;
    const repeated = repeats(spec.research);
    const count = spec.research.length + unread - repeated.length;
    if (count >= options.least) return;
    yield {
      span: entry.key.span,
      message: tooFew(count, options.least, repeated[0]),
      unwritten: true,
      fixes: () => {
        const { root } = document;
        const outcomes = spec.outcomes.flatMap((outcome) => outcome.id?.value ?? []);
        const items = nextIds('R', spec.research, options.least - count).map((id) => ({ ...newSource(id, outcomes), outcomes }));
        const edit = root?.kind === 'map' ? appendItems(text, root, 'research', items, orderAt([])) : undefined;
        const title = items.length === 1 ? t('Add a research source') : t('Add {0} research sources', items.length);
        return edit ? [{ title, kind: 'skeleton', edits: [edit] }] : [];
      },
    };
  },
});

function tooFew(count: number, least: number, repeated: Source | undefined): string {
  if (!repeated)
    return count === 1
      ? t('There is only 1 research source; at least {0} are expected.', least)
      : t('There are only {0} research sources; at least {1} are expected.', count, least);
  const name = said(repeated.id) || t('one of them');
  return count === 1
    ? t('There is only 1 research source, because {0} repeats another; at least {1} are expected.', name, least)
    : t('There are only {0} research sources, because {1} repeats another; at least {2} are expected.', count, name, least);
}

/** The sources whose citation is that of an earlier one. */
function repeats(sources: readonly Source[]): Source[] {
  const seen = new Set<string>();
  return sources.filter((source) => {
    const citation = wordsOf(said(source.citation)).join(' ');
    if (citation === '' || isPlaceholder(citation)) return false;
    if (seen.has(citation)) return true;
    seen.add(citation);
    return false;
  });
}
