import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { precedents } from '../../../server/src/alignment/precedents.js';
import { alignmentUnusual as rule } from '../../../server/src/rules/alignment/alignment-unusual.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const wellness = `title: Nurturing a Culture of Wellness
essential_outcomes:
  - {id: EO1, statement: Increase wellness programs for staff and students.}
`;

describe('alignment-unusual', () => {
  it('tells a strategy that nothing suggests, and one that is clearly left out', () =>
    checkRule(
      rule,
      `
title: Nurturing a Culture of Wellness
stack: Wellness
essential_outcomes:
  - {id: EO1, statement: Lead the school community to focus on wellness and safety.}
alignment:
^^^^^^^^^ The outcomes clearly speak of wellness/1 (Leading the school community
  - {strategy: vision-and-mission/1, outcomes: [EO1]}
#              ^^^^^^^^^^^^^^^^^^^^ Nothing in the title, the outcomes or “because” suggests vision-and-mission/1
`,
    ));

  it('accepts a strategy of which the author says how it is served', () => {
    const found = (because: string) =>
      check(rule, `${wellness}alignment:\n  - {strategy: vision-and-mission/1, outcomes: [EO1], because: ${because}}\n`).map(
        ({ message }) => message,
      );
    expect(found('The programs follow from the vision of the school.').join()).not.toContain('Nothing');
    expect(found('They fit.').join()).toContain('Nothing');
  });

  it('accepts a strategy that one outcome speaks of', () =>
    checkRule(
      rule,
      `${wellness}  - {id: EO2, statement: Define the mission.}
alignment:
  - {strategy: wellness/1, outcomes: [EO1]}
  - {strategy: wellness/2, outcomes: [EO1]}
  - {strategy: vision-and-mission/1, outcomes: [EO2]}
`,
    ));

  it('is silent where it cannot be sure', () => {
    // Nothing is known of the text, there is nothing to compare, or what is named may be the one that is missed.
    checkRule(
      rule,
      'essential_outcomes: [{id: EO1, statement: Bake bread.}]\nalignment: [{strategy: ethics/1, outcomes: [EO1]}]\n',
    );
    checkRule(rule, wellness);
    checkRule(rule, `${wellness}alignment: []\n`);
    checkRule(rule, 'title: Leading Wellness\nalignment: [{strategy: ethics/1}]\n');
    checkRule(rule, `${wellness}alignment: [{strategy: welness/1, outcomes: [EO1]}]\n`);
  });

  it('misses none where seven are named', () => {
    const seven = ['1', '2', '3', '4', '5'].map((number) => `{strategy: relationships/${number}, because: Relationships.}`);
    const text = `${wellness}alignment: [${seven.join(', ')}, {strategy: ethics/1, because: Ethics.}, {strategy: ethics/2, because: Ethics.}]\n`;
    checkRule(rule, text);
  });

  it('is as sure as the library wants', () => {
    const text = `${wellness}alignment: [{strategy: wellness/1, outcomes: [EO1]}]\n`;
    expect(check(rule, text, configured(rule, 'rules: {alignment-unusual: {options: {sure: 100}}}\n'))).toEqual([]);
    expect(check(rule, text, configured(rule, 'rules: {alignment-unusual: {options: {sure: 50}}}\n'))).toHaveLength(1);
    expect(check(rule, text, configured(rule, 'rules: {alignment-unusual: {options: {sure: 50}}}\n'))[0]).toMatchObject({
      severity: 'information',
      effect: 'advisory',
    });
  });

  it('adds the strategy that is missed, to the outcomes that speak of it', () =>
    checkFix(
      rule,
      `${wellness}alignment:\n  - {strategy: wellness/1, outcomes: [EO1]}\n`,
      /^Align to wellness\/2/,
      `${wellness}alignment:\n  - {strategy: wellness/1, outcomes: [EO1]}\n  - {strategy: wellness/2, rank: secondary, strength: strong, outcomes: [EO1]}\n`,
      { settings: configured(rule, 'rules: {alignment-unusual: {options: {sure: 60}}}\n') },
    ));

  it('changes the strategy that is doubted to one that fits', () =>
    checkFix(
      rule,
      `${wellness}alignment:\n  - {strategy: "vision-and-mission/1", rank: primary, outcomes: [EO1]} # ours\n`,
      /^Change to wellness\/1/,
      `${wellness}alignment:\n  - {strategy: "wellness/1", rank: primary, outcomes: [EO1]} # ours\n`,
    ));

  it.each(['examples', 'test/fixtures/good'])('says nothing of the specs in %s', (folder) => {
    const root = fileURLToPath(new URL(`../../../${folder}/`, import.meta.url));
    const found = readdirSync(root)
      .filter((name) => name.endsWith('.microcredential.yaml'))
      .flatMap((name) => check(rule, readFileSync(root + name, 'utf8')).map(({ message }) => `${name}: ${message}`));
    expect(found).toEqual([]);
  });

  it('says next to nothing of what reviewers chose themselves', () => {
    const specs = precedents.map(
      ({ title, stack, outcomes, strategies }) => `title: ${JSON.stringify(title)}
stack: ${stack}
essential_outcomes:
${outcomes.map((statement, at) => `  - {id: EO${at + 1}, statement: ${JSON.stringify(statement)}}`).join('\n')}
alignment:
${strategies.map((id) => `  - {strategy: ${id}, rank: primary, outcomes: [EO1]}`).join('\n')}
`,
    );
    expect(specs.flatMap((spec) => check(rule, spec)).length).toBeLessThan(specs.length / 20);
  });
});
