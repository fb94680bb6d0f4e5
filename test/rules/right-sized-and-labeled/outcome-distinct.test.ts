import { describe, it } from 'vitest';
import { outcomeDistinct } from '../../../server/src/rules/right-sized-and-labeled/outcome-distinct.js';
import { among, checkRule, configured } from '../helpers.js';

const other = {
  'data.microcredential.yaml': `id: data
title: Leading Data
essential_outcomes:
  - {id: EO1, statement: Lead weekly meetings of teacher teams about their attendance data.}
  - {id: EO2, statement: Agree with families on plans for students who are often absent.}
`,
};

function checkAmong(fixture: string, others: Record<string, string> = other, settings?: ReturnType<typeof configured>) {
  checkRule(outcomeDistinct, fixture, settings, among(fixture.replace(/^[ #]*\^.*\n?/gm, ''), others));
}

describe('outcome-distinct', () => {
  it('tells an outcome that says nearly the same as an earlier one', () =>
    checkRule(
      outcomeDistinct,
      `
essential_outcomes:
  - {id: EO1, statement: Set up a working process for overseeing the physical plant.}
  - {id: EO2, statement: Inspect classrooms for hazards twice a year with the custodian.}
  - {id: EO3, statement: Establish a working process to oversee the physical plant.}
#        ^^^ says nearly the same as EO1: 100 % of the words.
`,
    ));

  it('tells the same few words too', () =>
    checkRule(
      outcomeDistinct,
      `
essential_outcomes:
  - id: EO1
    statement: Lead change.
  - id: EO2
#       ^^^ says nearly the same as EO1
    statement: Lead change.
`,
    ));

  it('is silent about other work on the same thing', () =>
    checkRule(
      outcomeDistinct,
      `
essential_outcomes:
  - {id: EO1, statement: Develop a plan for emergency communication with families and staff.}
  - {id: EO2, statement: Evaluate the plan for emergency communication with families and staff.}
  - {id: EO3, statement: Implement the plan for emergency communication with families and staff.}
`,
    ));

  it('is silent about the same work on another thing', () =>
    checkRule(
      outcomeDistinct,
      `
essential_outcomes:
  - {id: EO1, statement: Analyze attendance data to set goals with the leadership team.}
  - {id: EO2, statement: Analyze discipline records to choose supports with the counseling team.}
`,
    ));

  it('is silent about what is still to be written', () =>
    checkRule(outcomeDistinct, 'essential_outcomes: [{id: EO1, statement: TODO}, {id: EO2, statement: TODO}, {id: EO3}]\n'));

  it('tells an outcome that another file of the library has, with the share', () =>
    checkAmong(`id: own
title: Own
essential_outcomes:
  - {id: EO1, statement: "Lead the weekly meetings of the teacher teams about attendance data."}
#        ^^^ says nearly the same as EO1 of “Leading Data”: 100 % of the words.
  - {id: EO2, statement: Inspect classrooms for hazards twice a year with the custodian.}
`));

  it('is silent about what is still to be written in two files', () => {
    const begun = `essential_outcomes:
  - {id: EO1, statement: "TODO: one skill, beginning with a verb that can be observed"}
  - {id: EO2, statement: "TODO: one skill, beginning with a verb that can be observed"}
`;
    checkAmong(`id: teams\ntitle: Leading Teams\n${begun}`, {
      'data.microcredential.yaml': `id: data\ntitle: Leading Data\n${begun}`,
    });
  });

  it('tells it once where all outcomes are those of one other file', () =>
    checkAmong(
      `id: own
title: Own
essential_outcomes:
# <- All
  - {id: EO1, statement: Lead weekly meetings of teacher teams about their attendance data.}
  - {id: EO2, statement: Agree with families on plans for students who are often absent.}
`.replace(
        '# <- All',
        '^^^^^^^^^^^^^^^^^^ All 2 Essential Outcomes say nearly the same as those of “Leading Data”: 100 % of the words.',
      ),
    ));

  it('is silent about a file that was copied as a whole, and about one that is retired', () => {
    checkAmong((other['data.microcredential.yaml'] ?? '').replace('id: data', 'id: own'));
    checkAmong(
      `id: own\nessential_outcomes: [{id: EO1, statement: Lead weekly meetings of teacher teams about their attendance data.}]\n`,
      {
        'data.microcredential.yaml': `${other['data.microcredential.yaml']}status: retired\n`,
      },
    );
  });

  it('asks for as much as the library says', () => {
    const fixture = `
essential_outcomes:
  - {id: EO1, statement: Analyze attendance data to set goals with leaders.}
  - {id: EO2, statement: Analyze discipline data to set goals with leaders.}
#        ^^^ says nearly the same as EO1
`;
    checkRule(outcomeDistinct, fixture, configured(outcomeDistinct, 'rules: {outcome-distinct: {options: {share: 72}}}'));
  });
});
