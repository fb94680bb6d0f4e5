/** Whatever is typed, the check answers, and each place it names lies within the text. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../server/src/engine/analyze.js';
import { defaultSettings } from '../server/src/engine/settings.js';
import { rules } from '../server/src/rules/index.js';
import { applyEdits } from '../server/src/spec/edit.js';
import { parseSpec } from '../server/src/spec/parse.js';
import { inEnglish } from './english.js';
import { examples, mutate, randomFrom } from './mutations.js';

const check = (text: string) => analyze(parseSpec(text), { rules, settings: defaultSettings, around: inEnglish });

/** `MCSPEC_MUTATIONS=20000` for the long run. */
const runs = Number(process.env.MCSPEC_MUTATIONS ?? 300);

describe('damaged specs', () => {
  it(`${runs} mutations of the examples are checked without a fault`, { timeout: runs * 200 }, () => {
    for (let seed = 1; seed <= runs; seed++) {
      const text = mutate(randomFrom(seed));
      const { findings, document } = check(text);
      for (const finding of findings) {
        const where = `seed ${seed}: ${finding.rule}: ${finding.message}`;
        expect(finding.message, where).not.toMatch(/stopped on this file|undefined|\[object/);
        if (finding.span.start < 0 || finding.span.end < finding.span.start || finding.span.end > text.length) expect.fail(where);
        if (seed % 7 !== 0) continue;
        for (const fix of finding.fixes()) {
          const repaired = parseSpec(applyEdits(text, fix.edits));
          if (fix.kind === 'safe')
            expect(repaired.problems.length, `${where}: ${fix.title}`).toBeLessThanOrEqual(document.problems.length);
        }
      }
    }
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n'],
    ['a byte order mark', '\uFEFF'],
    ['a comment', '# later'],
    ['one word', 'draft'],
    ['a list', '- a\n- b\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['nothing but brackets', '['.repeat(20_000)],
    ['a ladder', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['a loop', 'research: &a\n  - *a\n'],
    [
      'a billion laughs',
      `a0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`).join('\n')}\n`,
    ],
    ['half a surrogate pair', 'title: \uD83D\n'],
    ['the names of what every object has', '__proto__: {id: x}\nconstructor: 1\ntoString: {}\n'],
  ])('%s is checked', (_, text) => {
    const { findings } = check(text);
    for (const finding of findings) expect(finding.message).not.toMatch(/stopped on this file|undefined/);
    expect(findings.length).toBeGreaterThan(0);
  });

  it('checks the same text to the same result, whatever its line ends and byte order mark', () => {
    for (const text of examples) {
      const told = (each: string) => check(each).findings.map(({ rule, message }) => [rule, message]);
      expect(told(text.replaceAll('\n', '\r\n'))).toEqual(told(text));
      expect(told(`\uFEFF${text}`)).toEqual(told(text));
    }
  });

  // What takes the square of the time in such a file takes minutes, and its cube hours.
  it('a file of thousands of links to nothing is checked, and its repairs are found', { timeout: 120_000 }, () => {
    const many = (count: number, line: (at: number) => string) => Array.from({ length: count }, (_, at) => line(at + 1)).join('');
    const text = `title: Leading
essential_outcomes:
${many(1500, (at) => `  - {id: EO${at}, statement: Set up process ${at} for the building., details: [{id: EO${at}.a, text: Plans ${at}.}]}\n`)}overview:
  questions:
${many(2000, (at) => `    - {id: Q${at}, asks: practice, outcomes: [EO${at + 20_000}], text: What about ${at}?}\n`)}scoring:
  levels: [no, yes]
  rows:
${many(1000, (at) => `    - {id: C${at}, scores: [A${at}], outcomes: [EO${at}], levels: {no: Not ${at}, yes: All ${at}}}\n`)}`;
    const { findings } = check(text);
    const repairs = findings.flatMap((finding) => finding.fixes());
    expect(findings.filter(({ rule }) => rule === 'reference-exists')).toHaveLength(2000);
    expect(repairs.length).toBeGreaterThan(2000);
  });
});
