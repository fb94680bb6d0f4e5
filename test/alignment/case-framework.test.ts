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
    expect(imported([riverland]).framework).toEqual(framework);
    expect(imported({ CFPackages: [riverland] }).framework).toEqual(framework);
  });

  test('may have its items by their identifiers', () => {
    const { CFItems, ...rest } = riverland as { CFItems: { identifier: string }[] };
    const byId = Object.fromEntries(CFItems.map((item) => [item.identifier, item]));
    expect(imported({ ...rest, CFItems: byId }).framework).toEqual(framework);
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

describe('codes and numbers', () => {
  /** Leaves of one dimension, by what each item has beside its statement; without sequence numbers, as some publish them. */
  const leaves = (items: readonly object[], sequence?: readonly number[]) => {
    const data = casePackage('Codes', { A: Object.fromEntries(items.map((_item, index) => [`leaf ${index}`, {}])) });
    for (const [index, link] of data.CFAssociations.entries()) {
      if (sequence && index > 0) link.sequenceNumber = sequence[index - 1] as number;
      else delete link.sequenceNumber;
    }
    for (const [index, item] of items.entries()) Object.assign(data.CFItems[index + 1]!, item);
    return imported(data).framework.dimensions[0]?.strategies.map(({ number, title }) => `${number} ${title}`);
  };
  const coded = (...codes: string[]) => codes.map((humanCodingScheme) => ({ humanCodingScheme }));

  test.each([
    [coded('A.3c', 'A.3a', 'A.3b'), ['1 leaf 1', '2 leaf 2', '3 leaf 0']],
    [coded('1(b)', '1(a)'), ['1 leaf 1', '2 leaf 0']],
    [coded('10.10.', '10.2.', '10.1.'), ['1 leaf 2', '2 leaf 1', '10 leaf 0']],
    [
      [{ listEnumeration: 'b)' }, { listEnumeration: 'a)' }],
      ['1 leaf 1', '2 leaf 0'],
    ],
    [
      [
        { humanCodingScheme: 'X', listEnumeration: '3' },
        { humanCodingScheme: 'X', listEnumeration: '1' },
      ],
      ['1 leaf 1', '3 leaf 0'],
    ],
    [coded('B.1', 'A.2'), ['1 leaf 0', '2 leaf 1']],
    [coded('2', ''), ['1 leaf 0', '2 leaf 1']],
    [coded('1a', '2a'), ['1 leaf 0', '2 leaf 1']],
  ])('%j: each has the number that is printed, in that order', (items, expected) => {
    expect(leaves(items)).toEqual(expected);
  });

  test('the order that a package states goes before that of its codes', () => {
    expect(leaves(coded('A.1', 'A.2'), [2, 1])).toEqual(['2 leaf 1', '1 leaf 0']);
  });

  test('groups without a stated order stand in that of their codes too', () => {
    const data = casePackage('Ten', { ten: { a: {} }, nine: { b: {} } });
    for (const link of data.CFAssociations) delete link.sequenceNumber;
    data.CFItems[0]!.humanCodingScheme = 'Standard 10';
    data.CFItems[2]!.humanCodingScheme = 'Standard 9';
    expect(imported(data).framework.dimensions.map(({ name }) => name)).toEqual(['nine', 'ten']);
  });
});

describe('printed codes', () => {
  const spelled = (group: object, ...items: readonly object[]) => {
    const data = casePackage('Codes', { A: Object.fromEntries(items.map((_item, index) => [`leaf ${index}`, {}])) });
    for (const [index, item] of [group, ...items].entries()) Object.assign(data.CFItems[index]!, item);
    const [dimension] = imported(data).framework.dimensions;
    return [dimension?.spellings, ...(dimension?.strategies.map(({ spellings }) => spellings) ?? [])].map((each) => each?.join());
  };

  test('are spellings, also those of digits alone, if they tell one item from all others', () => {
    const [two, one] = [{ humanCodingScheme: '10.2' }, { humanCodingScheme: '10.10' }];
    expect(spelled({ humanCodingScheme: '10' }, two, one)).toEqual([undefined, '10.2', '10.10']);
    expect(spelled({ humanCodingScheme: '10.1' }, { humanCodingScheme: '1' })).toEqual([undefined, undefined]);
  });

  test('are made of the code above and the letter in the list where an item has none of its own', () => {
    const [a, b] = [{ listEnumeration: 'a)' }, { listEnumeration: '(b)', humanCodingScheme: 'S1-B' }];
    expect(spelled({ humanCodingScheme: 'Standard 1' }, a, b)).toEqual(['Standard 1', 'Standard 1.a', 'S1-B']);
    expect(spelled({ humanCodingScheme: '1' }, a)).toEqual([undefined, undefined]);
  });
});

describe('what publishers put into texts', () => {
  const title = (fullStatement: string) => {
    const data = casePackage('Texts', { leaf: {} });
    data.CFItems[0]!.fullStatement = fullStatement;
    return imported(data).framework.dimensions[0]?.strategies[0]?.title;
  };

  test.each([
    ['<p><b>Develop</b>, with others,<br/>a mission.</p>', 'Develop, with others, a mission.'],
    ['one<ul><li>two</li><li>three</li></ul>', 'one two three'],
    ['H<sub>2</sub>O <a href="https://x.example/?a>b">here</a>', 'H2O here'],
    ['<custom-tag data-x="1">kept</custom-tag>', 'kept'],
    [
      'the school&rsquo;s &ldquo;goals&rdquo;&hellip;&nbsp;&mdash; &eacute;quit&Eacute; &ccedil;&ntilde;',
      'the school’s “goals”… — équitÉ çñ',
    ],
    ['child&#x2011;centered &#8211; &#XE9; &bogus; AT&T; &#xD800; &#0;', 'child‑centered – é &bogus; AT&T;'],
    ['if x < y and y > z', 'if x < y and y > z'],
    ['if x<y and y>z', 'if x<y and y>z'],
  ])('%s', (written, expected) => {
    expect(title(written)).toBe(expected);
  });
});

describe('what is told of a package', () => {
  test('that it is not, or no longer, in force', () => {
    const notes = (adoptionStatus: string) => {
      const data = casePackage('Status', { leaf: {} });
      data.CFDocument.adoptionStatus = adoptionStatus;
      return imported(data).notes;
    };
    expect(notes('Deprecated')).toEqual(['Its publisher calls this framework “Deprecated”.']);
    expect(notes('Private Draft')).toEqual(['Its publisher calls this framework “Private Draft”.']);
    expect(notes('Adopted')).toEqual([]);
  });

  test('not that its items stand in another view of the framework as well', () => {
    const data = casePackage('Views', { A: { a: {} }, B: { b: {} } });
    const [, first] = data.CFAssociations;
    const grouped = { ...first!, CFAssociationGroupingURI: { title: 'By grade', identifier: 'g' } };
    grouped.destinationNodeURI = { identifier: data.CFItems[2]!.identifier };
    data.CFAssociations.unshift(grouped);
    const { framework, notes } = imported(data);
    expect(outline(framework)[0]).toBe('Views > A (a): 1 a');
    expect(notes).toEqual([]);
  });
});

describe('deep and damaged trees', () => {
  test('a name stays its own, however much stands above it', () => {
    const long = 'A very long name of a level that stands above all the others, and then above more of them';
    const tree = { [`${long} 1`]: { Middle: { Safety: { a: {} } } }, [`${long} 2`]: { Middle: { Safety: { b: {} } } } };
    const names = imported(casePackage('Deep', tree)).framework.dimensions.map(({ name }) => name);
    expect(names).toEqual([`${long} 1 – Middle – Safety`, `${long} 2 – Middle – Safety`]);
    const longer = { [long + long]: { X: { Safety: { a: {} } }, Y: { Safety: { b: {} } } } };
    for (const { name } of imported(casePackage('Deep', longer)).framework.dimensions) {
      expect(name).toMatch(/^A very long name .*… – Safety$/);
      expect(name.length).toBeLessThanOrEqual(160);
    }
  });
});

describe('what is no package is told', () => {
  test.each([
    [null, 'no CASE package'],
    [[], 'no CASE package'],
    ['text', 'no CASE package'],
    [{}, 'no CASE package'],
    [{ CFDocuments: [] }, 'only a part of a CASE package'],
    [[{ CFDocument: {} }, { CFDocument: {} }], 'It holds 2 packages'],
    [{ CFPackages: [{ CFDocument: {} }, {}] }, 'It holds 2 packages'],
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
