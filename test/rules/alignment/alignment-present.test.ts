import { describe, expect, it } from 'vitest';
import { alignmentPresent as rule } from '../../../server/src/rules/alignment/alignment-present.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('alignment-present', () => {
  it('tells an alignment that is absent or empty', () => {
    checkRule(
      rule,
      'scoring: {rows: [{id: C1}]}\n^^^^^^^ No strategy of a leadership framework is named.\nbadge: {image: a.svg}\n',
    );
    checkRule(rule, 'alignment: []\n^^^^^^^^^ No strategy of a leadership framework is named.\n');
    checkRule(rule, 'title: A\nalignment:\n^^^^^^^^^ No strategy of a leadership framework is named.\n');
  });

  it('is silent where a strategy is named or a gap declared', () => {
    checkRule(rule, 'alignment: [{strategy: wellness/1}]\n');
    checkRule(rule, 'alignment: [{gap: The framework has nothing on buildings.}]\n');
  });

  it('changes none of the ten verdicts, and is softened in a draft', () => {
    expect(check(rule, 'title: A\n')[0]).toMatchObject({ severity: 'information', effect: 'advisory', group: 'alignment' });
    expect(check(rule, 'title: A\nstatus: published\n')[0]).toMatchObject({ severity: 'warning' });
    expect(check(rule, 'title: A\n', configured(rule, 'rules: {alignment-present: off}\n'))).toEqual([]);
  });

  it('adds an alignment to fill in, above the badge', () =>
    checkFix(
      rule,
      'essential_outcomes: [{id: EO1}]\r\n\r\n# The badge\r\nbadge: {image: a.svg}\r\n',
      'Add Framework Alignment',
      'essential_outcomes: [{id: EO1}]\r\nalignment:\r\n  - strategy: "TODO: a strategy"\r\n    rank: primary\r\n    strength: strong\r\n    outcomes: [EO1]\r\n    because: "TODO: how they fit"\r\n\r\n# The badge\r\nbadge: {image: a.svg}\r\n',
    ));

  const text = `title: Nurturing a Culture of Wellness
stack: Wellness
essential_outcomes:
  - {id: EO1, statement: Increase wellness programs.}
  - {id: EO2, statement: Support the mental health of each student.}
`;

  it('offers what fits best: all of it, and each by itself', () => {
    const [finding] = check(rule, text);
    expect(finding?.fixes().map(({ title, kind }) => `${kind}: ${title.replace(/ \(.*/, '')}`)).toEqual([
      'review: Align to wellness/1, wellness/2 and student-centeredness/2',
      'review: Align to wellness/1',
      'review: Align to wellness/2',
      'review: Align to student-centeredness/2',
      'skeleton: Add Framework Alignment',
    ]);
    checkFix(
      rule,
      text,
      /^Align to wellness\/1, wellness\/2 and /,
      `${text}alignment:
  - strategy: wellness/1
    rank: primary
    strength: strong
    outcomes: [EO1, EO2]
  - strategy: wellness/2
    rank: secondary
    strength: strong
    outcomes: [EO1, EO2]
  - strategy: student-centeredness/2
    rank: secondary
    strength: strong
    outcomes: [EO2]
`,
    );
  });

  it('declares what the framework is known not to cover', () =>
    checkFix(
      rule,
      'title: Planning for Emergencies\nessential_outcomes: [{id: EO1, statement: Run evacuation drills.}]\nalignment: []\n',
      'Declare that the framework does not cover crisis and emergency planning',
      'title: Planning for Emergencies\nessential_outcomes: [{id: EO1, statement: Run evacuation drills.}]\nalignment: [{gap: The framework does not cover crisis and emergency planning., outcomes: [EO1]}]\n',
    ));

  it('offers only the skeleton where nothing is said yet', () => {
    expect(
      check(rule, 'status: draft\n')[0]
        ?.fixes()
        .map(({ title }) => title),
    ).toEqual(['Add Framework Alignment']);
  });
});
