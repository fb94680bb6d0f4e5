import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importCase } from '../../server/src/alignment/case-framework.js';
import type { FrameworkData } from '../../server/src/alignment/framework.js';
import { parseFramework } from '../../server/src/engine/framework-file.js';
import { frameworkYaml } from '../../server/src/output/framework-yaml.js';
import { casePackage, largePackage } from './case-package.js';

const riverland: unknown = JSON.parse(
  readFileSync(new URL('../fixtures/frameworks/riverland.case.json', import.meta.url), 'utf8'),
);

function imported(data: unknown, id?: string) {
  const found = importCase(data, id);
  if ('problem' in found) throw new Error(found.problem);
  return found;
}

/** `domain > dimension: number title, number title`, a line for each dimension. */
function outline({ domains, dimensions }: FrameworkData): string[] {
  return dimensions.map(({ id, name, domain, strategies }) => {
    const titles = strategies.map(({ number, title }) => `${number} ${title}`).join(', ');
    return `${domains.find((each) => each.id === domain)?.name} > ${name} (${id}): ${titles}`;
  });
}

describe('a package of three levels', () => {
  const { framework, notes } = imported(riverland);

  test('says who publishes it, when, and where', () => {
    expect(framework).toMatchObject({
      framework: 'riverland-leadership-expectations',
      title: 'Riverland Leadership Expectations',
      publisher: 'Riverland Department of Schools',
      year: 2023,
      url: 'https://schools.riverland.example/expectations',
      attribution: 'Riverland Department of Schools. Creative Commons Attribution 4.0',
      note: 'From a CASE package of 8 items, last changed on 2024-06-01.',
    });
  });

  test('has its leaves as strategies, by the numbers of their codes or of the package', () => {
    expect(outline(framework)).toEqual([
      'Place > Safe Grounds (safe-grounds): 1 Close what is not safe on the same day., 2 Walk the grounds each month with the people who work there.',
      'People > Every Voice (rle-1): 1 Hold a weekly hour in which any student may speak & be heard., 2 Meet families where they are',
    ]);
  });

  test('keeps full statements, addresses, printed codes and other labels', () => {
    const [hour, families] = framework.dimensions[1]?.strategies ?? [];
    expect(hour).toMatchObject({ url: 'https://case.riverland.example/items/12', spellings: ['RLE.1.a', 'Open Hour'] });
    expect(hour).not.toHaveProperty('description');
    expect(families?.description).toMatch(/^Meet with families where they live and work, .* what was said\.$/);
    expect(framework.dimensions[1]).toMatchObject({
      spellings: ['RLE.1'],
      description: 'Leaders make room for every voice in the school, and they act on what they hear.',
    });
  });

  test('keeps the links to other frameworks, seen from its own strategies', () => {
    const links = framework.dimensions.flatMap(({ strategies }) => strategies.flatMap(({ crosswalks = [] }) => crosswalks));
    expect(links).toEqual([
      { to: 'https://standards.northland.example/leaders/buildings-1', relation: 'exact' },
      { to: 'https://standards.northland.example/leaders/voice-1', relation: 'broad' },
      { to: 'https://standards.northland.example/leaders/families-1', relation: 'related' },
    ]);
    expect(notes).toEqual(['1 link between groups of items is left out; only strategies have crosswalks.']);
  });

  test('may be given another id', () => {
    expect(imported(riverland, 'riverland').framework.framework).toBe('riverland');
  });

  test('may lie in a wrapping', () => {
    expect(imported({ CFPackage: riverland }).framework).toEqual(framework);
  });
});

