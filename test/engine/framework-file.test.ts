import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildingRanks, buildingRanksData } from '../../server/src/alignment/building-ranks.js';
import { crosswalkProblems } from '../../server/src/engine/framework-faults.js';
import { parseFramework } from '../../server/src/engine/framework-file.js';
import { frameworkYaml } from '../../server/src/output/framework-yaml.js';
import { applyEdits } from '../../server/src/spec/edit.js';

const northland = readFileSync(new URL('../fixtures/frameworks/northland.framework.yaml', import.meta.url), 'utf8');

const head = 'framework: f\ntitle: F\npublisher: P\nyear: 2025\n';
const domains = 'domains: [{id: people, name: People}]\n';
const whole = (dimensions: string) => `${head}${domains}dimensions:\n${dimensions}`;

const told = (text: string) => {
  const file = parseFramework(text);
  return [...file.problems, ...crosswalkProblems(file, [buildingRanks])].map(
    ({ severity, message, span }) => `${severity} ‹${text.slice(span.start, span.end)}› ${message}`,
  );
};

const repaired = (text: string) => {
  const file = parseFramework(text);
  const [problem] = [...file.problems, ...crosswalkProblems(file, [buildingRanks])];
  return applyEdits(text, problem?.fixes()[0]?.edits ?? []);
};

describe('a framework file', () => {
  it('is read with all that it says', () => {
    const { framework, complete, problems } = parseFramework(northland);
    expect([problems, complete]).toEqual([[], true]);
    expect(framework).toMatchObject({
      id: 'northland',
      title: 'Northland Standards for School Leaders',
      publisher: 'Northland Board of Education',
      year: 2025,
      url: 'https://standards.northland.example/leaders',
    });
    expect(framework?.domains).toHaveLength(3);
    expect(framework?.dimensions).toHaveLength(6);
    expect(framework?.strategies).toHaveLength(15);
    expect(framework?.strategies[0]).toMatchObject({
      id: 'shared-purpose/1',
      url: 'https://standards.northland.example/leaders/shared-purpose-1',
      spellings: ['NL.SP.1'],
      crosswalks: [{ to: 'building-ranks:vision-and-mission/1', relation: 'close' }],
    });
    expect(framework?.dimensions[0]).toMatchObject({
      description: expect.stringContaining('How a school'),
      spellings: ['Common Purpose'],
    });
    expect(told(northland)).toEqual([]);
  });

  it('may be the one that is built in, with its older words', () => {
    const written = JSON.stringify(buildingRanksData, null, 1);
    const { framework, problems } = parseFramework(written);
    expect(problems).toEqual([]);
    expect(framework).toEqual(buildingRanks);
    expect(parseFramework(frameworkYaml(buildingRanksData)).framework).toEqual(buildingRanks);
  });

  it.each(['\uFEFF', '\r\n'])('is read the same with %j', (way) => {
    const text = way === '\r\n' ? northland.replaceAll('\n', way) : way + northland;
    const titles = (of: string) => parseFramework(of).framework?.strategies.map(({ title }) => title);
    expect(parseFramework(text).problems).toEqual([]);
    expect(titles(text)).toEqual(titles(northland));
  });
});

