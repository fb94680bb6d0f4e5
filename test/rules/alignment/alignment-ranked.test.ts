import { describe, expect, it } from 'vitest';
import { alignmentRanked as rule } from '../../../server/src/rules/alignment/alignment-ranked.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('alignment-ranked', () => {
  it('tells a strategy without a rank', () =>
    checkRule(
      rule,
      `
alignment:
  - {strategy: wellness/1, rank: primary}
  - {strategy: wellness/2}
#              ^^^^^^^^^^ “wellness/2” has no rank: is it primary or secondary?
  - strategy: relationships/1
#             ^^^^^^^^^^^^^^^ has no rank: is it primary or secondary?
    rank:
  - {gap: Nothing on buildings.}
`,
    ));

  it('is silent about what is told elsewhere', () => {
    checkRule(
      rule,
      'alignment: [{strategy: wellness/1, rank: first}, {strategy: wellness/2, rank: [primary]}, {outcomes: [EO1]}]\n',
    );
    checkRule(rule, 'title: A\n');
  });

  it('is a warning, softened in a draft, which a library can silence', () => {
    const text = 'alignment: [{strategy: wellness/1}]\n';
    expect(check(rule, text)[0]).toMatchObject({ severity: 'information', effect: 'advisory' });
    expect(check(rule, `status: published\n${text}`)[0]).toMatchObject({ severity: 'warning' });
    expect(check(rule, text, configured(rule, 'rules: {alignment-ranked: off}\n'))).toEqual([]);
  });

  it('offers both ranks, the likelier one first', () => {
    const titles = (strength: string) =>
      check(rule, `alignment: [{strategy: wellness/1, strength: ${strength}}]\n`)[0]
        ?.fixes()
        .map(({ title }) => title);
    expect(titles('strong')).toEqual(['Rank it primary', 'Rank it secondary']);
    expect(titles('tangential')).toEqual(['Rank it secondary', 'Rank it primary']);
  });

  it('writes the rank below the strategy', () => {
    checkFix(
      rule,
      'alignment:\r\n  - strategy: wellness/1 # ours\r\n    outcomes: [EO1]\r\n',
      'Rank it primary',
      'alignment:\r\n  - strategy: wellness/1 # ours\r\n    rank: primary\r\n    outcomes: [EO1]\r\n',
    );
    checkFix(
      rule,
      'alignment:\n  - strategy: wellness/1\n    rank: # ?\n',
      'Rank it secondary',
      'alignment:\n  - strategy: wellness/1\n    rank: secondary # ?\n',
    );
    checkFix(
      rule,
      'alignment: [{strategy: wellness/1}]\n',
      'Rank it primary',
      'alignment: [{strategy: wellness/1, rank: primary}]\n',
    );
  });
});
