import { t } from '@vscode/l10n';
import { sectionName } from '../../engine/coverage.js';
import { rule } from '../../engine/rule.js';
import { addSections, isAbsent, placeFor, reportAbsent, toldByOwnRule } from '../../engine/sections.js';
import { listed } from '../../spec/listing.js';
import { specShape } from '../../spec/parse.js';
import { entryOf } from '../../spec/tree.js';

export const sectionPresent = rule({
  id: 'section-present',
  group: 'consistent',
  effect: 'partially',
  claimsAbsence: true,
  fixes: ['skeleton'],
  options: { many: { default: 3, description: 'How many absent sections make the whole hard to use.' } },
  page: {
    asks: 'Every section of the format is there.',
    why: 'Earners who have finished one microcredential look for the same sections in the next one, in the same place.',
    repair: 'Apply the fix: it inserts the section at its place, with prompts to fill in.',
    bad: 'title: Leading Data Literacy\nstack: Data Literacy\n',
    good: `format: microcredential/1
id: leading-data-literacy
title: Leading Data Literacy
stack: Data Literacy
status: draft
version: 1.0.0
hours: 20
audience: School principals
competency: The practitioner leads teachers in using data well.
method: The practitioner runs a cycle of inquiry with one team.
essential_outcomes: [{id: EO1, statement: Lead a cycle of inquiry.}]
research: [{id: R1, citation: "...", outcomes: [EO1]}]
resources: [{id: S1, title: "...", url: "https://example.org", outcomes: [EO1]}]
overview: {questions: [{id: Q1, asks: context, text: Whom do you serve?}]}
evidence: {artifacts: [{id: A1, title: Minutes of two team meetings, outcomes: [EO1]}]}
reflection: {prompts: [{id: P1, about: [A1], outcomes: [EO1], text: What did the inquiry change?}]}
scoring: {rows: [{id: C1, scores: [Q1, A1, P1], levels: {proficient: "..."}}]}
alignment: [{strategy: results-orientation/1, outcomes: [EO1]}]
badge: {image: badges/data.svg, description: "..."}
`,
  },
  *check(context) {
    const { document, options, spec } = context;
    const absent = specShape.required.filter(
      (name) => !entryOf(document.root, name) || (isAbsent(document, name) && toldByOwnRule.has(name)),
    );
    if (absent.length >= Math.max(1, options.many)) {
      const named = absent.map(sectionName);
      const shown = named.length > 6 ? [...named.slice(0, 5), t('{0} others', named.length - 5)] : named;
      const isDraft = (spec.status?.value ?? 'draft') === 'draft';
      yield {
        span: document.root?.kind === 'map' ? placeFor(document, absent[0] ?? '') : { start: 0, end: 0 },
        message: document.root
          ? leftOut(absent.length, listed(shown), isDraft)
          : t('Nothing is written here yet. A microcredential has {0} sections, from its title to its badge.', absent.length),
        effect: 'does-not-meet',
        unwritten: true,
        absent,
        fixes: () => addSections(context, absent),
      };
      return;
    }
    for (const name of absent) {
      if (toldByOwnRule.has(name)) continue;
      yield reportAbsent(context, name, t('The section {0} (“{1}”) is absent.', sectionName(name), name));
    }
  },
});

function leftOut(count: number, names: string, isDraft: boolean): string {
  if (count === 1) return isDraft ? t('1 section is still to be written: {0}.', names) : t('1 section is absent: {0}.', names);
  return isDraft
    ? t('{0} sections are still to be written: {1}.', count, names)
    : t('{0} sections are absent: {1}.', count, names);
}
