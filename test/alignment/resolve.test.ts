import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../server/src/alignment/catalogue.js';
import { loadFramework } from '../../server/src/alignment/framework.js';
import { resolveStrategy } from '../../server/src/alignment/resolve.js';
import { catalogue, resolved, twoFrameworks } from './resolved.js';

function cases(rows: [text: string, expected: string][], among = catalogue): void {
  test.each(rows)('%j is %s', (text, expected) => {
    expect(resolved(text, among)).toBe(expected);
  });
}

describe('an id', () => {
  cases([
    ['wellness/1', 'id wellness/1'],
    ['building-ranks:wellness/1', 'id wellness/1'],
    ['curriculum-instruction-and-assessment/5', 'id curriculum-instruction-and-assessment/5'],
  ]);
});

describe('an id that is written loosely is a label', () => {
  cases([
    ['Wellness/1', 'label wellness/1'],
    [' wellness/1 ', 'label wellness/1'],
    ['wellness / 1', 'label wellness/1'],
    ['wellness/01', 'label wellness/1'],
    ['wellness-1', 'label wellness/1'],
    ['wellness–1', 'label wellness/1'],
    ['wellness:1', 'label wellness/1'],
    ['wellness1', 'label wellness/1'],
    ['Wellness 1', 'label wellness/1'],
    ['Wellness #1', 'label wellness/1'],
    ['Wellness No. 1', 'label wellness/1'],
    ['(Wellness, Strategy 1)', 'label wellness/1'],
    ['wellness/strategy-1', 'label wellness/1'],
    ['building-ranks/wellness/1', 'label wellness/1'],
    ['Building-Ranks: wellness/1', 'label wellness/1'],
    ['results-oriented/3', 'label results-orientation/3'],
    ['Vision & Mission/2', 'label vision-and-mission/2'],
    ['wellness/2: Increasing wellness programs and strategies', 'label wellness/2'],
  ]);
});

describe('a printed label', () => {
  cases([
    ['Result-Oriented Strategy 3: Using data to drive decision-making that focuses on results.', 'label results-orientation/3'],
    ['Result-Oriented Strategy 3: Using data ...', 'label results-orientation/3'],
    ['Vision & Mission Strategy 1', 'label vision-and-mission/1'],
    ['Vision & Mission Strategy 1: Collaborat...', 'label vision-and-mission/1'],
    ['Vision & Mission Strategy 1: Leading collaborative processes to define mission and vision', 'label vision-and-mission/1'],
    ['Student-Centeredness Strategy 1: Ensuring that you staff members are commited', 'label student-centeredness/1'],
    ['Wellness Strategy 2: Increasing wellness programs and strategies across the school', 'label wellness/2'],
    ['Wellness Strategy 2:', 'label wellness/2'],
    ['Building Culture – Wellness Strategy 1', 'label wellness/1'],
    ['Building Ranks, Building Culture: Wellness Strategy 1', 'label wellness/1'],
  ]);
});

describe('a plural and an "and" do not matter in a printed label', () => {
  cases([
    ['Relationship Strategy 1', 'label relationships/1'],
    ['Communications Strategy 3', 'label communication/3'],
    ['Vision Mission Strategy 1', 'label vision-and-mission/1'],
    ['Curriculum, Instruction & Assessments Strategy 2', 'label curriculum-instruction-and-assessment/2'],
  ]);
});

describe('a title', () => {
  cases([
    ['Setting priorities', 'label strategic-management/1'],
    ['Wellness Strategy: Increasing wellness programming and strategies', 'label wellness/2'],
    ['Wellness: Increasing welness programs and strategies', 'label wellness/2'],
    ['Strategy 3: Using data to drive decision making that focuses on results', 'label results-orientation/3'],
    ['Strategy 2: Using data to drive decision making that focuses on results', 'unknown results-orientation/3'],
    ['Increasing welness programs and strategies', 'unknown wellness/2'],
    ['Wellness: Setting priorities', 'unknown strategic-management/1 wellness/1 wellness/2'],
  ]);
});

