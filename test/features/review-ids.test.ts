/** From a review to the microcredential that it is about, and back. */
import { describe, expect, test } from 'vitest';
import { documentLinksOf } from '../../server/src/features/document-links.js';
import { foldsOf } from '../../server/src/features/fold.js';
import { format } from '../../server/src/features/format.js';
import { definitionAt, highlightsAt, referencesAt } from '../../server/src/features/navigate.js';
import { type Heading, outlineOf } from '../../server/src/features/outline.js';
import { renamableAt, rename } from '../../server/src/features/rename.js';
import { type FileEdits, renameFiles } from '../../server/src/features/rename-files.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import type { Workspace } from '../../server/src/workspace.js';
import { reviewOf } from '../review/helpers.js';
import { readLibraryOf } from './helpers.js';

const spec =
  'id: managing-systems-logistics\ntitle: Managing Systems Logistics\nversion: 1.1.0\nessential_outcomes:\n' +
  '  - {id: EO1, statement: Lead., details: [{id: EO1.a, text: Lead more.}]}\n  - {id: EO2, statement: Plan.}\n';
const reasoned = '{level: partially, rationale: a, recommendation: b, about: [EO1, eo1.a, EO2]}';
const review = reviewOf({ shareable: reasoned }, 'alignment:\n  - {strategy: Wellness Strategy 1}\n');
const older = reviewOf({ shareable: reasoned }).replace('reviewer:', 'version: 1.0.0\nreviewer:');
const files = {
  'mcspec.yaml': 'library: Ours\n',
  'managing-systems-logistics.microcredential.yaml': spec,
  'a.review.yaml': review,
  'old/b.review.yaml': older,
};
const uriOf = (path: string) => `file:///library/${path}`;
const specUri = uriOf('managing-systems-logistics.microcredential.yaml');
const reviewUri = uriOf('a.review.yaml');

function placed(workspace: Workspace, places: readonly { uri: string; span: { start: number; end: number } }[]): string[] {
  return places.map(({ uri, span }) => {
    const text = workspace.text(uri) ?? '';
    const line = text.slice(0, span.start).split('\n').length;
    return `${uri.replace('file:///library/', '').replace(/^managing-systems-logistics/, 'msl')}:${line} ${text.slice(span.start, span.end)}`;
  });
}

function textsAfter(workspace: Workspace, changes: readonly FileEdits[]): Record<string, string> {
  return Object.fromEntries(
    changes.map(({ uri, edits }) => [uri.replace('file:///library/', ''), applyEdits(workspace.text(uri) ?? '', edits)]),
  );
}

describe('definitions', () => {
  test.each([
    ['microcredential: managing‸', 'msl.microcredential.yaml:1 managing-systems-logistics'],
    ['about: [EO‸1', 'msl.microcredential.yaml:5 EO1'],
    ['eo1.‸a', 'msl.microcredential.yaml:5 EO1.a'],
  ])('of %j', (marked, expected) => {
    const workspace = readLibraryOf(files);
    const [before = '', behind = ''] = marked.split('‸');
    const found = definitionAt(workspace, reviewUri, review.indexOf(before + behind) + before.length);
    expect(found && placed(workspace, [{ uri: found.uri, span: found.selection }])).toEqual([expected]);
    expect(review.slice(found?.origin.start, found?.origin.end)).toContain(behind.slice(0, 1));
  });

  test('of what is not there', () => {
    const workspace = readLibraryOf({
      ...files,
      'a.review.yaml': review.replace('[EO1,', '[EO9,').replace('microcredential: m', 'microcredential: n'),
    });
    for (const place of ['EO9', 'nanaging', 'Reviewer']) {
      const text = workspace.text(reviewUri) ?? '';
      expect(definitionAt(workspace, reviewUri, text.indexOf(place) + 1)).toBeUndefined();
    }
  });
});