describe('what is wrong is told where it is', () => {
  const fine = '  - {id: a, name: A, domain: people, strategies: [{number: 1, title: T}]}\n';
  const within = (strategy: string) => `  - {id: a, name: A, domain: people, strategies: [${strategy}]}\n`;

  it('nothing of a right one', () => expect(told(whole(fine))).toEqual([]));

  it.each([
    ['', 'error ‹› This framework is empty. It needs “framework”, “title”, “publisher”, “year”, “domains” and “dimensions”.'],
    ['# later\n', 'error ‹#› This framework is empty.'],
    ['- a\n', 'error ‹a› This file is a list; a group of entries (name: value) belongs here.'],
    [`${domains}${head}dimensions: 3\n`, 'error ‹3› “dimensions” is “3”; a list belongs here.'],
    [`${head.replace('title: F\n', '')}${domains}dimensions: []\n`, 'error ‹framework› This framework has no “title”.'],
    [`${head.replace('2025', 'soon')}${domains}dimensions: []\n`, 'error ‹soon› “year” is “soon”; a whole number belongs here.'],
    [
      `${head}url: our page\n${domains}dimensions: []\n`,
      'error ‹our page› “url” reads “our page”; it should look like “https://www.example.org/standards”.',
    ],
    [
      `${head.replace('framework: f', 'framework: Our State')}${domains}dimensions: []\n`,
      'error ‹Our State› “framework” reads “Our State”; it should look like “our-state”.',
    ],
    [
      `${head}domain: []\n${domains}dimensions: []\n`,
      'warning ‹domain› “domain” is not an entry of a framework. Did you mean “domains”?',
    ],
    [
      `${head}domains: [{id: a, name: A}, {id: a, name: B}]\ndimensions: []\n`,
      'error ‹a› Two domains have the id “a”, and only the first counts. Rename one of them.',
    ],
    [whole(fine + fine), 'error ‹a› Two dimensions have the id “a”, and only the first counts. Rename one of them.'],
    [whole(fine.replace('domain: people, ', '')), 'error ‹id› Dimension a has no “domain”.'],
    [whole(fine.replace('people', 'peple')), 'error ‹peple› No domain has the id “peple”. Did you mean “people”?'],
    [whole(fine.replace('people', 'People')), 'error ‹People› No domain has the id “People”. Did you mean “people”?'],
    [whole(fine.replace('people', 'elsewhere')), 'error ‹elsewhere› No domain has the id “elsewhere”. There is people.'],
    [whole(fine.replace('name: A', 'nam: A')), 'warning ‹nam› “nam” is not an entry of Dimension a. Did you mean “name”?'],
    [
      whole(within('{number: 1, title: T}, {number: 1, title: U}')),
      'error ‹1› “a” has two strategies with the number 1, and only the first counts.',
    ],
    [whole(within('{number: 0, title: T}')), 'error ‹0› “number” of Strategy 1 reads “0”; it should be a number of at least 1.'],
    [whole(within('{number: one, title: T}')), 'error ‹one› “number” of Strategy 1 is “one”; a whole number belongs here.'],
    [whole(within('{number: 1, title: }')), 'error ‹title› “title” of Strategy 1 is empty.'],
    [whole(within('{title: T}')), 'error ‹title› Strategy 1 has no “number”.'],
    [whole(within('{number: 2, id: a/1, title: T}')), 'warning ‹a/1› “a/1” stands here, but dimension and number make it “a/2”.'],
    [whole('  - {id: a, name: A, domain: people, strategies: []\n'), 'error ‹› A bracket is opened here and not closed with }.'],
  ])('%j', (text, message) => {
    expect(told(text)).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    [
      'building-ranks:wellness/9',
      'warning',
      '“wellness” of “Building Ranks: A Comprehensive Framework for Effective School Leaders” has no strategy of this number; it has 1 to 2.',
    ],
    ['building-ranks:welness/1', 'warning', 'has no dimension “welness”. Did you mean “wellness”?'],
    ['bilding-ranks:wellness/1', 'warning', 'No framework here is called “bilding-ranks”. Did you mean “building-ranks”?'],
    ['other-state:safety/1', 'information', 'No framework here is called “other-state”, so this crosswalk leads nowhere yet.'],
    ['f:a/1', 'warning', '“f:a/1” lies in this framework itself. A crosswalk leads to another one.'],
    ['wellness/1', 'error', 'reads “wellness/1”; it should look like “building-ranks:vision-and-mission/1”.'],
  ])('a crosswalk to %s', (to, severity, message) => {
    expect(told(whole(within(`{number: 1, title: T, crosswalks: [{to: ${to}}]}`)))).toEqual([
      expect.stringMatching(new RegExp(`^${severity} ‹${to}› `)),
    ]);
    expect(told(whole(within(`{number: 1, title: T, crosswalks: [{to: ${to}}]}`)))[0]).toContain(message);
  });

  it('an id that has swallowed what is below it in a few words', () => {
    const swallowed = whole(
      '  - id: |\n      name: Later and after that, and then once more\n      domain: people\n    strategies: []\n',
    );
    const [first] = told(swallowed).filter((message) => message.includes('should look like'));
    expect(first).toMatch(/“id” of Dimension name: Later .{1,40}… reads “name: Later .{1,40}…”; it should look like/);
  });

  it('a framework that is not there once, however many crosswalks lead to it', () => {
    const links = '[{to: other-state:safety/1}, {to: other-state:safety/2}, {to: third-state:a/1}]';
    expect(told(whole(within(`{number: 1, title: T, crosswalks: ${links}}`)))).toEqual([
      'information ‹other-state:safety/1› No framework here is called “other-state”, so this crosswalk leads nowhere yet.',
      'information ‹third-state:a/1› No framework here is called “third-state”, so this crosswalk leads nowhere yet.',
    ]);
  });

  it('a crosswalk to a dimension in which there is nothing yet', () => {
    const { framework: state } = parseFramework(whole('  - {id: later, name: Later, domain: people, strategies: []}\n'));
    const file = parseFramework(
      whole(within('{number: 1, title: T, crosswalks: [{to: "f:later/1"}]}')).replace('framework: f', 'framework: g'),
    );
    expect(crosswalkProblems(file, state ? [state] : []).map(({ message }) => message)).toEqual([
      '“later” of “F” has no strategies.',
    ]);
  });

  it('no crosswalk to a web address, of which nobody here can say that it leads nowhere', () => {
    expect(told(whole(within('{number: 1, title: T, crosswalks: [{to: "https://case.example/1", relation: exact}]}')))).toEqual(
      [],
    );
  });

  it('a relation that there is not', () => {
    expect(told(whole(within('{number: 1, title: T, crosswalks: [{to: building-ranks:wellness/1, relation: exat}]}')))).toEqual([
      expect.stringContaining('should be one of exact, close, broad, narrow, related. Did you mean “exact”?'),
    ]);
  });

  it('of thousands of the same, some', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `{number: ${index + 1}}`).join(', ');
    expect(told(whole(within(many))).length).toBeLessThan(300);
  });

  it('with a repair', () => {
    expect(repaired(whole(fine.replace('name: A', 'nam: A')))).toBe(whole(fine));
    expect(repaired(whole(fine.replace('people', 'People')))).toBe(whole(fine));
    expect(repaired(whole(within('{number: 1, title: T}, {number: 1, title: U}')))).toBe(
      whole(within('{number: 1, title: T}, {number: 2, title: U}')),
    );
    expect(repaired(whole(within('{number: 1, title: T, crosswalks: [{to: building-ranks:welness/1}]}')))).toContain(
      '{to: building-ranks:wellness/1}',
    );
    expect(repaired(`framework: f\npublisher: P\nyear: 2025\n${domains}dimensions: []\n`)).toMatch(
      /^framework: f\ntitle: "TODO: the title"\n/,
    );
  });
});

