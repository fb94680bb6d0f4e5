/** What the suggester proposes, why, and when it says that nothing fits. How often it is right: leave-one-out.test.ts. */
import { describe, expect, it } from 'vitest';
import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import { catalogueOf } from '../../server/src/alignment/catalogue.js';
import { loadFramework } from '../../server/src/alignment/framework.js';
import { precedents } from '../../server/src/alignment/precedents.js';
import { reasonText } from '../../server/src/alignment/reasons.js';
import { type SuggestOptions, suggesterFor } from '../../server/src/alignment/suggest.js';
import type { Query } from '../../server/src/alignment/suggest-features.js';
import { outside, uncovered } from './out-of-framework.js';

const catalogue = catalogueOf([buildingRanks]);

function suggest(query: Query | string, options?: SuggestOptions) {
  return suggesterFor(catalogue).suggest(typeof query === 'string' ? { texts: [query] } : query, options);
}

function firstOf(text: string): string | undefined {
  const { confidence, suggestions } = suggest(text);
  return confidence === 'none' ? undefined : suggestions[0]?.strategy.id;
}

describe('an outcome in everyday words', () => {
  it.each([
    ['Hires teachers after structured interviews with a diverse pool of candidates.', 'human-capital-management/1'],
    ['Examines suspension data by race for disproportionality.', 'equity/2'],
    ['Adopts a mindfulness program and a nutrition policy.', 'wellness/2'],
    ['Sets up weekly PLC meetings for grade-level teams.', 'collaborative-leadership/3'],
    ['Writes a shared vision and mission with staff, students and families.', 'vision-and-mission/1'],
    ['Sets SMART goals with measurable indicators.', 'strategic-management/2'],
    ['Gives students a voice on the student council.', 'student-centeredness/3'],
    ['Builds partnerships with schools abroad.', 'global-mindedness/3'],
  ])('%s', (text, id) => expect(firstOf(text)).toBe(id));

  it('in other forms of the words means the same', () => {
    const first = suggest('Communicates equitably').suggestions[0]?.strategy.dimension.id;
    expect(suggest('Equitable communication').suggestions[0]?.strategy.dimension.id).toBe(first);
    expect(suggest('Community').suggestions[0]?.strategy.dimension.id).not.toBe('communication');
  });
});

describe('a suggestion says why', () => {
  const wellness = precedents.find(({ title }) => title === 'Nurturing a Culture of Wellness')!;
  const { suggestions } = suggest(
    { title: wellness.title, texts: wellness.outcomes, stack: 'Wellness' },
    { without: wellness.title },
  );
  const reasons = suggestions.flatMap(({ strategy, reasons: all }) => all.map((reason) => reasonText(reason, strategy)));

  it('by the words of the text', () => expect(reasons[0]).toMatch(/^Its words “wellness”, .* are those of Wellness 1\.$/));
  it('by precedents', () =>
    expect(reasons).toContain(
      'Like “Implementing Social Emotional Wellness” and “Advocating Personal Wellness”, which reviewers aligned to it.',
    ));
  it('by the stack', () => expect(reasons).toContain('Reviewers aligned 2 of 2 others in the stack “Wellness” to it.'));
  it('by what goes together', () => {
    const data = suggest('Uses data for decision-making.').suggestions;
    const all = data.flatMap(({ strategy, reasons: each }) => each.map((reason) => reasonText(reason, strategy)));
    expect(all).toContain('Reviewers named it 3 times together with Results-Orientation 3.');
  });
  it('always', () => {
    for (const { title: each, outcomes } of precedents) {
      for (const { reasons: why } of suggest({ title: each, texts: outcomes }, { without: each }).suggestions)
        expect(why).not.toEqual([]);
    }
  });
  it('in words that stand in the text', () => {
    const text = 'Prepares DATA teams; celebrates successes.';
    for (const { reasons: each } of suggest(text).suggestions) {
      for (const reason of each) {
        if (reason.kind === 'words')
          for (const word of reason.words.join(' ').split(' ')) expect(text.toLowerCase()).toContain(word);
      }
    }
  });
});