describe('a number past the highest listed is beyond this edition', () => {
  cases([
    ['wellness/3', 'beyond wellness/3'],
    ['building-ranks:wellness/3', 'beyond wellness/3'],
    ['innovation/12', 'beyond innovation/12'],
    ['Innovation Strategy 3', 'beyond innovation/3'],
    ['Innovation Strategy 3: Borrowing from other fields', 'beyond innovation/3'],
    ['wellness/03', 'beyond wellness/3'],
    ['wellness/9007199254740991', 'beyond wellness/9007199254740991'],
    ['Wellness Strategy 7: Increasing wellness programs and strategies', 'beyond wellness/7 but wellness/2'],
  ]);

  test('with its dimension and number', () => {
    expect(resolveStrategy('Innovation Strategy 3', catalogue)).toEqual({
      kind: 'beyond',
      dimension: catalogue.strategy('innovation/1')?.dimension,
      number: 3,
      canonical: 'innovation/3',
    });
  });
});

describe('a number that cannot be one is unknown, with the closest ones', () => {
  cases([
    ['wellness/0', 'unknown wellness/1 wellness/2'],
    ['wellness/-1', 'unknown wellness/1 wellness/2'],
    ['wellness -2', 'unknown wellness/1 wellness/2'],
    ['wellness/1.5', 'unknown wellness/1 wellness/2'],
    ['wellness/.5', 'unknown wellness/1 wellness/2'],
    ['wellness/1e5', 'unknown wellness/1'],
    ['wellness/1a', 'unknown wellness/1'],
    [`wellness/${'9'.repeat(400)}`, 'unknown wellness/1 wellness/2'],
    ['relationships/0', 'unknown relationships/1 relationships/2 relationships/3'],
  ]);
});

describe('a contradiction needs a title that is clearly another one', () => {
  cases([
    ['Wellness Strategy 1: Increasing wellness programs and strategies.', 'contradiction wellness/1 wellness/2'],
    ['Wellness Strategy 1: Increasing wellness programming and strategies.', 'contradiction wellness/1 wellness/2'],
    ['Wellness Strategy 1: Increasing welness program and strategies', 'contradiction wellness/1 wellness/2'],
    ['Wellness Strategy 1: Increasing wellness programs ...', 'contradiction wellness/1 wellness/2'],
    ['wellness/1: Setting priorities', 'contradiction wellness/1 strategic-management/1'],
    ['Vision & Mission Strategy 1: Anchoring', 'unknown vision-and-mission/1 vision-and-mission/2'],
    ['Wellness Strategy 1: wellness', 'label wellness/1'],
  ]);
});

describe('a title that fits no strategy is not dropped silently', () => {
  cases([
    ['Wellness Strategy 1: Eating bananas', 'unknown wellness/1'],
    ['Wellness Strategy 1 (primary)', 'unknown wellness/1'],
    ['Wellness Strategy 2: Increasing wellness programs and strategies. Equity Strategy 2', 'unknown wellness/2'],
  ]);
});

describe('what may mean several strategies is ambiguous', () => {
  cases([
    ['Wellness', 'ambiguous wellness/1 wellness/2'],
    ['wellness/', 'ambiguous wellness/1 wellness/2'],
    ['Wellness strategies', 'ambiguous wellness/1 wellness/2'],
    ['Wellness Strategies 1 and 2', 'ambiguous wellness/1 wellness/2'],
    ['Ethics 1, 3', 'ambiguous ethics/1 ethics/3'],
    [
      'Relationships Strategy 2: Instituting structures and strategies that foster strong relationships',
      'ambiguous relationships/2 relationships/3',
    ],
  ]);
});

