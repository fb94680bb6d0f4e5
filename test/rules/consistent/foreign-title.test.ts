import { describe, it } from 'vitest';
import { foreignTitle } from '../../../server/src/rules/consistent/foreign-title.js';
import { among, checkFix, checkRule } from '../helpers.js';

const library = {
  'data.microcredential.yaml': 'id: leading-data-literacy\ntitle: Leading Data Literacy\n',
  'systems.microcredential.yaml': 'id: data-systems\ntitle: Leading Data Literacy Systems\n',
  'one.microcredential.yaml': 'id: coaching\ntitle: Coaching\n',
  'plain.microcredential.yaml': 'id: build\ntitle: Building external relationships\n',
};

function checkAmong(fixture: string) {
  checkRule(foreignTitle, fixture, undefined, among(fixture.replace(/^[ #]*\^.*\n?/gm, ''), library));
}

describe('foreign-title', () => {
  it('tells where the prose calls the microcredential by the title of another', () =>
    checkAmong(`title: Leading Safety
competency: Earners of Leading Data Literacy keep a school safe.
#                      ^^^^^^^^^^^^^^^^^^^^^ “Leading Data Literacy” is the title of another microcredential, in data.microcredential.yaml
badge:
  caption: "A shield with the words “Leading Data Literacy”"
#                                    ^^^^^^^^^^^^^^^^^^^^^ in data
`));

  it('takes the longest title that stands there', () =>
    checkAmong(`title: Leading Safety
method: In Leading Data Literacy Systems, you keep a school safe.
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ in systems.microcredential.yaml
`));

  it('is silent where the sentence means the other one', () =>
    checkAmong(`title: Leading Safety
competency: It builds on Leading Data Literacy. Take it after Leading Data Literacy.
method: Unlike the Leading Data Literacy microcredential, this one asks for no data.
`));

  it('is silent about what other people called so', () =>
    checkAmong(`title: Leading Safety
resources: [{id: S1, title: Leading Data Literacy, use: Read it.}]
research: [{id: R1, citation: "Doe, J. (2020). Leading Data Literacy. Press."}]
`));

  it('is silent about words that are no title here', () =>
    checkAmong(`title: Leading Safety
competency: Building external relationships takes time, and so does coaching. Coaching helps with leading data literacy.
`));

  it('tells a title in small letters where it is called a microcredential', () =>
    checkAmong(`title: Leading Safety
competency: The Building external relationships microcredential keeps a school safe.
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ in plain
`));

  it('is silent where the own title holds the words', () =>
    checkAmong('title: Leading Data Literacy in Small Schools\ncompetency: Leading Data Literacy in Small Schools is an art.\n'));

  it('changes the words to the own title', () => {
    const before = 'title: Leading Safety\r\nmethod: >\r\n  The work of Leading Data\r\n  Literacy begins in fall.\r\n';
    checkFix(
      foreignTitle,
      before,
      'Change to “Leading Safety”',
      'title: Leading Safety\r\nmethod: >\r\n  The work of Leading Safety begins in fall.\r\n',
      { around: among(before, library) },
    );
  });
});