describe('nothing fits', () => {
  it.each(uncovered)('$title: the framework does not cover it', ({ title, text }) => {
    const { confidence, because } = suggest({ title, texts: [text] });
    expect([confidence, because]).toEqual(['none', expect.stringContaining('which Building Ranks does not cover.')]);
  });
  it.each(outside)('%s', (text) => expect(suggest(text)).toMatchObject({ confidence: 'none', because: expect.any(String) }));
  it('says of what a text is about', () => {
    expect(suggest('Runs lockdown drills with the police.').because).toBe(
      'It is about crisis and emergency planning (“lockdown” and “police”), which Building Ranks does not cover.',
    );
  });
  it.each([
    'Mentors emerging leaders.',
    'Utilizes data to decide on resources.',
    'Provides for the establishment and maintenance of a collaborative culture.',
    'Reviews the policies on equity in the office.',
    'Responds to the needs of each student.',
  ])('takes no other word for one of those: %s', (text) => expect(suggest(text).gap).toBeUndefined());
  it('says so of one outcome of several, and not of the whole', () => {
    const outcomes = [
      'Builds the capacity of teacher leaders by coaching.',
      'Distributes leadership roles among staff and students.',
      'Creates structures for teams to collaborate.',
      'Schedules inspections of the boiler and the roof.',
    ];
    const whole = suggest({ title: 'Sharing Leadership', texts: outcomes });
    expect([whole.confidence, whole.gap]).toEqual(['strong', undefined]);
    expect(suggest(outcomes[3]!)).toMatchObject({ confidence: 'none', gap: expect.stringContaining('physical plant') });
    const mostly = { title: 'Leading Well', texts: [...outcomes.slice(0, 2), ...Array(2).fill(outcomes[3])] };
    expect(suggest(mostly).confidence).toBe('none');
  });
  it('is never sure by one word', () => expect(suggest('Wellness.').confidence).toBe('weak'));
  it.each([
    'Create a budget that reflects the goals of the school.',
    'Choose payroll software and train the office clerks to use it.',
    'Check the milestones of the plan each quarter and change course where needed.',
    'Guide the faculty through the switch to block scheduling and address their worries.',
  ])('is never sure where one word speaks for the first: %s', (text) => expect(suggest(text).confidence).toBe('weak'));
  it.each([
    ['Rebuild relationships and the sense of belonging in our school after a crisis.', 'relationships'],
    ['Support the mental health and wellness of staff and students after a violent event.', 'wellness'],
    ['Diagnose inequities in discipline after fights and threats.', 'equity'],
    ['Rebuild trusting relationships among staff members in the wake of the pandemic.', 'relationships'],
    ['Promote safety as a part of wellness together with social and emotional health.', 'wellness'],
    ['Align the budget with the goals of the school improvement plan.', 'strategic-management'],
  ])('covers what comes after it, and what only touches it: %s', (text, dimension) => {
    const { confidence, gap, suggestions } = suggest(text);
    expect([confidence, gap, suggestions[0]?.strategy.dimension.id]).toEqual(['strong', undefined, dimension]);
  });
  it('covers neither what is done during it, nor what is left of a text without it', () => {
    for (const text of [
      'Account for all students during an emergency.',
      'Reunite families with their students after an evacuation.',
      'Inspect the boiler after a fire.',
      'Reopen the building after a pandemic.',
    ])
      expect(suggest(text).confidence).toBe('none');
  });
  it('learns nothing from what any microcredential says', () =>
    expect(suggest('Develop a plan for the school.').confidence).toBe('none'));
  it('is what reviewers said of the same case', () => {
    const { title } = precedents.find(({ strength }) => strength === 'tangential')!;
    expect(suggest(title).confidence).toBe('none');
  });
  it('proposes nothing for a text of other words', () => expect(suggest('Bake the bread at dawn.').suggestions).toEqual([]));
});

describe('a precedent that is left out', () => {
  const { title, outcomes } = precedents.find((each) => each.title === 'Driving a Culture of Service')!;
  const speaks = (without?: string) =>
    suggest({ title, texts: outcomes }, { without, limit: 54 }).suggestions.some(({ reasons }) =>
      reasons.some((reason) => reason.kind === 'precedent' && reason.titles.includes(title)),
    );

  it('does not speak', () => expect([speaks(), speaks(title)]).toEqual([true, false]));
  it('is known by its title in any spelling', () => expect(speaks('driving a culture of SERVICE ')).toBe(false));
  it('changes what is proposed', () => {
    const firsts = (without?: string) => suggest({ title, texts: outcomes }, { without }).suggestions.map(({ score }) => score);
    expect(firsts()).not.toEqual(firsts(title));
    expect(firsts('No Such Title')).toEqual(firsts());
  });
});

