import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveStrategy } from '../../server/src/alignment/resolve.js';
import { catalogue, resolved, twoFrameworks } from './resolved.js';

const kinds = ['id', 'label', 'beyond', 'contradiction', 'ambiguous', 'unknown'];

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...[
      'wellness',
      'Vision & Mission',
      'Building Ranks',
      'Strategy',
      'strategies',
      '1',
      '2',
      '99',
      '-',
      '–',
      '/',
      ':',
      '.',
      ' ',
      '\n',
    ],
    ...[
      'building-ranks:',
      'ranks-2030:',
      '“',
      "'",
      '&',
      'Setting priorities',
      'goals',
      '__proto__',
      'constructor',
      '\ud800',
      '\0',
    ],
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
  );

  test('resolves to something, without an exception', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const among of [catalogue, twoFrameworks]) {
          const resolution = resolveStrategy(given, among);
          expect(kinds).toContain(resolution.kind);
          if (resolution.kind === 'unknown') expect(resolution.nearest.length).toBeLessThanOrEqual(3);
          if (resolution.kind === 'ambiguous') expect(new Set(resolution.candidates).size).toBeGreaterThanOrEqual(2);
          if (resolution.kind === 'contradiction') expect(resolution.byNumber).not.toBe(resolution.byTitle);
        }
      }),
      { numRuns: 1000, seed: 2022 },
    );
  });

  test('that is understood is an id after its fix', () => {
    fc.assert(
      fc.property(text, (given) => {
        const resolution = resolveStrategy(given, twoFrameworks);
        if (resolution.kind !== 'label') return;
        const fixed = resolveStrategy(twoFrameworks.writtenId(resolution.strategy), twoFrameworks);
        expect(fixed).toEqual({ kind: 'id', strategy: resolution.strategy });
      }),
      { numRuns: 1000, seed: 2022 },
    );
  });
});

describe('a text of 100 KB', () => {
  const kilobytes = 100_000;
  const texts: [name: string, text: string][] = [
    ['one word', 'x'.repeat(kilobytes)],
    ['words of a dimension', 'wellness '.repeat(kilobytes / 9)],
    ['a label and endless words', `Wellness Strategy 1: ${'goals '.repeat(kilobytes / 6)}`],
    ['numbers', '1 '.repeat(kilobytes / 2)],
    ['digits', `wellness/${'1'.repeat(kilobytes)}`],
    ['separators', '/:-.'.repeat(kilobytes / 4)],
  ];

  test.each(texts)('of %s is unknown, at once', (_, text) => {
    const started = performance.now();
    expect(resolved(text)).toBe('unknown');
    expect(performance.now() - started).toBeLessThan(500);
  });

  test('of spaces around an id is still a label', () => {
    expect(resolved(`${' '.repeat(kilobytes)}wellness/1${' '.repeat(kilobytes)}`)).toBe('label wellness/1');
  });

  test.each(texts)('of %s, cut to what is still read, is quick', (_, text) => {
    const started = performance.now();
    expect(kinds).toContain(resolveStrategy(text.slice(0, 4000), catalogue).kind);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

test('a library of 1,000 files with five printed labels each takes no time to speak of', () => {
  const labels = catalogue.strategies.map(({ dimension, number, title }) => `${dimension.name} Strategy ${number}: ${title}`);
  const started = performance.now();
  for (let at = 0; at < 5000; at++) resolveStrategy(labels[at % labels.length] ?? '', catalogue);
  expect(performance.now() - started).toBeLessThan(2000);
});
