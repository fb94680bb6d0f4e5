import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { complete } from '../../server/src/features/complete.js';
import { specShape } from '../../server/src/spec/parse.js';
import { Workspace } from '../../server/src/workspace.js';
import { caret, labels, offers, taking, uri } from './helpers.js';

describe('values', () => {
  test('the library’s levels, where the rubric lists none', () => {
    const settings = 'levels: [emerging, meeting]\n';
    expect(labels('scoring:\n  passing: ‸', settings)).toEqual(['emerging', 'meeting']);
    expect(labels('scoring:\n  levels: [low, ‸]\n', settings)).toEqual(['emerging', 'meeting']);
    expect(labels('scoring:\n  levels: [low, high]\n  passing: ‸', settings)).toEqual(['low', 'high']);
  });

  test.each([
    ['status: ‸', ['draft', 'in-review', 'endorsed', 'published', 'retired']],
    ['status: "‸"', ['draft', 'in-review', 'endorsed', 'published', 'retired']],
    ['format:‸', ['microcredential/1']],
    ['research:\n  - type: ‸', ['peer-reviewed', 'research-synthesis', 'report', 'government', 'book']],
    ['resources:\n  - {kind: ‸, access: paid}', ['information', 'tool', 'example', 'research']],
    ['overview:\n  questions:\n    - asks: ‸', ['context', 'practice']],
    ['alignment:\n  - rank: ‸', ['primary', 'secondary']],
    ['evidence:\n  student_work:\n    applicable: ‸', ['true', 'false']],
    ['evidence:\n  artifacts:\n    - {enacted: ‸}', ['true', 'false']],
    ['scoring:\n  assessors: {blind: ‸}', ['true', 'false']],
    ['scoring:\n  passing: ‸', ['not-yet', 'developing', 'proficient']],
    ['scoring:\n  levels: [emerging, exemplary]\n  passing: ‸', ['emerging', 'exemplary']],
    ['version: ‸', ['1.0.0']],
    ['badge:\n  criteria: ‸', ['auto']],
    ['stack: ‸', defaultSettings.stacks],
    ['stack: "‸"', defaultSettings.stacks],
    ['title: ‸', []],
    ['hours: ‸', []],
    ['id: ‸', ['example']],
    ['essential_outcomes:\n  - id: EO1\n  - id: EO7\n  - id: ‸', ['EO8']],
    ['essential_outcomes:\n  - id: ‸', ['EO1']],
    ['essential_outcomes:\n  - id: EO2\n    details:\n      - id: EO2.a\n      - {id: ‸}', ['EO2.b']],
    ['overview:\n  questions:\n    - {id: Q1}\n    - {id: ‸}', ['Q2']],
  ])('%j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
    expect(labels(`${marked}\n`)).toEqual(expected);
  });

  test('of a closed list come with what they mean, the usual one first in line', () => {
    const [draft, review] = offers('status: ‸');
    expect(draft).toMatchObject({ detail: 'Still being written; missing parts are shown as reminders.', preselect: true });
    expect(review?.preselect).toBeUndefined();
  });

  test("stacks are the library's", () => {
    expect(labels('stack: ‸', 'stacks: [North, South]\n')).toEqual(['North', 'South']);
  });

  test.each([
    ['Vision & Mission', 'stack: ‸\n', 'stack: "Vision & Mission"\n'],
    ['Vision & Mission', 'stack: Vis‸\n', 'stack: "Vision & Mission"\n'],
    ['Vision & Mission', 'stack: "Vis‸"\n', 'stack: "Vision & Mission"\n'],
    ['Vision & Mission', "stack: '‸'\n", "stack: 'Vision & Mission'\n"],
    ['Operations', 'stack:‸\n', 'stack: Operations\n'],
    ['1.0.0', 'version: ‸\n', 'version: 1.0.0\n'],
    ['true', 'scoring:\n  assessors: {blind:‸}\n', 'scoring:\n  assessors: {blind: true}\n'],
    ['EO1', 'essential_outcomes:\n  - id:‸\n', 'essential_outcomes:\n  - id: EO1\n'],
  ])('%s into %j', (label, marked, expected) => {
    expect(taking(label, marked)).toBe(expected);
  });

  test('quotation marks in a name are kept apart from those around it', () => {
    const settings = 'stacks: [\'The "A" stack\', "Teachers\' own"]\n';
    expect(taking('The "A" stack', 'stack: "‸"', settings)).toBe('stack: "The \\"A\\" stack"');
    expect(taking('The "A" stack', 'stack: ‸', settings)).toBe('stack: "The \\"A\\" stack"');
    expect(taking("Teachers' own", "stack: '‸'", settings)).toBe("stack: 'Teachers'' own'");
  });
});

