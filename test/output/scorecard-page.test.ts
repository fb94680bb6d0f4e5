import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { criteria } from '../../server/src/engine/criteria.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import type { ScorecardLinks } from '../../server/src/output/scorecard-finding.js';
import { type ScorecardPage, scorecardPage } from '../../server/src/output/scorecard-page.js';
import { parseReview } from '../../server/src/review/parse.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { inEnglish } from '../english.js';
import { foreignTags, hostile, seen } from './web-pages.js';

const links: ScorecardLinks = {
  toPlace: ({ start, end }) => `command:place?${start}-${end}`,
  toRepair: ({ rule }, { title }) => `command:repair?${encodeURIComponent(`${rule}: ${title}`)}`,
  toRule: (rule) => `command:rule?${rule}`,
  toReview: (file) => `command:review?${encodeURIComponent(file)}`,
};

function pageOf(text: string, more: Partial<ScorecardPage> = {}): string {
  const analysis = analyze(parseSpec(text), { rules, settings: defaultSettings, around: inEnglish });
  return scorecardPage({ title: analysis.document.spec.title?.value ?? 'a.microcredential.yaml', analysis, links, ...more });
}

/** What stands in the section of a criterion. */
const within = (page: string, criterion: string): string =>
  seen(new RegExp(`<section class="criterion" id="${criterion}">[\\s\\S]*?</section>`).exec(page)?.[0] ?? '');

const spec = `format: microcredential/1
title: Leading Walkthroughs
status: in-review
hours: 20
essential_outcomes:
  - id: EO1
    statement: Lead lead a walkthrough of three classrooms.
  # mcspec-ignore-next-line outcome-observable -- agreed in May
  - {id: EO2, statement: Understand the law.}
research:
  - {id: R1, citation: "Smith, A. (2019). Walkthroughs.", type: peer-reviewed, outcomes: [EO1]}
`;