describe('half-written', () => {
  it('what makes no sense is left out, and the rest is there', () => {
    const text = whole(
      '  - {id: a, name: A, domain: people, strategies: [{number: 1, title: One}, {number: x, title: Two}, three, {title: Four}]}\n  - {name: B}\n  - 3\n',
    );
    expect(parseFramework(text).framework?.strategies.map(({ id }) => id)).toEqual(['a/1']);
    expect(parseFramework(text).complete).toBe(true);
  });

  it('a slip that swallows a part says so', () => {
    const text = northland.replace('title: Making the purpose', 'title: "Making the purpose');
    const file = parseFramework(text);
    expect(file.complete).toBe(false);
    expect(file.framework?.id).toBe('northland');
    expect(file.problems.map(({ message }) => message)).toContain(
      'A text that opens with a quotation mark is not closed with one.',
    );
  });

  it('without an id there is no framework', () => {
    expect(parseFramework('title: T\n')).toMatchObject({ framework: undefined, complete: false });
  });
});

it('cut off anywhere, it is read without a fault of our own', () => {
  for (let end = 0; end < northland.length; end += 37) {
    const file = parseFramework(northland.slice(0, end));
    for (const { span, message } of file.problems) {
      expect(span.start).toBeLessThanOrEqual(span.end);
      expect(span.end).toBeLessThanOrEqual(end);
      expect(message).not.toMatch(/undefined|null|object/i);
    }
  }
});