describe('names of entries', () => {
  test('of the file, in the order of the format, without those that are there', () => {
    const all = [...specShape.keys.keys()];
    expect(labels('‸')).toEqual(all);
    expect(labels('format: x\ntitle: y\n‸')).toEqual(all.filter((name) => name !== 'format' && name !== 'title'));
    expect(labels('title: y\n‸\nalignments: []\n')).toEqual(all.filter((name) => name !== 'title' && name !== 'alignment'));
    expect(labels('title: "y\nal‸\nstack: [x\nbadge:\n')).toEqual(
      all.filter((name) => !['title', 'stack', 'badge'].includes(name)),
    );
  });

  test.each([
    ['overview:\n  ‸', ['words', 'questions']],
    ['overview:\n  words: {min: 1}\n  ‸', ['questions']],
    ['overview:\n  words: {‸}', ['min', 'max']],
    ['overview:\n  words: {min: 1, ‸}', ['max']],
    ['overview:\n  words: {min: 1,‸', ['max']],
    ['essential_outcomes:\n  - ‸', ['New outcome EO1', 'id', 'statement', 'details']],
    ['essential_outcomes:\n  - id: EO1\n    ‸', ['statement', 'details']],
    ['essential_outcomes:\n  - id: EO1\n    ‸\n    details: []', ['statement']],
    ['essential_outcomes:\n  - ‸id: EO1', ['id', 'statement', 'details']],
    ['scoring:\n  levels: [low, high]\n  rows:\n    - id: C1\n      levels:\n        low: x\n        ‸', ['high']],
    ['scoring:\n  rows:\n    - id: C1\n      levels: {‸}', ['not-yet', 'developing', 'proficient']],
  ])('%j', (marked, expected) => {
    expect(labels(marked)).toEqual(expected);
    expect(labels(`${marked}\nbadge:\n  image: x\n`)).toEqual(expected);
  });

  test('say what they are for', () => {
    expect(offers('overview:\n  ‸')[1]).toMatchObject({ kind: 'key', detail: 'Questions', filterText: 'questions' });
    expect(offers('overview:\n  ‸')[1]?.documentation).toContain('numbered Q1, Q2');
  });

  test.each([
    ['title', '‸', 'title: '],
    ['aliases', '‸', 'aliases: []'],
    ['overview', '‸', 'overview:\n  '],
    ['research', 'title: x\r\n‸', 'title: x\r\nresearch:\r\n  - '],
    ['details', 'essential_outcomes:\n  - id: EO1\n    det‸\n', 'essential_outcomes:\n  - id: EO1\n    details:\n      - \n'],
    ['details', 'essential_outcomes:\n  - ‸\n', 'essential_outcomes:\n  - details:\n      - \n'],
    ['statement', 'essential_outcomes:\n  - {id: EO1,‸}\n', 'essential_outcomes:\n  - {id: EO1, statement: }\n'],
    ['details', 'essential_outcomes:\n  - {id: EO1, ‸}\n', 'essential_outcomes:\n  - {id: EO1, details: []}\n'],
    ['words', 'overview:\n  ‸\n', 'overview:\n  words: {}\n'],
    ['strategy', 'alignment:\n  - str‸ategie: x\n', 'alignment:\n  - strategy: x\n'],
    ['max', 'overview:\n  words: {"m‸": 1}\n', 'overview:\n  words: {"max": 1}\n'],
  ])('%s into %j', (label, marked, expected) => {
    expect(taking(label, marked)).toBe(expected);
  });

  test('leave the cursor inside the brackets', () => {
    const snippets = new Map(offers('overview:\n  ‸').map((item) => [item.label, item.insert.snippet]));
    expect(snippets.get('words')).toBe('words: {$1\\}');
    expect(offers('‸').find((item) => item.label === 'aliases')?.insert.snippet).toBe('aliases: [$1]');
  });
});

test('files of other kinds, and files that are not there, get nothing', () => {
  const { text, offset } = caret('status: ‸');
  const workspace = new Workspace([]);
  workspace.edit('file:///library/notes.yaml', text, 1);
  expect(complete(workspace, 'file:///library/notes.yaml', offset).items).toEqual([]);
  expect(complete(workspace, uri, offset).items).toEqual([]);
});
