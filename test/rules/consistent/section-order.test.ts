import { describe, expect, it } from 'vitest';
import { sectionOrder as rule } from '../../../server/src/rules/consistent/section-order.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

describe('section-order', () => {
  it('accepts sections in their order, whatever is absent and in whatever order the lines above them are', () =>
    checkRule(
      rule,
      'title: A\nid: a\nformat: microcredential/1\ncompetency: A\nresearch: []\nnotes: A\nevidence: {}\nbadge: {}\nlanguage: en\n',
    ));

  it('tells the one that is out of place', () => {
    checkRule(
      rule,
      `
overview: {}
reflection: {}
^^^^^^^^^^ Reflection and Application stands before Skill Demonstration; an earner meets it after.
evidence: {}
scoring: {}
`,
    );
    checkRule(
      rule,
      `
overview: {}
evidence: {}
reflection: {}
method: A
^^^^^^ Method stands after Overview Questions; an earner meets it before.
scoring: {}
`,
    );
  });

  it('moves as few as possible', () =>
    checkRule(
      rule,
      `
badge: {}
^^^^^ Digital Badge stands before Skill Demonstration; an earner meets it after.
competency: A
method: A
scoring: {}
^^^^^^^ Scoring Rubric stands before Skill Demonstration; an earner meets it after.
research: []
evidence: {}
`,
    ));

  it('only advises, and can be silenced', () => {
    expect(check(rule, 'badge: {}\nevidence: {}\n')[0]).toMatchObject({ severity: 'information', effect: 'advisory' });
    expect(check(rule, 'badge: {}\nevidence: {}\n', configured(rule, 'rules: {section-order: off}\n'))).toEqual([]);
  });

  it('moves a section with the comments that belong to it', () =>
    checkFix(
      rule,
      `
# About the whole file

title: A

# Part 3
# asks for a look back
reflection:
  prompts:
    - {id: P1, text: Why?} # the only one
    # more to come
# end of part 3

# Part 2
evidence: # two artifacts
  artifacts:
    - {id: A1, title: Minutes}

# Scoring
scoring: {}
`,
      'Move Reflection and Application to its place',
      `
# About the whole file

title: A

# Part 2
evidence: # two artifacts
  artifacts:
    - {id: A1, title: Minutes}

# Part 3
# asks for a look back
reflection:
  prompts:
    - {id: P1, text: Why?} # the only one
    # more to come
# end of part 3

# Scoring
scoring: {}
`,
    ));

  it('moves the last section up, and one behind the last, with Windows line ends', () => {
    checkFix(
      rule,
      'title: A\r\n\r\noverview: {}\r\n\r\nevidence:\r\n  artifacts: []\r\n\r\nmethod: >\r\n  One\r\n  two',
      'Move Method to its place',
      'title: A\r\n\r\nmethod: >\r\n  One\r\n  two\r\n\r\noverview: {}\r\n\r\nevidence:\r\n  artifacts: []',
    );
    checkFix(
      rule,
      'badge: {}\r\n\r\nevidence: {}\r\nscoring: {}\r\n# The end\r\n',
      'Move Digital Badge to its place',
      'evidence: {}\r\nscoring: {}\r\n\r\nbadge: {}\r\n# The end\r\n',
    );
  });

  it('puts all in order, one after the other', () => {
    const { text, rounds } = repair('title: A\nbadge: {}\n# the rubric\nscoring: {}\nmethod: A\nevidence: {}\ncompetency: B\n');
    expect(text).toBe('title: A\ncompetency: B\nmethod: A\nevidence: {}\n# the rubric\nscoring: {}\nbadge: {}\n');
    expect(rounds).toBeLessThanOrEqual(4);
  });

  it('leaves in place what cannot be moved safely', () => {
    const offers = (text: string) => check(rule, text).flatMap((finding) => finding.fixes());
    // The mark would stand behind what repeats it.
    expect(offers('reflection: {prompts: [{text: &why Why?}]}\nevidence: {artifacts: [{description: *why}]}\n')).toEqual([]);
    expect(offers('{badge: {}, evidence: {}}\n')).toEqual([]);
    expect(offers('method: |+\n  One\n\ncompetency: B\n')).toEqual([]);
  });
});

function repair(source: string): { text: string; rounds: number } {
  let text = source;
  let rounds = 0;
  for (;;) {
    const fix = check(rule, text)[0]?.fixes()[0];
    if (!fix || rounds > 10) return { text, rounds };
    rounds++;
    for (const edit of [...fix.edits].sort((a, b) => b.span.start - a.span.start))
      text = text.slice(0, edit.span.start) + edit.newText + text.slice(edit.span.end);
  }
}