describe('what is misspelled or named in part is unknown, with what may be meant', () => {
  cases([
    ['welness/1', 'unknown wellness/1'],
    ['wellnes/2', 'unknown wellness/2'],
    ['wlelness/1', 'unknown wellness/1'],
    ['welness/9', 'unknown wellness/2 wellness/1'],
    ['welness', 'unknown wellness/1 wellness/2'],
    ['relationship/1', 'unknown relationships/1'],
    ['Welness Strategy 1: Leading the school community to focus on wellness', 'unknown wellness/1'],
    ['vision/1', 'unknown vision-and-mission/1'],
    ['vision-mission/1', 'unknown vision-and-mission/1'],
    ['curriculum/2', 'unknown curriculum-instruction-and-assessment/2'],
    ['human capital/3', 'unknown human-capital-management/3'],
    ['Strategic Mgmt 3', 'unknown strategic-management/3'],
    ['setting-priorities/1', 'unknown strategic-management/1'],
    ['safety/1', 'unknown wellness/1'],
    ['texas:wellness/1', 'unknown wellness/1'],
    ['building-rank:wellness/1', 'unknown wellness/1'],
    ['Equity and Inclusion Strategy 1', 'unknown equity/1'],
    ['CIA Strategy 2', 'unknown curriculum-instruction-and-assessment/2'],
    ['V&M/1', 'unknown vision-and-mission/1'],
    ['HCM 4', 'unknown human-capital-management/4'],
    ['Wellness I', 'unknown wellness/1 wellness/2'],
    ['Wellness 1.1', 'unknown wellness/1 wellness/2'],
    ['Ethics one of many', 'unknown ethics/1 ethics/2 ethics/3'],
  ]);
});

describe('a number in words, in Roman letters, or in another place is still that number', () => {
  cases([
    ['Ethics Strategy One', 'label ethics/1'],
    ['Wellness Strategy II: Increasing wellness programs', 'label wellness/2'],
    ['Human Capital Management IV', 'label human-capital-management/4'],
    ['Wellness Strategy I', 'label wellness/1'],
    ['Ethics, strategy nine', 'beyond ethics/9'],
    ['Strategy 2 of Wellness', 'label wellness/2'],
    ['Strategy 2 (Wellness)', 'label wellness/2'],
    ['Strategy 2, Wellness: Increasing wellness programs and strategies', 'label wellness/2'],
    ['Strategy 2 of Relationship', 'label relationships/2'],
    ['Dimension: Wellness; Strategy: 2', 'label wellness/2'],
    ['Wellness dimension, Strategy 2', 'label wellness/2'],
    ['Increasing wellness programs and strategies (Wellness 2)', 'label wellness/2'],
    ['Increasing wellness programs – Building Culture: Wellness, Strategy 2', 'label wellness/2'],
  ]);
});

describe('and it has to agree with the title there too', () => {
  cases([
    ['Strategy 1, Wellness: Increasing wellness programs and strategies', 'contradiction wellness/1 wellness/2'],
    ['Increasing wellness programs and strategies (Wellness 1)', 'contradiction wellness/1 wellness/2'],
    ['Wellness Strategy One: Increasing wellness programs and strategies', 'contradiction wellness/1 wellness/2'],
    ['Strategy 2 of Wellness and Strategy 1 of Ethics', 'unknown wellness/2'],
    ['not what is meant by Wellness 2', 'unknown wellness/2'],
    ['Wellness 2, Ethics 1', 'unknown wellness/2'],
  ]);
});

describe('what has nothing to do with the framework is unknown, with nothing near', () => {
  cases([
    ['', 'unknown'],
    ['   \n', 'unknown'],
    ['/', 'unknown'],
    ['::', 'unknown'],
    ['…', 'unknown'],
    ['1', 'unknown'],
    ['Strategy 1', 'unknown'],
    ['TODO', 'unknown'],
    ['Managing Systems Logistics', 'unknown'],
    ['constructor/1', 'unknown'],
    ['__proto__', 'unknown'],
    ['__proto__/1', 'unknown'],
    ['toString', 'unknown'],
    ['hasOwnProperty/2', 'unknown'],
    ['健康/1', 'unknown'],
    ['\ud800/1', 'unknown'],
  ]);
});

