import { describe, it } from 'vitest';
import { libraryIdUnique } from '../../../server/src/rules/consistent/library-id-unique.js';
import { among, checkRule } from '../helpers.js';

const library = {
  'data.microcredential.yaml': 'id: leading-data-literacy\ntitle: Leading Data Literacy\naliases: [Data Literacy for Leaders]\n',
  'change.microcredential.yaml': 'id: managing-change\ntitle: Managing Change & Uncertainty\n',
  'old.microcredential.yaml': 'id: old-safety\ntitle: Leading Safety\nstatus: retired\n',
};

function checkAmong(fixture: string, others: Record<string, string> = library) {
  const text = fixture.replace(/^[ #]*\^.*\n?/gm, '');
  checkRule(libraryIdUnique, fixture, undefined, among(text, others));
}

describe('library-id-unique', () => {
  it('tells an id that another file has', () =>
    checkAmong(`id: managing-change
#   ^^^^^^^^^^^^^^^ The id “managing-change” is also the id in change.microcredential.yaml
title: Managing Time
`));

  it('tells a title, however it is printed', () =>
    checkAmong(`id: change
title: Managing change and  uncertainty
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ is also the title in change.microcredential.yaml
`));

  it('tells a title that is a former title elsewhere, and the other way round', () =>
    checkAmong(`id: own
title: Data Literacy for Leaders
#      ^^^^^^^^^^^^^^^^^^^^^^^^^ is also the former title in data
aliases: ["Managing Change and Uncertainty"]
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The former title “Managing Change and Uncertainty” is also the title in change
`));

  it('tells a copied file once, at its id', () =>
    checkAmong(`id: leading-data-literacy
#   ^^^^^^^^^^^^^^^^^^^^^ leading-data-literacy
title: Leading Data Literacy
aliases: [Data Literacy for Leaders]
`));

  it('counts the files that share a name', () =>
    checkAmong(
      `id: a
title: Same
#      ^^^^ is also the title in b.microcredential.yaml and 1 more
`,
      { 'b.microcredential.yaml': 'id: b\ntitle: same\n', 'c.microcredential.yaml': 'id: c\ntitle: Same\n' },
    ));

  it('lets a title outlive a retired microcredential, but not its id', () =>
    checkAmong(`id: old-safety
#   ^^^^^^^^^^ is also the id in old.microcredential.yaml
title: Leading Safety
`));

  it('is silent about names of its own, and where none is readable', () => {
    checkAmong('id: own\ntitle: Own\naliases: [Own]\n');
    checkAmong('id: []\ntitle: {a: b}\n');
    checkAmong('');
  });
});