describe('references', () => {
  const all = [
    'msl.microcredential.yaml:1 managing-systems-logistics',
    'a.review.yaml:2 managing-systems-logistics',
    'old/b.review.yaml:2 managing-systems-logistics',
  ];

  test('to a microcredential are its reviews, from either side', () => {
    const workspace = readLibraryOf(files);
    expect(placed(workspace, referencesAt(workspace, specUri, 6, true))).toEqual(all);
    expect(placed(workspace, referencesAt(workspace, specUri, 6, false))).toEqual(all.slice(1));
    expect(placed(workspace, referencesAt(workspace, reviewUri, review.indexOf('managing') + 1, true))).toEqual(all);
  });

  test('to an outcome are those in reviews too, with those to its details', () => {
    const workspace = readLibraryOf(files);
    const found = placed(workspace, referencesAt(workspace, specUri, spec.indexOf('EO1') + 1, false));
    expect(found).toEqual([
      'a.review.yaml:15 EO1',
      'old/b.review.yaml:16 EO1',
      'a.review.yaml:15 eo1.a',
      'old/b.review.yaml:16 eo1.a',
    ]);
    expect(placed(workspace, referencesAt(workspace, reviewUri, review.indexOf('EO1') + 1, false))).toEqual(found);
  });

  test('light up within the review', () => {
    const workspace = readLibraryOf({
      ...files,
      'a.review.yaml': reviewOf({ resourced: '{about: [EO1]}', shareable: reasoned }),
    });
    const text = workspace.text(reviewUri) ?? '';
    expect(highlightsAt(workspace, reviewUri, text.indexOf('EO1') + 1)).toHaveLength(2);
  });
});

describe('renaming', () => {
  test('a microcredential renames it in its reviews, from either side', () => {
    const workspace = readLibraryOf(files);
    for (const [uri, offset] of [
      [specUri, 6],
      [reviewUri, review.indexOf('managing') + 1],
    ] as const) {
      expect(renamableAt(workspace, uri, offset)).toMatchObject({ id: 'managing-systems-logistics' });
      const renamed = rename(workspace, uri, offset, 'logistics');
      const changed = renamed && 'changes' in renamed ? textsAfter(workspace, renamed.changes) : {};
      expect(changed).toEqual({
        'managing-systems-logistics.microcredential.yaml': spec.replace('managing-systems-logistics', 'logistics'),
        'a.review.yaml': review.replace('managing-systems-logistics', 'logistics'),
        'old/b.review.yaml': older.replace('managing-systems-logistics', 'logistics'),
      });
      expect(renamed).toMatchObject({ move: { from: specUri, to: uriOf('logistics.microcredential.yaml') } });
    }
  });

  test('an outcome renames it in reviews of this version, and not where it may have been another', () => {
    const workspace = readLibraryOf(files);
    for (const [uri, offset] of [
      [specUri, spec.indexOf('EO1') + 1],
      [reviewUri, review.indexOf('EO1') + 1],
    ] as const) {
      const renamed = rename(workspace, uri, offset, 'EO5');
      expect(renamed && 'changes' in renamed ? textsAfter(workspace, renamed.changes) : renamed).toEqual({
        'managing-systems-logistics.microcredential.yaml': spec.replaceAll('EO1', 'EO5'),
        'a.review.yaml': review.replace('[EO1, eo1.a,', '[EO5, EO5.a,'),
      });
    }
    expect(rename(workspace, reviewUri, review.indexOf('EO1') + 1, 'EO2')).toMatchObject({
      refused: '“EO2” is taken by “Plan”.',
    });
    expect(rename(workspace, reviewUri, review.indexOf('Reviewer'), 'x')).toMatchObject({
      refused: expect.stringContaining('Only ids'),
    });
  });

  test('is refused where a review names in vain what would then be there', () => {
    const vain = (id: string) => review.replace('EO2]', `EO2, ${id}]`);
    const refusal = (written: string) => ({
      refused: `A review names “${written}”, which is not there. Correct the review first, or it would come to mean this.`,
    });
    const workspace = readLibraryOf({ ...files, 'a.review.yaml': vain('eo5') });
    for (const [uri, offset] of [
      [specUri, spec.indexOf('EO1') + 1],
      [reviewUri, review.indexOf('EO1') + 1],
    ] as const)
      expect(rename(workspace, uri, offset, 'EO5')).toEqual(refusal('eo5'));
    expect(rename(workspace, specUri, spec.indexOf('EO1') + 1, 'EO6')).toHaveProperty('changes');
    const ofDetail = readLibraryOf({ ...files, 'a.review.yaml': vain('EO5.a') });
    expect(rename(ofDetail, specUri, spec.indexOf('EO1') + 1, 'EO5')).toEqual(refusal('EO5.a'));
    const ofOther = readLibraryOf({ ...files, 'old/b.review.yaml': older.replace('EO2]', 'EO5]') });
    expect(rename(ofOther, specUri, spec.indexOf('EO1') + 1, 'EO5')).toHaveProperty('changes');
    const lost = review.replace('managing-systems-logistics', 'logistics');
    const ofNone = readLibraryOf({ ...files, 'lost.review.yaml': lost });
    expect(rename(ofNone, specUri, 6, 'logistics')).toEqual(refusal('logistics'));
    const elsewhere = readLibraryOf({ ...files, 'other/mcspec.yaml': 'library: Theirs\n', 'other/lost.review.yaml': lost });
    expect(rename(elsewhere, specUri, 6, 'logistics')).toHaveProperty('changes');
  });

  test('its file renames it in reviews', () => {
    const workspace = readLibraryOf(files);
    const changed = textsAfter(
      workspace,
      renameFiles(workspace, [{ from: specUri, to: uriOf('logistics.microcredential.yaml') }]),
    );
    expect(Object.keys(changed).sort()).toEqual([
      'a.review.yaml',
      'managing-systems-logistics.microcredential.yaml',
      'old/b.review.yaml',
    ]);
    expect(changed['a.review.yaml']).toBe(review.replace('managing-systems-logistics', 'logistics'));
  });

  test('a strategy of a framework of the library renames it in reviews', () => {
    const framework =
      'framework: ours\ntitle: O\npublisher: P\nyear: 2020\ndomains: [{id: d, name: D}]\ndimensions: [{id: care, name: Care, domain: d, strategies: [{number: 1, title: T}]}]\n';
    const workspace = readLibraryOf({
      ...files,
      'mcspec.yaml': 'frameworks: [ours.framework.yaml]\n',
      'ours.framework.yaml': framework,
      'a.review.yaml': reviewOf({}, 'alignment: [{strategy: care/1}]\n'),
    });
    const text = workspace.text(reviewUri) ?? '';
    const renamed = rename(workspace, reviewUri, text.indexOf('care/1') + 1, 'care/2');
    expect(renamed && 'changes' in renamed ? textsAfter(workspace, renamed.changes) : renamed).toEqual({
      'ours.framework.yaml': framework.replace('number: 1', 'number: 2'),
      'a.review.yaml': text.replace('care/1', 'care/2'),
    });
  });
});

