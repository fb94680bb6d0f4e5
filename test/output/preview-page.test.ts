import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { type PreviewPage, previewPage } from '../../server/src/output/preview-page.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { randomFrom } from '../mutations.js';
import { foreignTags, hostile, seen } from './web-pages.js';

function pageOf(text: string, more: Partial<PreviewPage> = {}): string {
  const document = parseSpec(text);
  return previewPage({
    title: document.spec.title?.value ?? 'a.microcredential.yaml',
    document,
    settings: defaultSettings,
    picture: undefined,
    toPlace: ({ start }) => `command:place?${start}`,
    ...more,
  });
}

const example = readFileSync('examples/managing-systems-logistics.microcredential.yaml', 'utf8');

describe('the page', () => {
  it('tells the whole microcredential, in the order in which its earner meets it', () => {
    const text = seen(pageOf(example));
    const parts = [
      'in review · version 1.1.0',
      'Managing Systems Logistics',
      'Stack',
      'Operations',
      'about 20 hours',
      'School principals and assistant principals',
      'The practitioner runs the operating side of a school',
      'The practitioner inspects the buildings',
      'Essential Outcomes',
      'Set up a process for overseeing the physical plant.',
      'Schedules inspections of every building system',
      'Grissom, J. A., & Loeb, S. (2011).',
      'peer-reviewed Supports: EO2 , EO3 , EO4',
      'Planning Guide for Maintaining School Facilities',
      'Read the chapters on audits',
      'information open to everyone https://nces.ed.gov/pubs2003/maintenance/ Helps with: EO1 , EO5',
      'Part 1 Overview Questions',
      '1000 to 1600 words in all',
      'Who are the students and staff you serve',
      'Part 2 Skill Demonstration',
      'For each detail, say where it can be seen: Page number, spreadsheet row or time stamp',
      'No student work is asked for. The outcomes concern',
      'Inspection log from two walkthroughs',
      'record from the own school on 2 occasions Shows: EO1.a , EO1.b',
      'carried out, not only planned',
      'Part 3 Reflection and Application',
      '500 to 900 words in all',
      'Looks back on: A1 , A2 Reflects on: EO1',
      'Scoring Rubric',
      'To pass, every row has to reach “proficient”. 2 assessors score it. They know neither whose work it is',
      'Read the overview first',
      'Row not-yet developing proficient passing',
      'Reads: Q1, Q2 Shows: EO3',
      'Names neither the buildings',
      'Framework Alignment',
      'Strategic Management Leading Learning',
      'strategic-management/3',
      'Primary tangential Built by: EO3 , EO5',
      'Not covered by the framework',
      'Building Ranks has no strategy for the daily running',
      'Digital Badge',
      'A gear around a school building',
      'The holder of this badge oversees',
      'The practitioner submitted evidence of each essential outcome:',
      '- Build daily routines with the operations staff.',
      'facilities',
    ];
    let at = 0;
    for (const part of parts) {
      const found = text.indexOf(part, at);
      expect(found, `${part}, after “${text.slice(Math.max(0, at - 40), at + 40)}”`).toBeGreaterThanOrEqual(at);
      at = found;
    }
  });

  it('leads from each item to its place in the file, and from a link to its outcome on the page', () => {
    const page = pageOf(example);
    for (const place of ['Managing Systems Logistics\n', 'EO1\n', 'EO1.a', 'R1\n', 'S1\n', 'Q1\n', 'A1\n', 'P1\n', 'C1\n'])
      expect(page, place).toContain(`href="command:place?${example.indexOf(place)}"`);
    expect(page).toContain('<a href="#outcome-2" title="Build daily routines with the operations staff.">');
    expect(page).toContain('id="outcome-2"');
    expect(page).not.toContain('href="https:');
  });

  it('leads to where an absent section belongs', () => {
    const page = pageOf('title: Plan\nhours: 20\n');
    expect(page).toMatch(/<h2>Essential Outcomes<a class="place" href="command:place\?12"/);
  });

  it('leads into no file where it stands alone, but to public addresses of the web', () => {
    const document = parseSpec(`resources:
  - {id: S1, title: Guide, url: "https://example.org/a?b=1&c=2"}
  - {id: S2, title: Trap, url: "javascript:alert(1)"}
`);
    const page = previewPage({ title: 'A', document, settings: defaultSettings, picture: undefined });
    expect(page).not.toContain('command:');
    expect(page).toContain('href="https://example.org/a?b=1&amp;c=2"');
    expect(foreignTags(page)).toEqual([]);
  });

  it('says in quiet words what is not written yet', () => {
    const text = seen(pageOf('title: Plan\nessential_outcomes:\n  - {id: EO1}\nscoring: {rows: []}\nbadge: {}\n'));
    for (const words of [
      'not said yet',
      'The competency is not written yet.',
      'The statement is not written yet.',
      'Part 1 Overview Questions',
      'Not written yet.',
      'The rubric has no rows yet.',
      'The badge has no picture yet.',
    ])
      expect(text).toContain(words);
    expect(pageOf('competency: "TODO: say it"\n')).toMatch(/<div class="unwritten"><p class="prose" dir="auto">TODO: say it/);
  });

  it('says that earners do not see a rubric for assessors', () => {
    expect(seen(pageOf('scoring: {visibility: assessors}\n'))).toContain('Earners do not see this');
    expect(seen(pageOf('scoring: {visibility: public}\n'))).not.toContain('Earners do not see this');
  });

  it('keeps the words of a level that is on no scale', () => {
    const text = seen(
      pageOf('scoring:\n  levels: [low, high]\n  rows:\n    - {id: C1, levels: {Low: Nothing., middle: Something.}}\n'),
    );
    expect(text).toMatch(/low high middle C1 .*Nothing\. .*Not described yet\. .*Something\./);
  });

  it('keeps lines and what looks like a list, and takes no Markdown for more', () => {
    const page = pageOf('competency: |\n  First *line*\n  second [line](x)\n\n  - one\n  - two\n  3. three\n');
    expect(page).toContain('<p class="prose" dir="auto">First *line*<br>second [line](x)</p>');
    expect(page).toContain('<span class="item">- one</span><span class="item">- two</span><span class="item">3. three</span>');
  });

  it('says its language, and none that is no language', () => {
    const languageIn = (text: string) => /<html[^>]*>/.exec(pageOf(text))?.[0];
    expect(languageIn('language: es-419\n')).toBe('<html lang="es-419">');
    expect(languageIn('title: A\n')).toBe('<html lang="en">');
    expect(languageIn('language: "no language"\n')).toBe('<html>');
  });

  it('shows the picture that it is given, with its caption, and else says why there is none', () => {
    const picture = { address: { markup: 'data:image/png;base64,AAAA' }, source: { markup: 'data:' }, version: 'v1' };
    const page = pageOf('badge: {image: badges/a.png, caption: A "gear"}\n', { picture });
    expect(page).toContain('<img src="data:image/png;base64,AAAA" alt="A &quot;gear&quot;" data-version="v1">');
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    const without = pageOf('badge: {image: badges/a.png}\n');
    expect(seen(without)).toContain('“badges/a.png” cannot be shown');
    expect(without).not.toMatch(/<img|img-src/);
    expect(seen(pageOf('badge: {image: "https://example.org/a.png"}\n'))).toContain('is on the web, and is not loaded here');
  });

  it('says that something may be missing where a part cannot be read', () => {
    expect(seen(pageOf('title: "Torn\nhours: 3\n'))).toContain('A part of the file cannot be read');
    expect(seen(pageOf(example))).not.toContain('A part of the file cannot be read');
  });
});

