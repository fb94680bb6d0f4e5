import { describe, expect, it } from 'vitest';
import { citationComplete as rule } from '../../../server/src/rules/evidence-based/citation-complete.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('citation-complete', () => {
  it('tells what a citation lacks', () =>
    checkRule(
      rule,
      `
research:
  - {id: R1, citation: "Miles, K. H., & Frank, S. (2008). The Strategic School. Corwin."}
  - id: R2
    citation: Miles and Frank, The Strategic School.
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The citation of R2 (“Miles and Frank, The Strategic School.”) says too little; author, year,
    year: 2008
  - {id: R3, citation: "https://www.prevention.psu.edu/"}
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The citation of R3 is only a web address;
  - {id: R4, citation: "Miles, K. H., & Frank, S. The Strategic School. Corwin."}
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ does not name the year.
  - {id: R5, citation: "Miles, K. H., & Frank, S. (2008). The Strategic School."}
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ does not say where it appeared
  - {citation: "(2008). The Strategic School. Corwin."}
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The citation of research source 6 (“(2008). The Strategic School. Corwin.”) does not name an author
`,
    ));

  it('tells a source without a citation', () =>
    checkRule(
      rule,
      `
research:
  - {id: R1, year: 2008}
#        ^^ Research source R1 has no citation.
  - id: R2
    citation:
#   ^^^^^^^^ Research source R2 has no citation.
  - year: 2008
#   ^^^^ Research source 3 has no citation.
`,
    ));

  it('takes into account what stands beside the citation', () =>
    checkRule(
      rule,
      `
research:
  - {id: R1, citation: "Miles, K. H., & Frank, S. The Strategic School. Corwin.", year: 2008}
  - {id: R2, citation: "Miles, K. H., & Frank, S. (2008). The Strategic School.", isbn: 978-1-4129-0417-9}
`,
    ));

  it('leaves placeholders and values of another kind to be told as such', () =>
    checkRule(
      rule,
      'research:\n  - {id: R1, citation: "TODO: author"}\n  - {id: R2, citation: [a]}\n  - {id: R3, citation: "..."}\n',
    ));

  it('is silent where the section is absent', () => checkRule(rule, 'title: Leading Data Literacy\nresearch: []\n'));

  it('counts an absent citation as not written yet, and a poor one not', () => {
    const severity = (source: string) => check(rule, `status: draft\nresearch: [${source}]\n`)[0]?.severity;
    expect(severity('{id: R1}')).toBe('information');
    expect(severity('{id: R1, citation: Hattie 2009}')).toBe('warning');
  });

  it('adds a citation to fill in', () => {
    checkFix(
      rule,
      'research: [{id: R1, year: 2008}]\n',
      'Add a citation',
      'research: [{id: R1, citation: "TODO: author, year, title, where it appeared", year: 2008}]\n',
    );
    checkFix(
      rule,
      'research:\r\n  - id: R1 # old\r\n    year: 2008\r\n',
      'Add a citation',
      'research:\r\n  - id: R1 # old\r\n    citation: "TODO: author, year, title, where it appeared"\r\n    year: 2008\r\n',
    );
    checkFix(
      rule,
      'research:\n  - id: R1\n    citation: # to be looked up\n    year: 2008\n',
      'Add a citation',
      'research:\n  - id: R1\n    citation: "TODO: author, year, title, where it appeared" # to be looked up\n    year: 2008\n',
    );
  });

  it.each([
    ['Hattie 2009', 'TODO add the full reference – Hattie 2009'],
    ['"Hattie 2009"', '"TODO add the full reference – Hattie 2009"'],
    ["'Hattie''s 2009'", "'TODO add the full reference – Hattie''s 2009'"],
    ['>-\n      Hattie\n      2009', '>-\n      TODO add the full reference – Hattie\n      2009'],
    ['|  # copied\r\n      Hattie 2009', '|  # copied\r\n      TODO add the full reference – Hattie 2009'],
  ])('notes in %j what is to be added', (before, after) =>
    checkFix(
      rule,
      `research:\n  - id: R1\n    citation: ${before}\n    year: 2009\n`,
      'Note in it what is to be added',
      `research:\n  - id: R1\n    citation: ${after}\n    year: 2009\n`,
    ),
  );
});
