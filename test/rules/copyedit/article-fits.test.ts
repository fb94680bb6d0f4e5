import { describe, expect, it } from 'vitest';
import { articleFits as rule } from '../../../server/src/rules/copyedit/article-fits.js';
import { check, checkFix, checkRule } from '../helpers.js';

const WELL_SAID = `an hour; a university; an SLP; a one-hour talk; an MTSS team; a PLC; an 8-week plan; an 11th visit; a 1:1 talk; a UDL lesson;
  an IEP; an ELL; a SMART goal; an SEL lesson; a STEM school; an LMS; a FAFSA night; an honest answer; a European school; a unanimous vote;
  an unanswered question; a unit; a user; an urgent need; a utility; an heir; a unique plan; an umbrella; an uninformed guess; a useful list;
  an only child; an ongoing task; a once-a-year event; an x-ray; an e-mail; an iPad; an 18-month plan; an 11,000-dollar grant; a 1,100-page
  book; a 100-day plan; a year; an F; an A1 sheet; a K-12 school; a U.S. school; an “open” door; an (early) draft; an unidentified cause;
  a unidirectional sign; an élite school; a eulogy; an undergraduate; a Utah school; an Ohio school; an hour’s work; a one’s place; a URL`;

const SAID_EITHER_WAY =
  'a historic day; an historic day; a herb; an herb; an RACI chart; a RACI chart; an 1100-word text; a SQL file; an AAA rating';

describe('article-fits', () => {
  it('tells the article that does not fit, wherever it stands', () =>
    checkRule(
      rule,
      `
title: An unique plan
#      ^^ “unique” takes “a” before it, as it is said.
competency: >
  The practitioner leads a
#                        ^ “effective” takes “an”
  effective team and an PLC.
#                    ^^ “PLC” takes “a”
overview:
  questions:
    - {id: Q1, text: "\\u0041 \\"outcome\\" of an \\"student\\"?"}
#                     ^^^^^^ “outcome” takes “an”
#                                           ^^ “student” takes “a”
evidence:
  artifacts:
    - {id: A1, title: 'A teacher''s note and a one-page, a 8-week plan'}
#                                                        ^ “8-week” takes “an”
`,
    ));

  it.each(WELL_SAID.split(/;\s*/))('knows how it is said: %s', (said) => {
    expect(check(rule, `method: ${JSON.stringify(`They see ${said} here.`)}\n`)).toEqual([]);
    const other = said.startsWith('an ') ? said.replace('an ', 'a ') : said.replace('a ', 'an ');
    if (!/^an? [A-Z](?:$|\.)/.test(other))
      expect(check(rule, `method: ${JSON.stringify(`They see ${other} here.`)}\n`)).toHaveLength(1);
  });

  it('leaves what is said in two ways', () => {
    for (const said of SAID_EITHER_WAY.split('; ')) expect(check(rule, `method: They see ${said} here.\n`), said).toEqual([]);
  });

  it('is silent about letters, addresses and what has lost its noun', () => {
    for (const said of [
      'Plan A aims at option a or b, and a is the answer.',
      'See https://a.org/a earlier or a_b, vis-à-vis.',
      'They met in a and around it.',
      'Write it with a ω or an 数.',
      'Provide a evidence of it.',
    ])
      expect(check(rule, `method: ${JSON.stringify(said)}\n`), said).toEqual([]);
  });

  it('looks at English prose only', () => {
    checkRule(rule, 'language: es\nmethod: Da a entender.\n');
    checkRule(rule, 'method: TODO a effective plan\naliases: [A effective plan]\n');
  });

  it('changes the article and nothing else', () => {
    expect(check(rule, 'method: a outcome\n')[0]).toMatchObject({ effect: 'advisory', severity: 'information' });
    checkFix(
      rule,
      "method: 'An unique plan isn''t a  outcome' # note\n",
      'Change to “A”',
      "method: 'A unique plan isn''t a  outcome' # note\n",
    );
    checkFix(rule, 'method: >\r\n  This is a\r\n  outcome.\r\n', 'Change to “an”', 'method: >\r\n  This is an\r\n  outcome.\r\n');
  });
});