describe('any framework', () => {
  const custom = loadFramework({
    framework: 'our-state',
    title: "Our State's Standards for School Leaders",
    publisher: 'Our State',
    year: 2025,
    domains: [{ id: 'all', name: 'All' }],
    dimensions: [
      {
        id: 'people',
        name: 'People',
        domain: 'all',
        strategies: [
          { number: 1, title: 'Recruit and keep good teachers' },
          { number: 2, title: 'Care for the health of staff and students' },
        ],
      },
      {
        id: 'money',
        name: 'Money and Buildings',
        domain: 'all',
        strategies: [
          { number: 1, title: 'Budget openly' },
          { number: 2, title: 'Maintain facilities' },
        ],
      },
    ],
  });
  const ours = suggesterFor(catalogueOf([custom]));

  it('is matched by its own words and those of the field', () => {
    expect(ours.suggest({ texts: ['Hires teachers.'] }).suggestions[0]?.strategy.id).toBe('people/1');
    expect(ours.suggest({ texts: ['Promotes wellness.'] }).suggestions[0]?.strategy.id).toBe('people/2');
  });
  it('may cover what another does not', () => {
    const { confidence, suggestions } = ours.suggest({ texts: ['Runs the maintenance of facilities.'] });
    expect([confidence, suggestions[0]?.strategy.id]).toEqual(['weak', 'money/2']);
  });
  it('is not held to what reviewers said of another one', () => {
    const prepared = loadFramework({
      framework: 'prepared',
      title: 'Prepared',
      publisher: '',
      year: 2025,
      domains: [{ id: 'all', name: 'All' }],
      dimensions: [
        {
          id: 'safety',
          name: 'Safety',
          domain: 'all',
          strategies: [{ number: 1, title: 'Manage crises and plan for emergencies' }],
        },
      ],
    });
    const title = 'Managing Crises and Emergency Planning';
    expect(precedents.find((each) => each.title === title)?.strength).toBe('tangential');
    const { confidence, because } = suggesterFor(catalogueOf([prepared])).suggest({ title, texts: ['Plans for emergencies.'] });
    expect([confidence, because]).toEqual(['strong', undefined]);
  });
  it('is abstained from where nothing fits', () => expect(ours.suggest({ texts: ['Bake bread.'] }).confidence).toBe('none'));
  it('stands beside others', () => {
    const both = suggesterFor(catalogueOf([buildingRanks, custom])).suggest({ texts: ['Recruits and hires teachers.'] });
    expect(new Set(both.suggestions.slice(0, 3).map(({ strategy }) => strategy.framework.id)).size).toBe(2);
  });
  it('may be none', () => {
    expect(suggesterFor(catalogueOf([])).suggest({ texts: ['Hires teachers.'] })).toMatchObject({
      confidence: 'none',
      suggestions: [],
    });
  });
  it('may be empty', () => {
    const empty = loadFramework({ framework: 'x', title: 'X', publisher: '', year: 0, domains: [], dimensions: [] });
    expect(suggesterFor(catalogueOf([empty])).suggest({ texts: ['Hires teachers.'] })).toMatchObject({ confidence: 'none' });
  });
});

describe('whatever is asked', () => {
  it.each([
    ['nothing', ''],
    ['signs', '... !!! ???'],
    ['emoji', '😀 👩‍👩‍👧‍👦 wellness'],
    ['names of the machine', 'constructor __proto__ toString hasOwnProperty'],
    ['one word without end', 'x'.repeat(100_000)],
    ['a book', 'Leading a culture of wellness with staff. '.repeat(20_000)],
  ])('%s gives an answer', (_, text) => {
    const { suggestions } = suggest({ title: text, texts: [text, text], stack: text });
    for (const { score } of suggestions) expect(score > 0 && score < 1).toBe(true);
    expect(suggestions.length).toBeLessThanOrEqual(10);
  });
  it('gives the same answer to the same question', () => {
    const query = { title: 'Leading Data Literacy', texts: ['Uses data.'] };
    expect(suggest(query)).toEqual(suggesterFor(catalogueOf([buildingRanks])).suggest(query));
  });
  it('names no more than asked for', () => {
    expect(suggest('wellness', { limit: 3 }).suggestions).toHaveLength(3);
    expect(suggest('wellness', { limit: 0 }).suggestions).toEqual([]);
  });
});