describe('the shape of a review', () => {
  test('its outline has the criteria with their levels', () => {
    const lines = (headings: readonly Heading[]): string[] =>
      headings.flatMap(({ name, detail, children }) => [
        [name, detail].filter(Boolean).join(': '),
        ...lines(children).map((line) => `  ${line}`),
      ]);
    const outline = lines(outlineOf(readLibraryOf(files), reviewUri));
    expect(outline.slice(0, 6)).toEqual([
      'Format: review/1',
      'Microcredential: managing-systems-logistics',
      'Reviewer: Reviewer 1',
      'Date: 2022-05-12',
      'Criteria',
      '  Consistent: fully',
    ]);
    expect(outline.slice(-3)).toEqual([
      '  Shareable: partially',
      'Framework alignment',
      expect.stringContaining('Wellness Strategy 1'),
    ]);
  });

  test('it folds, and is formatted', () => {
    const workspace = readLibraryOf({ 'a.review.yaml': `${review.replace('fully\n', 'fully   \n')}\n\n\n` });
    expect(foldsOf(workspace, reviewUri, undefined).length).toBeGreaterThan(0);
    expect(applyEdits(workspace.text(reviewUri) ?? '', format(workspace, reviewUri))).toBe(review);
  });

  test('its microcredential opens with a click', () => {
    const workspace = readLibraryOf(files);
    expect(documentLinksOf(workspace, reviewUri)).toEqual([{ span: { start: 34, end: 60 }, target: { address: specUri } }]);
    expect(documentLinksOf(readLibraryOf({ 'a.review.yaml': review }), reviewUri)).toEqual([]);
  });
});
