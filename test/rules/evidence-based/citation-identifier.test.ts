import { describe, expect, it } from 'vitest';
import { citationIdentifier as rule } from '../../../server/src/rules/evidence-based/citation-identifier.js';
import { check, checkFix, checkRule } from '../helpers.js';

describe('citation-identifier', () => {
  it('accepts numbers as they are', () =>
    checkRule(
      rule,
      `
research:
  - {id: R1, doi: 10.3102/003465430298487, isbn: 978-3-16-148410-0, eric: EJ1234567, url: "https://eric.ed.gov/?id=EJ1234567"}
  - {id: R2, doi: "10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O", isbn: 0-306-40615-2, eric: ED123456}
  - {id: R3, doi: 10.1000.10/123, isbn: 9783161484100, eric: ej987654, url: "http://example.org/paper"}
  - {id: R4, isbn: 0306406152}
  - {id: R5, isbn: "ISBN-13: 978 0 8077 5291 3", url: papers/hattie.pdf}
  - {id: R6, isbn: 080442957X}
  - {id: R7, isbn: "0-8044-2957-x (paperback)"}
`,
    ));

  it('tells a DOI that is none', () =>
    checkRule(
      rule,
      `
research:
  - {id: R1, doi: 1O.3102/003465430298487}
#                 ^^^^^^^^^^^^^^^^^^^^^^^ The DOI of R1 reads “1O.3102/003465430298487”; a DOI is “10.”,
  - id: R2
    doi: 10.1080
#        ^^^^^^^ The DOI of R2 reads “10.1080”;
  - {id: R3, doi: "10.1080/"}
#                 ^^^^^^^^^^ DOI of R3
  - {doi: "10.1080/0123 456"}
#         ^^^^^^^^^^^^^^^^^^ The DOI of research source 4
`,
    ));

  it('tells an ISBN that cannot be right', () =>
    checkRule(
      rule,
      `
research:
  - {id: R1, isbn: 978-3-16-148410-1}
#                  ^^^^^^^^^^^^^^^^^ The ISBN of R1 reads “978-3-16-148410-1”; its last digit does not fit the others
  - {id: R2, isbn: 0-306-40615-3}
#                  ^^^^^^^^^^^^^ its last digit does not fit
  - {id: R3, isbn: 97831614841}
#                  ^^^^^^^^^^^ it has 11 digits, and an ISBN has 10 or 13.
  - {id: R4, isbn: 123-3-16-148410-0}
#                  ^^^^^^^^^^^^^^^^^ begins with 978 or 979.
  - {id: R5, isbn: see the cover}
#                  ^^^^^^^^^^^^^ an ISBN is 10 or 13 digits
`,
    ));

  it('tells an ERIC number and an address that cannot be right', () =>
    checkRule(
      rule,
      `
research:
  - {id: R1, eric: EJ12, url: www.ascd.org/book}
#                  ^^^^ The ERIC number of R1 reads “EJ12”; it is ED or EJ with six or seven digits.
#                             ^^^^^^^^^^^^^^^^^ The web address of R1 reads “www.ascd.org/book”; it begins with https://
  - {id: R2, eric: 1234567, url: "https:// "}
#                  ^^^^^^^ ERIC number of R2
#                                ^^^^^^^^^^^ The web address of R2
`,
    ));

  it('only remarks on what stands around a number', () => {
    const text = `
research:
  - {id: R1, doi: "https://doi.org/10.3102/003465430298487"}
#                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The DOI of R1 stands without anything around it: 10.3102/003465430298487.
  - {id: R2, eric: "https://eric.ed.gov/?id=ED123456"}
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The ERIC number of R2 stands without anything around it: ED123456.
  - {id: R3, eric: ERIC No. EJ 987654, doi: "DOI: 10.1000/182"}
#                  ^^^^^^^^^^^^^^^^^^ EJ987654
#                                           ^^^^^^^^^^^^^^^^^^ 10.1000/182
`;
    checkRule(rule, text);
    expect(new Set(check(rule, text).map((finding) => finding.effect))).toEqual(new Set(['advisory']));
  });

  it('is silent on placeholders, on values of another kind and where the section is absent', () => {
    checkRule(rule, 'research:\n  - {id: R1, doi: TODO, isbn: [1], eric: {}, url: }\n');
    checkRule(rule, 'title: Leading Data Literacy\nresearch: []\n');
  });

  it('offers what was probably meant', () => {
    checkFix(
      rule,
      'research:\r\n  - id: R1\r\n    doi: "1O.3102/OO3465" # typed by hand\r\n',
      'Change to 10.3102/OO3465',
      'research:\r\n  - id: R1\r\n    doi: "10.3102/OO3465" # typed by hand\r\n',
    );
    checkFix(
      rule,
      "research: [{id: R1, doi: '10. 1000/182'}]\n",
      'Change to 10.1000/182',
      "research: [{id: R1, doi: '10.1000/182'}]\n",
    );
    checkFix(
      rule,
      'research: [{id: R1, url: www.ascd.org/book}]\n',
      'Change to https://www.ascd.org/book',
      'research: [{id: R1, url: "https://www.ascd.org/book"}]\n',
    );
  });

  it('leaves off what stands around a number', () =>
    checkFix(
      rule,
      'research:\n  - {id: R1, doi: "https://doi.org/10.1000/182", outcomes: [EO1]} # free\n',
      'Change to 10.1000/182',
      'research:\n  - {id: R1, doi: "10.1000/182", outcomes: [EO1]} # free\n',
    ));
});