describe('hierarchies of other depths', () => {
  test('flat: the document is dimension and domain', () => {
    const { framework, notes } = imported(casePackage('A list', { first: {}, second: {} }));
    expect(outline(framework)).toEqual(['A list > A list (a-list): 1 first, 2 second']);
    expect(notes).toEqual([]);
  });

  test('flat, without any association', () => {
    const data = { ...casePackage('A list', { first: {}, second: {} }), CFAssociations: undefined };
    expect(outline(imported(data).framework)).toEqual(['A list > A list (a-list): 1 first, 2 second']);
    expect(imported(data).notes).toEqual([]);
  });

  test('two levels: the document is the domain', () => {
    const { framework } = imported(casePackage('Standards', { Vision: { see: {}, say: {} }, Ethics: { act: {} } }));
    expect(outline(framework)).toEqual(['Standards > Vision (vision): 1 see, 2 say', 'Standards > Ethics (ethics): 1 act']);
  });

  test('five levels: the two above the leaves count, and those further up where names would be the same', () => {
    const grade = { Number: { Count: { Ten: { '1 to 5': {}, '6 to 10': {} } } } };
    const { framework, notes } = imported(
      casePackage('Math', { 'Grade 1': grade, 'Grade 2': { Number: { Count: { Ten: { '11': {} } } } } }),
    );
    expect(outline(framework)).toEqual([
      'Grade 1 – Number – Count > Grade 1 – Number – Count – Ten (count-ten-00000004): 1 1 to 5, 2 6 to 10',
      'Grade 2 – Number – Count > Grade 2 – Number – Count – Ten (count-ten-0000000a): 1 11',
    ]);
    expect(notes[0]).toContain('5 levels');
  });

  test('several roots of different depths', () => {
    const { framework } = imported(casePackage('Mixed', { alone: {}, Group: { leaf: {}, Inner: { deep: {} } } }));
    expect(outline(framework)).toEqual([
      'Mixed > Mixed (mixed): 1 alone',
      'Mixed > Group (group): 1 leaf',
      'Group > Inner (inner): 1 deep',
    ]);
  });

  test('a circle is opened at its first item', () => {
    const data = casePackage('Circle', { A: { B: { C: {} } }, fine: {} });
    data.CFAssociations[0]!.destinationNodeURI.identifier = data.CFItems[1]!.identifier;
    const { framework, notes } = imported(data);
    expect(outline(framework)).toEqual(['Circle > Circle (circle): 1 fine', 'A > B (b): 1 C']);
    expect(notes).toContain('1 circle of items that stand below themselves was opened.');
  });

  test('items without a known parent stand at the top', () => {
    const data = casePackage('Orphans', { A: { a: {} }, B: { b: {} } });
    data.CFAssociations.splice(0, 1);
    data.CFAssociations[1]!.destinationNodeURI.identifier = 'nowhere';
    const { framework, notes } = imported(data);
    expect(outline(framework)).toEqual(['Orphans > A (a): 1 a', 'Orphans > B (b): 1 b']);
    expect(notes).toContain('2 items without a known parent stand at the top.');
  });

  test('an item with two parents stands under the first, and a part without a parent where it is a part', () => {
    const data = casePackage('Shared', { A: { a: {} }, B: { b: {} } });
    const [, , b] = data.CFItems;
    data.CFAssociations.push({ ...data.CFAssociations[1]!, destinationNodeURI: { identifier: b!.identifier } });
    expect(imported(data).notes).toContain('1 item with several parents stands under the first of them.');
    expect(outline(imported(data).framework)[0]).toBe('Shared > A (a): 1 a');
    const parts = casePackage('Parts', { A: { a: {} } });
    parts.CFAssociations[1]!.associationType = 'isPartOf';
    expect(outline(imported(parts).framework)).toEqual(['Parts > A (a): 1 a']);
  });
});

describe('ids', () => {
  const dimension = (item: object) => {
    const data = casePackage('Ids', { Name: { leaf: {} } });
    Object.assign(data.CFItems[0]!, item);
    return imported(data).framework.dimensions[0];
  };

  test.each([
    [{ humanCodingScheme: 'PSEL.1' }, 'psel-1'],
    [{ humanCodingScheme: 'RL 6' }, 'rl-6'],
    [{ humanCodingScheme: '1' }, 'name'],
    [{ fullStatement: 'Équité & Sécurité' }, 'equite-and-securite'],
    [{ abbreviatedStatement: 'Mission', fullStatement: 'Leaders write down what a school is for' }, 'mission'],
    [{ humanCodingScheme: '3', CFItemType: 'Standard', fullStatement: 'Leaders write down what a school is for' }, 'standard-3'],
    [{ fullStatement: 'Leaders write down what a school is for' }, 'leaders-write-down-what-a-school'],
    [{ fullStatement: '校长', CFItemType: 'Standard' }, 'standard'],
  ])('are made of the code or the name: %j', (item, id) => {
    expect(dimension(item)?.id).toBe(id);
  });

  test('do not depend on the order of the package, also where names or codes are used twice', () => {
    const data = casePackage('Twice', { North: { Safety: { a: {} } }, South: { Safety: { b: {} } }, 'Safety ': { c: {} } });
    const ids = (of: typeof data) =>
      imported(of)
        .framework.dimensions.map(({ id, strategies }) => `${strategies[0]?.title} ${id}`)
        .sort();
    const found = ids(data);
    expect(found).toEqual(['a north-safety', 'b south-safety', expect.stringMatching(/^c safety/)]);
    const shuffled = { ...data, CFItems: [...data.CFItems].reverse(), CFAssociations: [...data.CFAssociations].reverse() };
    expect(ids(shuffled)).toEqual(found);
  });

  test('are the same for each import of the same package', () => {
    expect(imported(largePackage(300, 7)).framework).toEqual(imported(largePackage(300, 7)).framework);
  });

  test('codes that two items share are no spelling of either', () => {
    const data = casePackage('Codes', { A: { a: {}, b: {}, c: {} } });
    for (const item of data.CFItems) Object.assign(item, { humanCodingScheme: item.fullStatement === 'c' ? 'K.9' : 'K.1' });
    const { dimensions } = imported(data).framework;
    expect(dimensions[0]?.strategies.map(({ number, spellings }) => [number, spellings])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, ['K.9']],
    ]);
  });
});