describe('the page', () => {
  it('has the ten criteria in order, in their strands, each with its level in words', () => {
    const page = pageOf(spec);
    const ids = [...page.matchAll(/<section class="criterion" id="([a-z-]+)">/g)].map(([, id]) => id);
    expect(ids).toEqual(criteria.map(({ id }) => id));
    expect(seen(page)).toMatch(/Design Consistent .* Assessment Demonstrable .* Implementation Shareable/);
    expect(within(page, 'shareable')).toContain('Does not meet');
    expect(within(page, 'contextual')).toMatch(/^ Contextual Partially /);
  });

  it('leads to the place of a finding, and offers its repairs', () => {
    const page = pageOf(spec);
    const start = spec.indexOf('EO1');
    expect(page).toContain(`href="command:place?${start}-${start + 3}"`);
    expect(page).toContain(`href="command:repair?${encodeURIComponent('double-word: Remove the second “lead”')}"`);
    expect(seen(page)).toContain('“lead” stands twice in a row.');
  });

  it('names no place for what is absent', () => {
    const told = /<p><span class="severity">Error<\/span> (?:(?!<\/p>).)*There is no digital badge.*?<\/div>/s.exec(
      pageOf(spec),
    )?.[0];
    expect(told).toBeDefined();
    expect(told).not.toMatch(/command:place|line \d/);
  });

  it('begins with the next best thing to do, and what it holds back', () => {
    const text = seen(pageOf(spec));
    expect(text).toMatch(/The next best thing to do .* keeps? .* Design/);
    expect(text.indexOf('The next best thing')).toBeLessThan(text.indexOf('Left to the reviewer'));
  });

  it('asks what only a reviewer can answer', () => {
    expect(within(pageOf(spec), 'evidence-based')).toContain('Does R1 really support EO1?');
  });

  it('judges size and label by themselves', () => {
    const many = Array.from({ length: 9 }, (_, at) => `  - {id: EO${at + 1}, statement: Lead step ${at} of the plan.}\n`);
    const text = within(pageOf(`title: Plan\nhours: 20\nessential_outcomes:\n${many.join('')}`), 'right-sized-and-labeled');
    expect(text).toMatch(/The size of the set of skills: (?:Partially|Does not meet)/);
    expect(text).toMatch(/The label: /);
    expect(within(pageOf('title: A\n'), 'consistent')).not.toContain('The label');
  });

  it('lists the groups beside the ten, and what is silenced with its reason', () => {
    const text = seen(pageOf(spec));
    expect(text).toMatch(/Beside the ten .*Copyedit .*“lead” stands twice/);
    expect(text).toMatch(/Silenced, with a reason .* line 9 · outcome-observable Reason: agreed in May/);
  });

  it('says that a draft is told softly', () => {
    expect(seen(pageOf(spec.replace('in-review', 'draft')))).toContain('Still a draft');
    expect(seen(pageOf(spec))).not.toContain('Still a draft');
  });

  it('shows what reviewers judged beside it', () => {
    const { review } = parseReview(`microcredential: x
reviewer: R. Lane
criteria:
  shareable: fully
  evidence-based: {level: partially, rationale: Only one source., recommendation: Add two.}
`);
    const page = pageOf(spec, { reviews: [{ file: 'file:///l/x%20y.review.yaml', review }] });
    expect(within(page, 'evidence-based')).toMatch(/Partially R\. Lane Only one source\. Recommendation Add two\./);
    expect(within(page, 'shareable')).toMatch(/Fully R\. Lane/);
    expect(within(page, 'resourced')).not.toContain('R. Lane');
    expect(seen(page)).toMatch(/Reviews in the library R\. Lane x y\.review\.yaml/);
    expect(page).toContain('href="command:review?file%3A%2F%2F%2Fl%2Fx%2520y.review.yaml"');
  });

  it.each([
    ['an empty file', '', 'This file holds no microcredential yet'],
    ['a torn one', `${spec}audience: "Principals\nalignment:\n  - {}\n`, 'cannot be read to its end'],
  ])('gives no levels to %s', (_, text, said) => {
    const page = pageOf(text);
    expect(seen(page)).toContain(said);
    expect(page).not.toMatch(/class="level|class="strip"/);
  });

  it('shows a torn file’s slip first and once, and repairs nothing else', () => {
    const page = pageOf('title: "Plan plan\nessential_outcomes:\n  - {id: EO1, statement: Lead the team.\nhours: 20\n');
    expect(seen(page)).toMatch(/The next best thing to do Error .* yaml-syntax/);
    const rest = page.slice(page.indexOf('What else is found so far'));
    expect(rest).not.toContain('command:repair');
    expect(seen(pageOf(''))).not.toContain('What else is found so far');
  });

  it.each(['- 1\n', 'title:\n', '{', 'essential_outcomes: {a: [}\n', '\uFEFFtitle: A\r\nhours: many\r\n'])(
    'is whole for %j',
    (text) => {
      const page = pageOf(text);
      expect(page).toContain('</html>');
      expect(foreignTags(page)).toEqual([]);
    },
  );

  it('stops listing where nobody reads on', () => {
    const text = `title: A\nessential_outcomes:\n${'  - {id: EO1, statement: Lead the the team.}\n'.repeat(130)}`;
    expect(seen(pageOf(text))).toMatch(/And \d+ more\./);
  });

  it('runs nothing, loads nothing, and takes an author’s text for text', () => {
    const { review } = parseReview(
      `reviewer: ${JSON.stringify(hostile)}\ncriteria:\n  consistent: {level: partially, rationale: ${JSON.stringify(hostile)}}\nsummary: ${JSON.stringify(hostile)}\n`,
    );
    const page = pageOf(
      `title: ${JSON.stringify(hostile)}
stack: ${JSON.stringify(hostile)}
essential_outcomes:
  # mcspec-ignore-next-line outcome-observable -- ${hostile}
  - {id: ${JSON.stringify(hostile)}, statement: ${JSON.stringify(`Understand the the law. ${hostile}`)}}
alignment:
  - {strategy: ${JSON.stringify(hostile)}}
`,
      { reviews: [{ file: `file:///l/${hostile}`, review }] },
    );
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(foreignTags(page)).toEqual([]);
  });

  it('has no links without somewhere to go', () => {
    const analysis = analyze(parseSpec(spec), { rules, settings: defaultSettings, around: inEnglish });
    const page = scorecardPage({ title: 'A', analysis });
    expect([...page.matchAll(/href="([^"]*)"/g)].filter(([, href]) => !href?.startsWith('#'))).toEqual([]);
    expect(seen(page)).toContain('Repair: Remove the second “lead”');
  });
});
