import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../server/src/output/excerpt.js';
import { width } from '../../server/src/output/visible.js';
import { lineIndex } from '../../server/src/spec/lines.js';

/** The excerpt of a text in which `«` and `»` stand around the span. */
function excerpt(marked: string, columns = 60): string[] {
  const start = marked.indexOf('«');
  const text = marked.replace('«', '').replace('»', '');
  const { line, source, underline } = excerptOf(text, lineIndex(text), { start, end: marked.indexOf('»') - 1 }, columns);
  return [`${line}|${source}`, `${line}|${underline}`];
}

function shows(name: string, marked: string, lines: string[]): void {
  test(name, () => expect(excerpt(marked)).toEqual(lines));
}

describe('an excerpt underlines the span', () => {
  shows('in its line', 'id: x\ntitle: «Managing» Systems\n', ['2|title: Managing Systems', '2|       ^^^^^^^^']);
  shows('at the start', '«id»: x', ['1|id: x', '1|^^']);
  shows('that is empty, with one mark', 'id: «»x', ['1|id: x', '1|    ^']);
  shows('that is empty at the line’s end', 'id:«»\ntitle: x', ['1|id:', '1|   ^']);
  shows('in an empty file', '«»', ['1|', '1|^']);
  shows('that begins at a line’s end', 'a: b«\nc»: d', ['1|a: b', '1|    ^']);
  shows('on its first line, if it has many', 'text: «one\n  two\n  three»\n', ['1|text: one', '1|      ^^^']);
  shows('without the white space before the line’s end', 'text: «one  \n  two»', ['1|text: one', '1|      ^^^']);
  shows('before \\r\\n', 'a: 1\r\nb: «two»\r\nc: 3', ['2|b: two', '2|   ^^^']);
  shows('behind tabs', 'a:\t«b» c', ['1|a:  b c', '1|    ^']);
  shows('behind wide letters', 'title: 学校«管理»', ['1|title: 学校管理', '1|           ^^^^']);
  shows('behind emoji of several parts', 'a: 👩‍👩‍👧 «b»', ['1|a: 👩‍👩‍👧 b', '1|      ^']);
  shows('behind flags and hearts', 'a: 🇺🇸❤️ «b»', ['1|a: 🇺🇸❤️ b', '1|        ^']);
  shows('behind combining marks', 'a: e\u0301 «b»', ['1|a: e\u0301 b', '1|     ^']);
  shows('that begins within a character', 'a: \uD83D«\uDE00» b', ['1|a: 😀 b', '1|   ^^']);
  shows('after a byte order mark', '\uFEFFid: «x»', ['1|id: x', '1|    ^']);
});

describe('an excerpt of a long line', () => {
  const long = 'word '.repeat(40);

  test('ends where the terminal does', () => {
    expect(excerpt(`text: «here» ${long}`, 30)).toEqual(['1|text: here word word word wor…', '1|      ^^^^']);
  });
  test('begins near the span', () => {
    const [source = '', underline = ''] = excerpt(`text: ${long}«here» ${long}`, 30);
    expect(source).toBe('1|…ord word here word word word…');
    expect(source.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('here');
  });
  test('is never wider than asked, whatever it holds', () => {
    for (const filler of ['x', '学', '👩‍👩‍👧', '\t', 'e\u0301', '\u001B[31m', ' ']) {
      for (const before of [0, 5, 29, 30, 31, 400, 5000]) {
        for (const marked of [0, 1, 200]) {
          const [source = '', underline = ''] = excerpt(
            `${filler.repeat(before)}«${'y'.repeat(marked)}»${filler.repeat(5000)}`,
            30,
          );
          expect(width(source.slice(2))).toBeLessThanOrEqual(30);
          expect(underline.slice(2)).toMatch(/^ *\^+$/);
          expect(underline.length - 2).toBeLessThanOrEqual(31);
        }
      }
    }
  });
  test('takes no time with a megabyte on one line', () => {
    const before = performance.now();
    excerpt(`${'x'.repeat(1_000_000)}«y»${'x'.repeat(1_000_000)}`);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});

describe('what an author wrote does nothing to the terminal', () => {
  shows('not by escape sequences', 'title: \u001B[31m«red»\u0007', ['1|title: ␛[31mred␇', '1|            ^^^']);
  shows('not by C1 controls', 'title: \u009B31m«red»', ['1|title: �31mred', '1|           ^^^']);
  shows('not by directions that reorder the line', 'title: \u202E«abc»', ['1|title: �abc', '1|        ^^^']);
  shows('not by half a character', 'title: \uD83D «abc»', ['1|title: � abc', '1|         ^^^']);
});
