import { t } from '@vscode/l10n';
import { yearFrom } from '../../engine/clock.js';
import { placeOfItem, said } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';
import type { Source } from '../../spec/model.js';
import { entryOf } from '../../spec/tree.js';

export const researchCurrent = rule({
  id: 'research-current',
  group: 'evidence-based',
  effect: 'advisory',
  options: {
    years: { default: 10, description: 'How old the newest source may be, in years.' },
    thisYear: { default: 0, description: 'The year to count from; 0 means the year in which the check runs.' },
  },
  page: {
    asks: 'The newest research source is not older than ten years.',
    why: 'Old research may still hold, but a reviewer wants to see that the authors know what came after it.',
    repair: 'Cite a newer source beside the old ones. Classics may stay.',
    bad: `research:
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner. Basic Books.", year: 1983, outcomes: [EO1]}
`,
    good: `research:
  - {id: R1, citation: "Schön, D. A. (1983). The reflective practitioner. Basic Books.", year: 1983, outcomes: [EO1]}
  - {id: R2, citation: "Author, A. B. (in press). Reflective leadership today. Journal of School Leadership.", outcomes: [EO1]}
`,
  },
  *check({ document, spec, options }) {
    const entry = entryOf(document.root, 'research');
    if (!entry || spec.research.length === 0) return;
    const dated = spec.research.map((source) => ({ source, year: yearOf(source) }));
    const newest = dated.reduce((best, each) => ((each.year ?? 0) > (best.year ?? 0) ? each : best));
    // A source without a year may be the newest.
    if (newest.year === undefined || dated.some(({ year }) => year === undefined)) return;
    if (newest.year >= yearFrom(options.thisYear) - options.years) return;
    yield {
      span: entry.key.span,
      message: newest.source.id
        ? t(
            'The newest research source ({0}) is from {1}; one from the last {2} years is expected.',
            newest.source.id.value,
            newest.year,
            options.years,
          )
        : t('The newest research source is from {0}; one from the last {1} years is expected.', newest.year, options.years),
      related: [{ span: newest.source.year?.span ?? placeOfItem(newest.source), message: t('The newest source') }],
    };
  },
});

/** The year that a source states, or the latest one that its citation names. */
function yearOf({ year, citation }: Source): number | undefined {
  if (year) return year.value;
  const named = [...said(citation).matchAll(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g)].map(([each]) => Number(each));
  return named.length > 0 ? Math.max(...named) : undefined;
}
