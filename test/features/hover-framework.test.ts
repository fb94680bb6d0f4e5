import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { saidIn } from './helpers.js';

const northland = readFileSync(new URL('../fixtures/frameworks/northland.framework.yaml', import.meta.url), 'utf8');
const said = (marked: string, others?: Record<string, string>) => saidIn('northland.framework.yaml', marked, others);
const at = (unmarked: string, marked: string) => {
  expect(northland).toContain(unmarked);
  return northland.replace(unmarked, marked);
};

describe('in a framework file', () => {
  test.each([
    ['dimensions:', 'dim‸ensions:', '‹dimensions› **Dimensions**'],
    ['    spellings: [Common', '    spel‸lings: [Common', '‹spellings› **Other spellings**'],
    ['relation: close', 'rela‸tion: close', '- `broad`: The other one is broader'],
    ['relation: close', 'relation: clo‸se', '‹close› **close**\n\nBoth say nearly the same.'],
    ['domain: direction', 'domain: dire‸ction', '‹direction› **Setting Direction**\n\nWhat the school is for'],
  ])('%s', (unmarked, marked, expected) => {
    expect(said(at(unmarked, marked))).toContain(expected);
  });

  test('a crosswalk: the strategy that it leads to', () => {
    const about = said(at('building-ranks:vision-and-mission/1', 'building-ranks:vision‸-and-mission/1'));
    for (const part of ['Leading collaborative processes', 'Vision and Mission · Leading Learning', 'Building Ranks'])
      expect(about).toContain(part);
    expect(said(at('building-ranks:vision-and-mission/1', 'building-ranks:no‸thing/1'))).toBeUndefined();
  });

  test('a number: what authors write to align to it, and what it corresponds to', () => {
    const about = said(at('number: 2\n        title: Measuring', 'number: 2‸\n        title: Measuring'));
    expect(about).toMatch(/^‹2› \*\*shared-purpose\/2\*\*/);
    expect(about).toContain('In other frameworks:\n- vision-and-mission/2 says the same: Anchoring decisions');
  });

  test.each([
    ['Writing down with', 'Writing ‸down with'],
    ['# An invented', '# An inv‸ented'],
  ])('nothing is said of %s', (unmarked, marked) => {
    expect(said(at(unmarked, marked))).toBeUndefined();
  });
});

describe('in a microcredential', () => {
  const library = {
    'mcspec.yaml': 'frameworks: [building-ranks, northland.framework.yaml]\n',
    'northland.framework.yaml': northland,
  };
  const about = (strategy: string) => saidIn('a.microcredential.yaml', `alignment:\n  - strategy: ${strategy}\n`, library);

  test('a strategy of the library’s own framework, with its full text and what it corresponds to', () => {
    const markdown = about('northland:well‸ness/1');
    for (const part of [
      '**northland:wellness/1**',
      '**Keeping adults healthy enough to care for children**',
      'Leaders watch the workload of the adults',
      'Wellness · Setting Direction',
      'In other frameworks:\n- building-ranks:wellness/1 is narrower: Leading the school community',
      '*Northland Standards for School Leaders*',
    ])
      expect(markdown).toContain(part);
  });

  test('a strategy of Building Ranks, seen from the other side', () => {
    expect(about('building-ranks:wellness/‸1')).toContain('- northland:wellness/1 is broader: Keeping adults healthy');
  });

  test('by its printed code, and by its printed label', () => {
    expect(about('NL.SP.‸2')).toContain('This means **shared-purpose/2**.');
    expect(about('Money & Buildings Strategy ‸3')).toContain('This means **buildings-and-money/3**.');
  });
});
