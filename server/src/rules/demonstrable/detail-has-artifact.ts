import { t } from '@vscode/l10n';
import { closestItem, linkTo, placeOfItem, said, someUnlinked, strayLinks, wordsOfComponent } from '../../engine/coverage.js';
import { type Context, type Fix, rule } from '../../engine/rule.js';
import { nameOf } from '../../spec/links.js';
import type { Detail, Outcome } from '../../spec/model.js';

export const detailHasArtifact = rule({
  id: 'detail-has-artifact',
  group: 'demonstrable',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['review'],
  page: {
    asks: 'Each detail of an essential outcome is shown by an artifact.',
    why: 'Assessors score detail by detail. One that no artifact shows can only be taken on trust.',
    repair: 'Add the detail’s id to an artifact that shows it, or link an artifact to the whole outcome.',
    bad: `essential_outcomes:
  - id: EO1
    statement: Oversee the physical plant.
    details:
      - {id: EO1.a, text: Schedules inspections.}
      - {id: EO1.b, text: Ranks repairs by their risk.}
evidence:
  artifacts:
    - {id: A1, title: Inspection log, type: record, outcomes: [EO1.a]}
`,
    good: `essential_outcomes:
  - id: EO1
    statement: Oversee the physical plant.
    details:
      - {id: EO1.a, text: Schedules inspections.}
      - {id: EO1.b, text: Ranks repairs by their risk.}
evidence:
  artifacts:
    - {id: A1, title: Inspection and repair log, type: record, outcomes: [EO1.a, EO1.b]}
`,
  },
  *check(context) {
    const { spec, links } = context;
    if (someUnlinked(links.artifacts)) return;
    const shown = new Set(
      links.artifacts.flatMap((artifact) => artifact.outcomes.flatMap((link) => links.detail(link.value) ?? [])),
    );
    const whole = linkedWhole(context);
    const unshown = spec.outcomes.flatMap((outcome) => {
      // An outcome that no artifact shows is told as a whole, and one that is linked as a whole has its details shown.
      if (!links.isServed(outcome, links.artifacts) || whole.has(outcome)) return [];
      return outcome.details.flatMap((detail) => {
        const known = detail.id && links.detail(detail.id.value);
        return known && !shown.has(known) ? [{ outcome, detail }] : [];
      });
    });
    // Where as many links lead nowhere, each of these details was probably meant by one of them.
    if (unshown.length <= strayLinks(links, links.artifacts)) return;
    for (const { outcome, detail } of unshown) {
      yield {
        span: placeOfItem(detail),
        message: t('{0} is shown by no artifact.', nameOf(t('Detail'), detail, detail.text)),
        fixes: () => linkClosest(context, outcome, detail),
      };
    }
  },
});

/** The outcomes that an artifact names themselves, and not by their details. */
function linkedWhole({ links }: Context<unknown>): ReadonlySet<Outcome> {
  return new Set(
    links.artifacts.flatMap((artifact) =>
      artifact.outcomes.flatMap((link) => (links.detail(link.value) ? [] : (links.outcome(link.value) ?? []))),
    ),
  );
}

/** Best an artifact that shows the rest of the outcome. */
function linkClosest(context: Context<unknown>, outcome: Outcome, detail: Detail): Fix[] {
  const { links } = context;
  const { text, ...item } = detail;
  const wanted: Outcome = { ...item, ...(text && { statement: text }), details: [] };
  const serving = links.artifacts.filter((artifact) => links.outcomesOf(artifact).has(outcome));
  const artifact =
    closestItem(wanted, serving, wordsOfComponent) ?? closestItem(wanted, links.artifacts, wordsOfComponent) ?? serving[0];
  const edit = artifact && linkTo(context, artifact, wanted, ['evidence', 'artifacts', 0]);
  return edit
    ? [{ title: t('Link artifact {0} to {1}', said(artifact.id), said(detail.id)), kind: 'review', edits: [edit] }]
    : [];
}
