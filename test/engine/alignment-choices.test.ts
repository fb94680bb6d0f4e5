import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../server/src/alignment/catalogue.js';
import { loadFramework } from '../../server/src/alignment/framework.js';
import { alignmentChoices, type Choices } from '../../server/src/engine/alignment-choices.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { parseSpec } from '../../server/src/spec/parse.js';

const state = loadFramework({
  framework: 'state',
  title: 'State Standards',
  publisher: '',
  year: 0,
  domains: [{ id: 'care', name: 'Care' }],
  dimensions: [
    {
      id: 'wellness',
      name: 'Wellbeing',
      domain: 'care',
      strategies: [
        { number: 1, title: 'Starting wellness programs for staff and students' },
        { number: 2, title: 'Negotiating contracts with vendors' },
      ],
    },
  ],
});

function choicesFor(text: string, catalogue = defaultSettings.catalogue): Choices {
  return alignmentChoices({ spec: parseSpec(text).spec, library: { catalogue } });
}

const fitting = `title: Nurturing a Culture of Wellness
essential_outcomes:
  - {id: EO1, statement: Develop a wellness framework with the school community.}
  - {id: EO2, statement: Increase wellness programs for staff and students.}
`;
const wellness = `${fitting}  - {id: EO3, statement: Inspect the boilers of the physical plant every week.}
`;

describe('the strategies side by side', () => {
  it('are those that fit the whole, with the reasons, and a cell for each outcome', () => {
    const { whole, suggested } = choicesFor(fitting);
    expect(whole.confidence).toBe('strong');
    expect(suggested[0]).toMatchObject({ id: 'wellness/1', fit: 'clear', named: undefined });
    expect(suggested[0]?.reasons.join()).toContain('“wellness”');
    expect(suggested.map(({ cells }) => cells.length)).toEqual(suggested.map(() => 2));
  });

  it('would be added with the outcomes that speak for them, and with none for which nothing fits', () => {
    const { suggested, outcomes } = choicesFor(wellness);
    expect(outcomes.find(({ id }) => id === 'EO3')?.confidence).toBe('none');
    expect(suggested.find(({ id }) => id === 'wellness/2')?.outcomes).toEqual(['EO1', 'EO2']);
    expect(suggested.flatMap((choice) => choice.outcomes)).not.toContain('EO3');
  });

  it('say what the file names and links already', () => {
    const { suggested, outcomes } = choicesFor(`${wellness}alignment:
  - {strategy: Wellness Strategy 2, rank: secondary, outcomes: [EO2.a]}
  - {strategy: wellness/2, outcomes: [EO1]}
`);
    const choice = suggested.find(({ id }) => id === 'wellness/2');
    expect(choice?.named).toEqual({ rank: 'secondary' });
    expect(choice?.cells.map(({ linked }) => linked)).toEqual([true, false, false]);
    expect(outcomes.map(({ isAligned }) => isAligned)).toEqual([true, false, false]);
  });

  it('are apart from what is named and not suggested, from gaps, and from what is no strategy', () => {
    const { named, gaps, unknown, outcomes } = choicesFor(`${wellness}alignment:
  - {strategy: ethics/1, rank: primary, outcomes: [EO1]}
  - {gap: Nothing for boilers., outcomes: [EO3]}
  - {strategy: Plumbing 7}
  - {}
`);
    expect(named.map(({ id, fit, named: said }) => [id, fit, said])).toEqual([['ethics/1', 'little', { rank: 'primary' }]]);
    expect(gaps).toEqual([{ text: 'Nothing for boilers.', outcomes: ['EO3'] }]);
    expect(unknown).toEqual(['Plumbing 7']);
    expect(outcomes.map(({ gap }) => gap)).toEqual([undefined, undefined, 'Nothing for boilers.']);
  });
});

describe('each outcome', () => {
  it('has its own best, with its own reasons', () => {
    const [, second] = choicesFor(wellness).outcomes;
    expect(second?.best[0]?.reasons.join()).toContain('“programs”');
  });

  it('has why nothing fits, where nothing does', () => {
    const third = choicesFor(wellness).outcomes[2];
    expect(third).toMatchObject({ confidence: 'none' });
    expect(third?.because).toContain('physical plant');
    expect(third?.best.every(({ cell }) => cell.fit === 'little')).toBe(true);
  });

  it('has no id by which a link could mean it where it has none, or another one has it', () => {
    const { outcomes } = choicesFor('essential_outcomes:\n  - {statement: A.}\n  - {id: EO7, statement: B.}\n  - {id: EO7}\n');
    expect(outcomes.map(({ id, name, statement }) => [id, name, statement])).toEqual([
      [undefined, 'EO1', 'A.'],
      ['EO7', 'EO7', 'B.'],
      [undefined, 'EO7', ''],
    ]);
  });

  it('is compared up to a number that an author looks through', () => {
    const many = Array.from({ length: 3000 }, (_, at) => `  - {id: EO${at + 1}, statement: Increase wellness programs.}`);
    const { outcomes, uncompared, suggested } = choicesFor(`title: Wellness\nessential_outcomes:\n${many.join('\n')}\n`);
    expect([outcomes.length, uncompared]).toEqual([20, 2980]);
    expect(suggested[0]?.outcomes.length).toBeLessThanOrEqual(20);
  });
});

describe('other frameworks', () => {
  it('are compared by their own words where they have no precedents', () => {
    const { suggested } = choicesFor(wellness, catalogueOf([state]));
    expect(suggested[0]).toMatchObject({
      id: 'wellness/1',
      strategy: { title: 'Starting wellness programs for staff and students' },
    });
    expect(suggested[0]?.reasons.length).toBeGreaterThan(0);
  });

  it('are told apart by the ids that an author writes', () => {
    const { suggested } = choicesFor(wellness, catalogueOf([...defaultSettings.catalogue.frameworks, state]));
    const ids = suggested.map(({ id }) => id);
    expect(ids).toContain('building-ranks:wellness/2');
    expect(ids).toContain('state:wellness/1');
  });

  it('may be none', () => {
    const { whole, suggested } = choicesFor(wellness, catalogueOf([]));
    expect(whole).toEqual({ confidence: 'none', because: 'The library uses no framework.' });
    expect(suggested).toEqual([]);
  });
});

it.each(['', 'title:\n', '- 1\n', 'title: [a\nessential_outcomes: x\nalignment: {a: b}\n', 'alignment: [1, {strategy: [x]}]\n'])(
  'says of %j that there is nothing to go by',
  (text) => {
    const { whole, suggested, outcomes } = choicesFor(text);
    expect(whole.confidence).toBe('none');
    expect(whole.because).toBeDefined();
    expect([suggested, outcomes]).toEqual([[], []]);
  },
);
