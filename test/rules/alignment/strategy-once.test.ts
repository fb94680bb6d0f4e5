import { describe, expect, it } from 'vitest';
import { strategyOnce as rule } from '../../../server/src/rules/alignment/strategy-once.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('strategy-once', () => {
  it('tells a strategy that is named again, by its id, its label, or past the highest number', () =>
    checkRule(
      rule,
      `
alignment:
  - {strategy: wellness/1, outcomes: [EO1]}
  - {strategy: Wellness Strategy 1, outcomes: [EO2]}
#              ^^^^^^^^^^^^^^^^^^^ The strategy wellness/1 is named a second time here.
  - {strategy: wellness/9, outcomes: [EO2]}
  - strategy: "Wellness Strategy 9"
#             ^^^^^^^^^^^^^^^^^^^^^ The strategy wellness/9 is named a second time here.
  - {strategy: wellness/2, outcomes: [EO2]}
`,
    ));

  it('is silent about gaps, and about strategies that nobody knows', () => {
    checkRule(rule, 'alignment: [{gap: A.}, {gap: A.}, {strategy: welness/1}, {strategy: welness/1}, {rank: primary}]\n');
    checkRule(rule, 'title: A\n');
  });

  it('can be silenced by the library', () => {
    const text = 'alignment: [{strategy: wellness/1}, {strategy: wellness/1}]\n';
    expect(check(rule, text)[0]).toMatchObject({ severity: 'warning', effect: 'advisory' });
    expect(check(rule, text, configured(rule, 'rules: {strategy-once: off}\n'))).toEqual([]);
  });

  const title = 'Join it with the first entry for this strategy';
  const kindOf = (text: string) =>
    check(rule, text)[0]
      ?.fixes()
      .map(({ kind }) => kind);

  it('joins the two, with the outcomes of both', () => {
    checkFix(
      rule,
      `
alignment:
  # The heart of it
  - strategy: wellness/1 # first
    rank: primary
    outcomes: [EO1] # needs
  - strategy: wellness/2
    outcomes: [EO2]
  - strategy: Wellness Strategy 1
    rank: primary
    outcomes:
      - EO1
      - EO3
      - EO4
# The badge
badge: {image: a.svg}
`,
      title,
      `
alignment:
  # The heart of it
  - strategy: wellness/1 # first
    rank: primary
    outcomes: [EO1, EO3, EO4] # needs
  - strategy: wellness/2
    outcomes: [EO2]
# The badge
badge: {image: a.svg}
`,
    );
    checkFix(
      rule,
      'alignment:\r\n  - {strategy: wellness/1, outcomes: [EO1]} # one\r\n  - {strategy: wellness/1, outcomes: [EO1]}\r\n  - {strategy: wellness/2}\r\n',
      title,
      'alignment:\r\n  - {strategy: wellness/1, outcomes: [EO1]} # one\r\n  - {strategy: wellness/2}\r\n',
    );
  });

  it.each([
    ['[{strategy: wellness/1}, {strategy: wellness/1, outcomes: [EO1, EO2]}]', '[{strategy: wellness/1, outcomes: [EO1, EO2]}]'],
    [
      '[{strategy: wellness/1, outcomes: []}, {strategy: wellness/1, outcomes: [EO1, EO2]}]',
      '[{strategy: wellness/1, outcomes: [EO1, EO2]}]',
    ],
    [
      '[{strategy: wellness/1, outcomes: EO3}, {strategy: wellness/1, outcomes: [EO1]}]',
      '[{strategy: wellness/1, outcomes: [EO3, EO1]}]',
    ],
  ])('joins %s', (before, after) => checkFix(rule, `alignment: ${before}\n`, title, `alignment: ${after}\n`));

  it('shows the author what would be lost, and throws no comment away', () => {
    expect(kindOf('alignment: [{strategy: wellness/1, rank: primary}, {strategy: wellness/1, rank: primary}]\n')).toEqual([
      'safe',
    ]);
    expect(kindOf('alignment: [{strategy: wellness/1}, {strategy: wellness/1, because: they fit}]\n')).toEqual(['review']);
    expect(kindOf('alignment:\n  - {strategy: wellness/1}\n  - {strategy: wellness/1} # but see EO2\n')).toEqual([]);
    expect(
      kindOf('alignment:\n  - {strategy: wellness/1}\n  - strategy: wellness/1\n    # to be talked through\n    rank: primary\n'),
    ).toEqual([]);
  });
});