describe('with two frameworks in use', () => {
  cases(
    [
      ['ranks-2030:wellness/1', 'id ranks-2030:wellness/1'],
      ['building-ranks:wellness/1', 'id building-ranks:wellness/1'],
      ['equity/1', 'id equity/1'],
      ['building-ranks:equity/1', 'id equity/1'],
      ['artificial-intelligence/1', 'id artificial-intelligence/1'],
      ['AI Strategy 1: Setting rules for the use of AI in grades K–12', 'label artificial-intelligence/1'],
      ['AI Strategy 1: Setting rules for the use of AI in grades K–5', 'unknown artificial-intelligence/1'],
      ['wellness/1', 'ambiguous building-ranks:wellness/1 ranks-2030:wellness/1'],
      ['Wellness Strategy 1', 'ambiguous building-ranks:wellness/1 ranks-2030:wellness/1'],
      ['Building Ranks Wellness Strategy 1', 'label building-ranks:wellness/1'],
      ['Ranks 2030: Wellness Strategy 1', 'label ranks-2030:wellness/1'],
      ['Ranks 2030: Equity Strategy 1', 'unknown equity/1'],
      ['Wellness Strategy 1: Caring for the health of those who care', 'label ranks-2030:wellness/1'],
      [
        'Wellness Strategy 2: Increasing wellness programs and strategies',
        'ambiguous building-ranks:wellness/2 ranks-2030:wellness/2',
      ],
      [
        'Wellness Strategy 1: Planning the year around rest',
        'ambiguous building-ranks:wellness/1 ranks-2030:wellness/1 ranks-2030:wellness/3',
      ],
      ['Setting priorities', 'ambiguous strategic-management/1 artificial-intelligence/2'],
      ['Strategic Management: Setting priorities', 'label strategic-management/1'],
      ['Strategic Management Strategy 1: Setting priorities', 'label strategic-management/1'],
      ['Strategy 2: Setting priorities', 'label artificial-intelligence/2'],
      ['wellness/3', 'label ranks-2030:wellness/3'],
      ['building-ranks:wellness/3', 'beyond building-ranks:wellness/3'],
      ['wellness/4', 'beyond building-ranks:wellness/4'],
      ['artificial-intelligence/5', 'beyond artificial-intelligence/5'],
      // The number 3 lies between listed ones.
      ['artificial-intelligence/3', 'unknown artificial-intelligence/2 artificial-intelligence/4 artificial-intelligence/1'],
    ],
    twoFrameworks,
  );
});

describe('a dimension with a number in its name', () => {
  cases(
    [
      ['standard-1/1', 'id standard-1/1'],
      ['Standard 1 Strategy 1', 'label standard-1/1'],
      ['Standard 1.1', 'label standard-1/1'],
      ['Standard 1, element 1', 'label standard-1/1'],
      ['Standard 1.1.1', 'unknown standard-1/1'],
      // A dimension names no strategy, even where it has only one.
      ['Standard 1', 'unknown standard-1/1'],
    ],
    twoFrameworks,
  );
});

test('without a framework everything is unknown', () => {
  expect(resolveStrategy('wellness/1', catalogueOf([]))).toEqual({ kind: 'unknown', nearest: [] });
});

describe('printed codes', () => {
  const state = loadFramework({
    framework: 'our-state',
    title: 'Our State',
    publisher: '',
    year: 2024,
    domains: [],
    dimensions: [
      {
        id: 'norms',
        name: 'Ethics and Professional Norms',
        domain: 'd',
        spellings: ['Standard 2'],
        strategies: [
          { number: 1, title: 'Acting ethically in personal conduct', spellings: ['2a'] },
          { number: 2, title: 'Promoting the norms of integrity', spellings: ['2b'] },
        ],
      },
      {
        id: 'improvement',
        name: 'School Improvement',
        domain: 'd',
        spellings: ['Standard 10'],
        strategies: [
          { number: 1, title: 'Making school more effective', spellings: ['10.1'] },
          { number: 10, title: 'Managing uncertainty', spellings: ['10.10'] },
        ],
      },
    ],
  });
  cases(
    [
      ['2b', 'label norms/2'],
      ['2b. Promoting the norms of integrity', 'label norms/2'],
      ['2(b): Promoting the norms', 'label norms/2'],
      ['Standard 2: Ethics and Professional Norms, 2b', 'label norms/2'],
      ['Standard 2: Ethics and Professional Norms', 'ambiguous norms/1 norms/2'],
      ['Standard 10.10', 'label improvement/10'],
      ['10.10 Managing uncertainty', 'label improvement/10'],
      ['2a. Promoting the norms of integrity', 'contradiction norms/1 norms/2'],
      ['10.1 something else altogether', 'unknown improvement/1'],
    ],
    catalogueOf([state]),
  );
});