it.each([
  '',
  'title:\n',
  '- 1\n',
  '{',
  'essential_outcomes: {a: [}\n',
  'scoring: {rows: [{levels: x}], levels: 3}\n',
  '\uFEFFtitle: 😀\r\n',
])('is whole for %j', (text) => {
  const page = pageOf(text);
  expect(page).toContain('</html>');
  expect(foreignTags(page)).toEqual([]);
});

it('is whole for a spec in whatever state', () => {
  const random = randomFrom(7);
  for (let turn = 0; turn < 60; turn++) {
    const at = Math.floor(random() * example.length);
    const cut = example.slice(0, at) + example.slice(at + Math.floor(random() * 40));
    expect(foreignTags(pageOf(turn % 2 ? cut : example.slice(0, at)))).toEqual([]);
  }
});

it('takes an author’s text for text, wherever it stands', () => {
  const quoted = JSON.stringify(hostile);
  // Every value of the example in its turn.
  const text = example.replace(/^(\s*(?:- )?[a-z_]+: )(?![>|[{]|\s*$)(.*)$/gm, (_, key) => `${key}${quoted}`);
  const page = pageOf(text);
  expect(page).toContain('&lt;script&gt;alert(1)');
  expect(page).not.toContain('<mcspec-picture>');
  expect(foreignTags(page)).toEqual([]);
});
