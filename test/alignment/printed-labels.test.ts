import { describe, expect, test } from 'vitest';
import { buildingRanks } from '../../server/src/alignment/building-ranks.js';
import printed from '../fixtures/alignment/citations-2022.json' with { type: 'json' };
import { catalogue, resolved } from './resolved.js';

/** How a text may look after it went through a word processor, a mail program or a YAML block. */
const disguises: [name: string, disguise: (text: string) => string][] = [
  ['as printed', (text) => text],
  ['in lower case', (text) => text.toLowerCase()],
  ['in capitals', (text) => text.toUpperCase()],
  ['with hyphens for dashes', (text) => text.replace(/\s*[–—]\s*/g, ' - ')],
  ['with en dashes for hyphens', (text) => text.replace(/-/g, '–')],
  ['with em dashes for hyphens', (text) => text.replace(/[-–]/g, '—')],
  ['with non-breaking hyphens', (text) => text.replace(/-/g, '\u2011')],
  ['with smart apostrophes', (text) => text.replace(/'/g, '’')],
  ['with straight apostrophes', (text) => text.replace(/’/g, "'")],
  ['in smart quotes', (text) => `“${text}”`],
  ['in straight quotes', (text) => `"${text}"`],
  ['with no-break spaces', (text) => text.replace(/ /g, '\u00a0')],
  ['with double spaces', (text) => text.replace(/ /g, '  ')],
  ['folded at CRLF', (text) => text.replace(/ /g, '\r\n    ')],
  ['with tabs and a line break at the end', (text) => `\t${text.replace(/ /g, '\t')}\n`],
  ['without periods', (text) => text.replace(/\./g, '')],
  ['with an ellipsis at the end', (text) => `${text.replace(/\.$/, '')}…`],
  ['without commas', (text) => text.replace(/,/g, '')],
  ['with "and" for &', (text) => text.replace(/&/g, 'and')],
  ['with & for "and"', (text) => text.replace(/\band\b/g, '&')],
  ['with &amp; for "and"', (text) => text.replace(/\band\b/g, '&amp;')],
  ['with "Result-Oriented"', (text) => text.replace(/^Results?-Orient\w+/, 'Result-Oriented')],
  ['with "Results-Oriented"', (text) => text.replace(/^Results?-Orient\w+/, 'Results-Oriented')],
  ['with a soft hyphen and a zero-width space', (text) => text.replace(/s/g, 's\u00ad\u200b')],
  ['in full-width characters', (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
];

test('the fixture holds every citation that the review printed, 180 in 79 spellings', () => {
  expect(printed.citations).toHaveLength(79);
  expect(printed.citations.reduce((sum, { times }) => sum + times, 0)).toBe(180);
});

describe('every citation of the 2022 review is understood', () => {
  test.each(disguises)('%s', (_, disguise) => {
    for (const { dimension, number, title, id } of printed.citations) {
      const labels = [
        `${dimension} Strategy ${number}: ${title}`,
        `${dimension} Strategy ${number}`,
        `${dimension}, Strategy ${number} – ${title}`,
        `${dimension} ${number}. ${title}`,
        `Building Ranks: ${dimension} Strategy ${number}: ${title}`,
        `${dimension}: ${title}`,
        title,
      ];
      for (const label of labels) expect([label, resolved(disguise(label))]).toEqual([label, `label ${id}`]);
    }
  });

  test('with each printed spelling of the dimension beside each of the title', () => {
    for (const strategy of buildingRanks.strategies) {
      const { dimension, number } = strategy;
      for (const name of [dimension.name, ...dimension.spellings]) {
        for (const title of [strategy.title, ...strategy.spellings]) {
          expect(resolved(`${name} Strategy ${number}: ${title}`)).toBe(`label ${strategy.id}`);
        }
      }
    }
  });

  test('with the title cut anywhere, also within a word', () => {
    for (const { dimension, number, title, id } of printed.citations) {
      for (let end = 4; end < title.length; end += 5) {
        expect(resolved(`${dimension} Strategy ${number}: ${title.slice(0, end)}...`)).toBe(`label ${id}`);
      }
    }
  });

  test('with any one letter of the title left out or typed twice', () => {
    for (const { dimension, number, title, id } of printed.citations) {
      for (let at = 0; at < title.length; at += 7) {
        const without = title.slice(0, at) + title.slice(at + 1);
        const twice = title.slice(0, at + 1) + title.slice(at);
        expect(resolved(`${dimension} Strategy ${number}: ${without}`)).toBe(`label ${id}`);
        expect(resolved(`${dimension} Strategy ${number}: ${twice}`)).toBe(`label ${id}`);
      }
    }
  });
});

describe('a printed number beside the title of another strategy is a contradiction', () => {
  test('for every pair of number and title', () => {
    for (const byNumber of catalogue.strategies) {
      for (const byTitle of catalogue.strategies) {
        if (byNumber === byTitle) continue;
        const label = `${byNumber.dimension.name} Strategy ${byNumber.number}: ${byTitle.title}`;
        expect(resolved(label)).toBe(`contradiction ${byNumber.id} ${byTitle.id}`);
      }
    }
  });
});