describe('what is no package is told', () => {
  test.each([
    [null, 'no CASE package'],
    [[], 'no CASE package'],
    ['text', 'no CASE package'],
    [{}, 'no CASE package'],
    [{ CFDocuments: [] }, 'only a part of a CASE package'],
    [{ CFDocument: { title: 'Empty' } }, 'Its CFItems are empty'],
    [{ CFDocument: { title: 'Empty' }, CFItems: [null, 3, {}, { fullStatement: '' }] }, 'Its CFItems are empty'],
    [{ CFDocument: {}, CFItems: [{ fullStatement: 'x' }] }, 'no title that an id could be made from'],
  ])('%j', (data, problem) => {
    expect(importCase(data)).toEqual({ problem: expect.stringContaining(problem) });
  });

  test('texts may be missing or of another kind', () => {
    const data = {
      CFDocument: { title: 2024, creator: null },
      CFItems: [
        { alternativeLabel: 'Only this' },
        { humanCodingScheme: 7 },
        { identifier: 3, fullStatement: 'A <b>bold</b> one &#8211; here' },
      ],
      CFAssociations: [
        null,
        {},
        { associationType: 'isChildOf', originNodeURI: 'https://x.example/items/3', destinationNodeURI: [] },
      ],
    };
    const { framework, notes } = imported(data);
    expect(outline(framework)).toEqual(['2024 > 2024 (2024): 1 Only this, 2 7, 3 A bold one – here']);
    expect(notes).toEqual([
      'The package does not say its year. Fill in “year”.',
      'The package does not say who publishes it. Fill in “publisher”.',
    ]);
  });

  test('whatever the data, a framework comes out that its own check accepts, or a sentence', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('A', 'a b', '1.2', 'K.CC.A.1', '<p>x</p>'),
      fc.constant(undefined),
    );
    const id = fc.constantFrom('d', 'a', 'b', 'c', 'e');
    const item = fc.record({ identifier: id, fullStatement: text, abbreviatedStatement: text, humanCodingScheme: text });
    const type = fc.constantFrom('isChildOf', 'isPartOf', 'exactMatchOf', 'isRelatedTo', 'odd');
    const node = fc.record({ identifier: id, uri: fc.constantFrom('', 'https://x.example/y') });
    const link = fc.record({
      associationType: type,
      originNodeURI: node,
      destinationNodeURI: node,
      sequenceNumber: fc.integer(),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.array(link, { maxLength: 12 }), (CFItems, CFAssociations) => {
        const data = { CFDocument: { identifier: 'd', title: 'T', creator: 'C', version: '2020' }, CFItems, CFAssociations };
        const found = importCase(data);
        if ('problem' in found) return;
        const file = parseFramework(frameworkYaml(found.framework));
        expect(file.problems.map(({ message }) => message)).toEqual([]);
        const strategies = found.framework.dimensions.flatMap((dimension) => dimension.strategies);
        expect(file.framework?.strategies.map(({ title }) => title)).toEqual(strategies.map(({ title }) => title));
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});

describe('a package of several thousand items', () => {
  const data = largePackage(6000, 1);
  const { framework } = imported(data);
  const text = frameworkYaml(framework);

  test('becomes a framework with each leaf in it', () => {
    const strategies = framework.dimensions.flatMap((dimension) => dimension.strategies);
    const parents = new Set(
      data.CFAssociations.filter((link) => link.associationType === 'isChildOf').map(
        (link) => link.destinationNodeURI.identifier,
      ),
    );
    const leaves = data.CFItems.filter((item) => !parents.has(item.identifier));
    expect(leaves.length).toBeGreaterThan(4000);
    expect(strategies).toHaveLength(leaves.length);
    expect(new Set(framework.dimensions.map(({ id }) => id)).size).toBe(framework.dimensions.length);
    expect(new Set(framework.domains.map(({ id }) => id)).size).toBe(framework.domains.length);
  });

  test('is read from its file as it was written, without a finding', () => {
    const file = parseFramework(text);
    expect(file.problems).toEqual([]);
    expect(file.complete).toBe(true);
    const ids = framework.dimensions.flatMap(({ id, strategies }) => strategies.map(({ number }) => `${id}/${number}`));
    expect(file.framework?.strategies.map((strategy) => strategy.id)).toEqual(ids);
  }, 60_000);
});
