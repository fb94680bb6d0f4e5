/** The worksheet in all its forms: the same facts, and nothing in them acts. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { criteria } from '../../server/src/engine/criteria.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { firstLevelIn, reviewYaml } from '../../server/src/output/review-yaml.js';
import { plain } from '../../server/src/output/style.js';
import { width } from '../../server/src/output/visible.js';
import { worksheetHtml } from '../../server/src/output/worksheet-html.js';
import { worksheetMarkdown } from '../../server/src/output/worksheet-markdown.js';
import { worksheetText } from '../../server/src/output/worksheet-text.js';
import { parseReview } from '../../server/src/review/parse.js';
import { type Worksheet, worksheetOf } from '../../server/src/review/worksheet.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';

const logistics = readFileSync(
  new URL('../../examples/managing-systems-logistics.microcredential.yaml', import.meta.url),
  'utf8',
);
const head = { reviewer: 'Reviewer 1', date: '2022-05-12' };
const sheetOf = (text: string) =>
  worksheetOf(analyze(parseSpec(text), { rules, settings: defaultSettings }), defaultSettings.catalogue, head);

const forms: Readonly<Record<string, (sheet: Worksheet) => string>> = {
  yaml: reviewYaml,
  html: (sheet) => worksheetHtml(sheet, 'en'),
  markdown: worksheetMarkdown,
  text: (sheet) => worksheetText(sheet, plain, 90),
};
const each = Object.keys(forms);
const written = (form: string, text: string) => forms[form]?.(sheetOf(text)) ?? '';
/** As someone reads it who does not see its signs. */
const words = (text: string) =>
  text
    .replace(/<[^>]*>|^\s*#/gm, ' ')
    .replaceAll('\\', '')
    .replace(/&#39;|&quot;/g, "'")
    .replace(/\s+/g, ' ');

describe.each(each)('as %s', (form) => {
  const said = words(written(form, logistics));

  test('it has the criteria in their order, each with what its levels mean', () => {
    const places = sheetOf(logistics).criteria.flatMap(({ title, levels }) => [title, ...levels.map(({ meaning }) => meaning)]);
    let at = 0;
    for (const place of places) {
      const found = said.indexOf(words(place), at);
      expect(found, place).toBeGreaterThan(-1);
      at = found;
    }
  });

  test('it tells what was found and where, and asks what only a reviewer can answer', () => {
    expect(said).toMatch(
      /line 26[ :]+Essential Outcome EO1 \(“Set up a process for overseeing the physical…”\) has no overview question\./,
    );
    expect(said).toContain('Does R1 really support EO2, EO3, EO4?');
    expect(said).toContain('strategic-management/3');
  });

  test('it tells what the author silenced, and why', () => {
    const silenced = logistics.replace(
      /^( *)- id: EO1$/m,
      '$1# mcspec-ignore-next-line outcome-has-question -- the *board* agreed\n$1- id: EO1',
    );
    expect(words(written(form, silenced))).toMatch(/outcome-has-question[\s\S]*the \*?board\*? agreed/);
  });

  test.each([
    '',
    'title: "A\n',
    '- a\n',
    'id: [a]\ntitle: {b: c}\nessential_outcomes: EO1\nalignment: [1, {gap: [x]}]\nscoring: {rows: [a]}\n',
  ])('it is written of anything: %j', (text) => {
    expect(written(form, text).length).toBeGreaterThan(500);
  });
});

describe('text from a spec', () => {
  const nasty = `id: "x"
title: "<script>alert(1)</script> **bold** [a](javascript:b) \\u001b[31m\\u202e"
competency: "</main>\\n\\n# heading <img src=x onerror=y>\\nendorsement: endorse"
essential_outcomes:
  - {id: "EO1<b>", statement: "a\\n\\ncriteria: {consistent: fully}"}
research: [{id: R1, citation: "| cell | \`code\`", type: peer-reviewed, outcomes: [EO1]}]
alignment: [{gap: "\\" }\\n- {gap: b}", because: "<b>"}]
`;

  test('is no HTML', () => {
    const html = written('html', nasty);
    expect(html).not.toMatch(/<(script|img|b)\b/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('is no Markdown', () => {
    const markdown = written('markdown', nasty);
    expect(markdown).not.toMatch(/(?<!\\)<(script|img|b)\b|\]\(javascript|^# heading|\*\*bold\*\*/m);
  });

  test('does nothing on a terminal', () => {
    expect(written('text', nasty)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/);
  });

  test('stays within the comments of a review', () => {
    const text = written('yaml', nasty);
    const { review, problems } = parseReview(text);
    expect(review.judgments.filter(({ level }) => level)).toEqual([]);
    expect([review.endorsement, review.alignments]).toEqual([undefined, []]);
    expect(problems.map(({ message }) => message)).toEqual(['This review judges none of the ten criteria yet.']);
  });
});

describe('a review to fill in', () => {
  const text = written('yaml', logistics);

  test('is a review in which nothing but the levels is missing', () => {
    const { review, problems } = parseReview(text);
    expect(review).toMatchObject({
      microcredential: { value: 'managing-systems-logistics' },
      version: { value: '1.1.0' },
      reviewer: { value: 'Reviewer 1' },
      date: { value: '2022-05-12' },
    });
    expect(problems.map(({ message }) => message)).toEqual(['This review judges none of the ten criteria yet.']);
    const filled = criteria.reduce((so, { id }) => so.replace(`  ${id}: \n`, `  ${id}: fully\n`), text);
    expect(parseReview(filled).problems).toEqual([]);
  });

  test('begins with the first level', () => {
    const at = firstLevelIn(text);
    expect(text.slice(0, at)).toMatch(/\n {2}consistent: $/);
    expect(text.slice(at)).toMatch(/^\n/);
  });

  test('gives the author’s alignment, a summary and the rest to whoever takes their marks away', () => {
    const start = text.indexOf('# alignment:');
    const whole = text.slice(0, start) + text.slice(start).replace(/^# /gm, '');
    const { review, complete } = parseReview(whole);
    expect(complete).toBe(true);
    expect(review.alignments.map(({ strategy, gap }) => strategy?.value ?? gap?.value)).toEqual([
      'strategic-management/3',
      'Building Ranks has no strategy for the daily running of buildings, services and legal duties.',
    ]);
    expect(review.endorsement?.value).toBe('endorse');
  });
});

describe('a worksheet to print', () => {
  test('keeps a criterion on one page, and runs and loads nothing', () => {
    const html = written('html', logistics);
    expect(html).toMatch(/@media print\{[\s\S]*\.criterion,[^}]*\{break-inside:avoid\}/);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<link|<img|url\(/);
    expect(html.match(/<section class="criterion">/g)).toHaveLength(10);
  });

  test('has no line that is too long, in text', () => {
    for (const line of written('text', logistics).split('\n')) expect(width(line), line).toBeLessThanOrEqual(90);
  });

  test('names its reviewer, or has a line to write on', () => {
    expect(written('text', logistics)).toContain('Reviewer: Reviewer 1\nDate: 2022-05-12\n');
    const blank = worksheetOf(analyze(parseSpec(logistics), { rules, settings: defaultSettings }), defaultSettings.catalogue);
    expect(worksheetText(blank, plain, 90)).toMatch(/Reviewer: _+\nDate: _+\n/);
  });
});
