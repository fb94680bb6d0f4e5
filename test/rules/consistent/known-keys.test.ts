import { describe, expect, it } from 'vitest';
import { knownKeys as rule } from '../../../server/src/rules/consistent/known-keys.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('known-keys', () => {
  it('tells a section that the format does not have', () =>
    checkRule(
      rule,
      `
title: Leading Data Literacy
editor_notes: Ask Dana.
^^^^^^^^^^^^ “editor_notes” is not a section of the format.
resorces: []
^^^^^^^^ “resorces” is not a section of the format. Did you mean “resources”?
`,
    ));

  it('tells a key inside of a section, with the ones it may have', () =>
    checkRule(
      rule,
      `
overview:
  words: {min: 500, maximum: 900}
#                   ^^^^^^^ “maximum” is not part of “words”. It has “min”, “max”.
  questions:
    - {id: Q1, ask: context, text: Whom do you serve?}
#              ^^^ “ask” is not part of Overview question Q1. Did you mean “asks”?
`,
    ));

  it('is silent about the names of levels, which are the library’s', () =>
    checkRule(rule, 'scoring: {rows: [{id: C1, levels: {not-yet: A., exemplary: B.}}]}\n'));

  it('does not take a key for unknown that a slip has torn from its place', () =>
    checkRule(
      rule,
      'essential_outcomes:\n  - id: EO1\n    details:\n      - id: EO1.a\n\ttext: Schedules inspections.\ntitle: A\n',
    ));

  it('can be made a hint', () =>
    expect(check(rule, 'notes: A\n', configured(rule, 'rules: {known-keys: hint}\n'))[0]).toMatchObject({ severity: 'hint' }));

  it('renames a near miss, in every style', () => {
    checkFix(rule, '"resorces": [] # ours\r\n', 'Rename to “resources”', '"resources": [] # ours\r\n');
    checkFix(
      rule,
      'badge:\n  tag:\n    - data\n  image: a.svg\n',
      'Rename to “tags”',
      'badge:\n  tags:\n    - data\n  image: a.svg\n',
    );
    checkFix(rule, 'research: [{id: R1, DOI: 10.1/a}]\n', 'Rename to “doi”', 'research: [{id: R1, doi: 10.1/a}]\n');
    expect(check(rule, 'resorces: []\n')[0]?.fixes()[0]?.kind).toBe('safe');
  });

  it('renames nothing where the key that was meant is there already', () =>
    expect(check(rule, 'title: A\ntitel: B\n')[0]?.fixes()).toEqual([]));
});
