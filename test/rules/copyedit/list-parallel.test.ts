import { describe, expect, it } from 'vitest';
import { listParallel as rule } from '../../../server/src/rules/copyedit/list-parallel.js';
import { check, checkFix, checkRule } from '../helpers.js';

const statements = (...texts: string[]) =>
  `essential_outcomes:\n${texts.map((text, at) => `  - {id: EO${at + 1}, statement: ${text}}\n`).join('')}`;
const details = (...lists: string[][]) =>
  `essential_outcomes:\n${lists
    .map(
      (list, at) =>
        `  - id: EO${at + 1}\n    details:\n${list.map((text, n) => `      - {id: EO${at + 1}.${'abcdefgh'[n]}, text: ${text}}\n`).join('')}`,
    )
    .join('')}`;
const told = (text: string) => check(rule, text).map(({ span }) => text.slice(span.start, span.end));

describe('list-parallel', () => {
  it('tells the item that begins unlike the others', () =>
    checkRule(
      rule,
      `
essential_outcomes:
  - id: EO1
    statement: Set up a process for the plant.
    details:
      - {id: EO1.a, text: Schedules inspections.}
      - {id: EO1.b, text: Records what they find.}
  - id: EO2
    statement: Organizing checkpoints.
#              ^^^^^^^^^^ Essential Outcome EO2 (“Organizing checkpoints.”) begins with “Organizing”, where the others begin like “Train”.
    details:
      - {id: EO2.a, text: "Plans the 🌱 \\"work\\"."}
      - {id: EO2.b, text: Compare the results.}
#                         ^^^^^^^ Detail EO2.b (“Compare the results.”) begins with “Compare”, where other details begin like “Records”.
  - {id: EO3, statement: 'Train the school''s staff.'}
  - {id: EO4, statement: Lead a team.}
`,
    ));

  it('points to an item that begins like the rest', () =>
    expect(check(rule, statements('Lead a team.', 'Train staff.', 'Explain it.', 'Planning the work.'))[0]?.related).toEqual([
      { span: { start: 45, end: 49 }, message: 'The others begin like this.' },
    ]));

  it('knows orders, third persons, forms in -ing, past forms and things', () => {
    const base = ['Lead a team.', 'Train staff.', 'Explain it.'];
    for (const odd of [
      'Leads a team.',
      'Leading a team.',
      'The practitioner leads.',
      'Translation of documents.',
      'To lead a team.',
      'Reviewed the plan.',
      'Plans of the school.',
      '3 plans for staff',
    ])
      expect(told(statements(...base, odd)), odd).toHaveLength(1);
  });

  it('is silent about what may be read like the others', () => {
    const base = ['Lead a team.', 'Train staff.', 'Explain it.'];
    for (const like of [
      'Plan the work.',
      'Regularly review the plan.',
      'Focus on results.',
      'Assess needs.',
      'Xerox forms.',
      'With staff, plan the work.',
      '“Coach” new staff.',
      'Co-plan lessons.',
      'TODO',
    ])
      expect(told(statements(...base, like)), like).toEqual([]);
    const third = ['Leads a team.', 'Trains staff.', 'Explains it.'];
    for (const like of [
      'Plans the work.',
      'Reserves meeting time.',
      'Overhauls the plan.',
      'Regularly reviews plans.',
      'Focuses on results.',
      'Is present.',
    ])
      expect(told(details([...third, like])), like).toEqual([]);
  });

  it('needs a clear habit', () => {
    expect(told(statements('Lead a team.', 'Train staff.', 'Planning it.'))).toEqual([]);
    expect(told(statements('Lead a team.', 'Training the staff.', 'Explain it.', 'Planning the work.'))).toEqual([]);
    expect(told(details(['Leads a team.', 'Train the staff.']))).toEqual([]);
  });

  it('lets a list differ from other lists if it is alike in itself', () => {
    const third = ['Leads a team.', 'Trains staff.', 'Explains it.'];
    expect(told(details(third, third, ['Plan the work.', 'Lead a team.']))).toEqual([]);
    expect(told(details(third, third, ['Plan the work.', 'Leads a team.']))).toEqual(['Plan']);
    expect(told(details(third, third, third, ['Lead it.', 'Train staff.', 'Explain it.', 'Designs the day.']))).toEqual([
      'Designs',
    ]);
  });

  it('leaves a verb that cannot be observed to the rule for it', () =>
    expect(told(statements('Lead a team.', 'Train staff.', 'Explain it.', 'Understanding of the law.'))).toEqual([]));

  it('speaks of English lists only', () =>
    expect(told(`language: de\n${statements('Lead a team.', 'Train staff.', 'Explain it.', 'Planning it.')}`)).toEqual([]));

  it('changes the form of the verb, and of others in the sentence that have it', () => {
    const base = statements('Lead a team.', 'Train staff.', 'Explain it.');
    const third = details(['Leads a team.', 'Trains staff.', 'Explains it.']);
    const repaired = (before: string, title: string, after: string, list = base) =>
      checkFix(
        rule,
        `${list}${list === base ? '  - {id: EO4, statement: ' : '      - {id: EO1.d, text: '}${before}} # x\r\n`,
        title,
        `${list}${list === base ? '  - {id: EO4, statement: ' : '      - {id: EO1.d, text: '}${after}} # x\r\n`,
      );
    repaired('Planning the work.', 'Begin with “Plan”', 'Plan the work.');
    repaired("'Plans the school''s work.'", 'Begin with “Plan”', "'Plan the school''s work.'", base);
    repaired(
      '"Carries \\"it\\" out and reviews the plan. 🌱"',
      'Begin with “Carry”',
      '"Carry \\"it\\" out and review the plan. 🌱"',
    );
    repaired(
      'Schedule inspections and record what they find.',
      'Begin with “Schedules”',
      'Schedules inspections and records what they find.',
      third,
    );
    repaired('Overseeing plans and budgets.', 'Begin with “Oversees”', 'Oversees plans and budgets.', third);
    repaired('Carry out the plan.', 'Begin with “Carries”', 'Carries out the plan.', third);
    expect(check(rule, statements('Lead a team.', 'Train staff.', 'Explain it.', 'The team leads.'))[0]?.fixes()).toEqual([]);
  });

  it('writes forms in -ing as they are spelled', () => {
    const list = statements('Leading a team.', 'Training the staff.', 'Explaining it.');
    for (const [verb, form] of [
      ['Plan', 'Planning'],
      ['Set', 'Setting'],
      ['Oversee', 'Overseeing'],
      ['Organize', 'Organizing'],
      ['Embed', 'Embedding'],
      ['Review', 'Reviewing'],
      ['Visit', 'Visiting'],
      ['Tie', 'Tying'],
    ])
      checkFix(
        rule,
        `${list}  - {id: EO4, statement: ${verb} the day.}\n`,
        `Begin with “${form}”`,
        `${list}  - {id: EO4, statement: ${form} the day.}\n`,
      );
  });
});
