import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import { importCase } from '../../server/src/alignment/case-framework.js';
import { frameworkShape } from '../../server/src/engine/framework-file.js';
import { complete } from '../../server/src/features/complete.js';
import { cursorAt } from '../../server/src/features/cursor.js';
import { frameworkYaml } from '../../server/src/output/framework-yaml.js';
import { largePackage } from '../alignment/case-package.js';
import { afterTaking, caret, libraryOf, offersIn } from './helpers.js';

const file = 'our-state.framework.yaml';
const northland = readFileSync(new URL('../fixtures/frameworks/northland.framework.yaml', import.meta.url), 'utf8');
const offers = (marked: string, others?: Record<string, string>) => offersIn(file, marked, others);
const labels = (marked: string, others?: Record<string, string>) => offers(marked, others).map((item) => item.label);
const taking = (label: string, marked: string) => afterTaking(label, marked, offers(marked));

const domains = 'domains:\n  - {id: people, name: People}\n  - {id: places, name: Places}\n';
const within = (strategy: string) =>
  `${domains}dimensions:\n  - id: a\n    name: A\n    domain: people\n    strategies:\n      - ${strategy}\n`;

describe('names', () => {
  test.each([
    ['‸', ['framework', 'title', 'publisher', 'year', 'url', 'attribution', 'note', 'domains', 'dimensions']],
    ['framework: x\ntitle: "X\n‸\ndomains: [\n', ['publisher', 'year', 'url', 'attribution', 'note', 'dimensions']],
    ['domains:\n  - ‸', ['id', 'name', 'description']],
    ['domains:\n  - {id: a, ‸}', ['name', 'description']],
    ['dimensions:\n  - id: a\n    ‸\n', ['name', 'domain', 'description', 'spellings', 'strategies']],
    [within('number: 1\n        ‸'), ['title', 'description', 'url', 'spellings', 'crosswalks']],
    [within('{number: 1,‸'), ['title', 'description', 'url', 'spellings', 'crosswalks']],
    [within('number: 1\n        crosswalks:\n          - ‸'), ['to', 'relation']],
    [within('{number: 1, crosswalks: [{to: x, ‸}]}'), ['relation']],
  ])('%j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
    expect(labels(marked.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  test.each([
    ['strategies', 'dimensions:\n  - id: a\n    str‸\n', 'dimensions:\n  - id: a\n    strategies:\n      - \n'],
    ['crosswalks', within('number: 1\n        cro‸'), within('number: 1\n        crosswalks:\n          - ')],
    ['to', within('{number: 1, crosswalks: [{‸}]}'), within('{number: 1, crosswalks: [{to: }]}')],
  ])('%s into %j', (label, marked, expected) => {
    expect(taking(label, marked)).toBe(expected);
  });
});

describe('values', () => {
  test.each([
    ['framework: ‸', ['our-state']],
    [`${domains}dimensions:\n  - {id: a, domain: ‸}`, ['people', 'places']],
    [`dimensions:\n  - id: a\n    domain: "‸\n    strategies: []\n${domains}`, ['people', 'places']],
    ['dimensions:\n  - name: Équity & Care\n    id: ‸\n', ['equity-and-care']],
    ['domains:\n  - {name: People, id: ‸}\n', ['people']],
    [within('{number: 1, title: T}\n      - {number: 7, title: U}\n      - number: ‸'), ['8']],
    [within('number: ‸'), ['1']],
    [within('{number: 1, crosswalks: [{to: x, relation: ‸}]}'), ['exact', 'close', 'broad', 'narrow', 'related']],
    ['title: ‸', []],
    ['# framework: ‸', []],
    [within('{number: 1, title: ‸}'), []],
  ])('%j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
    expect(labels(`${marked}\n`)).toEqual(expected);
  });

  test('a domain comes with its name, a relation with what it means', () => {
    expect(offers(`${domains}dimensions:\n  - domain: ‸\n`)[0]).toMatchObject({ kind: 'domain', detail: 'People' });
    expect(offers(within('{crosswalks: [{relation: ‸}]}')).map(({ detail }) => detail)).toContain(
      'The other one is broader: this one is a part of it.',
    );
  });
});

describe('crosswalks', () => {
  const to = (typed: string) => within(`number: 1\n        crosswalks:\n          - {to: ${typed}, relation: close}`);

  test('lead to the strategies of the other frameworks, with the framework in front', () => {
    const all = buildingRanks.strategies.map(({ id }) => `building-ranks:${id}`);
    expect(labels(to('‸'))).toEqual(all);
    const others = { 'northland.framework.yaml': northland };
    expect(labels(to('‸'), others)).toHaveLength(all.length + 15);
    expect(labels(to('using data‸'), others).slice(0, 1)).toEqual(['building-ranks:results-orientation/3']);
    expect(labels(to('"NL.SP.2‸"'), others)).toEqual(['northland:shared-purpose/2']);
    expect(labels(to('northland:wel‸'), others)).toEqual(['northland:wellness/1', 'northland:wellness/2']);
  });

  test('never to what is linked already, nor into the file itself', () => {
    const linked = within(
      'number: 1\n        crosswalks:\n          - {to: building-ranks:wellness/1}\n          - {to: wellness ‸}',
    );
    expect(labels(linked)).toEqual(['building-ranks:wellness/2']);
    expect(labels(northland.replace('vision-and-mission/1', 'shared-purpose‸'))).not.toContain('our-state:shared-purpose/1');
  });

  test('are put in without quotation marks', () => {
    expect(taking('building-ranks:wellness/1', to('wellness 1‸'))).toBe(to('building-ranks:wellness/1'));
    expect(taking('building-ranks:wellness/1', to('"wellness 1‸"'))).toBe(to('"building-ranks:wellness/1"'));
  });
});

describe('in a framework of thousands', () => {
  const imported = importCase(largePackage(5600, 3), 'many');
  const text = 'framework' in imported ? frameworkYaml(imported.framework) : '';

  test('the place is found as in a small one, without reading what is far', () => {
    const places = [...text.matchAll(/^ {6}- number: \d+\n {8}title: /gm)].filter((_found, index) => index % 1600 === 0);
    expect(places.length).toBeGreaterThan(2);
    for (const { index, 0: found } of places) {
      const offset = index + found.length;
      const near = cursorAt(text, offset, frameworkShape, 'blank');
      const whole = cursorAt(text, offset, frameworkShape);
      expect(near?.path).toEqual(whole?.path);
      expect(near?.column).toBe(whole?.column);
      expect(near?.typed).toBe(whole?.typed);
    }
  }, 60_000);

  test('a crosswalk is completed', () => {
    const at = text.lastIndexOf('        title:');
    const marked = `${text.slice(0, at)}        crosswalks:\n          - {to: well‸}\n${text.slice(at)}`;
    expect(labels(marked).slice(0, 2)).toEqual(['building-ranks:wellness/1', 'building-ranks:wellness/2']);
  });

  test('strategies are offered as many as anyone reads, the best first, and asked for again with each letter', () => {
    const { text: spec, offset } = caret('alignment:\n  - strategy: ‸\n');
    const workspace = libraryOf({
      'mcspec.yaml': 'frameworks: [many.framework.yaml]\n',
      'many.framework.yaml': text,
      'a.microcredential.yaml': spec,
    });
    const uri = 'file:///library/a.microcredential.yaml';
    const all = complete(workspace, uri, offset);
    expect(all.items).toHaveLength(200);
    expect(all.incomplete).toBe(true);
    const { strategies } = workspace.settingsFor(uri).catalogue;
    const last = strategies.at(-1)!;
    workspace.edit(uri, spec.replace('strategy: ', `strategy: ${last.title}`), 2);
    expect(complete(workspace, uri, offset + last.title.length).items[0]?.label).toBe(last.id);
  });
});
