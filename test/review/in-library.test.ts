/** What is wrong in a review by what the library says. */
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/spec/edit.js';
import type { Workspace } from '../../server/src/workspace.js';
import { readLibraryOf } from '../features/helpers.js';
import { reviewOf } from './helpers.js';

const spec =
  'id: managing-systems-logistics\ntitle: Managing Systems Logistics\naliases: [Managing System Logistics]\nversion: 1.1.0\n' +
  'essential_outcomes:\n  - {id: EO1, statement: Lead., details: [{id: EO1.a, text: Lead.}]}\n  - statement: Plan.\n' +
  'evidence:\n  artifacts: [{id: A1, title: Log}]\nscoring:\n  rows: [{id: C1}]\n';
const others = {
  'mcspec.yaml': 'library: Ours\n',
  'msl.microcredential.yaml': spec,
  'coaching.microcredential.yaml': 'id: coaching\ntitle: Coaching\n',
};
const folder = 'file:///library';

function read(files: Readonly<Record<string, string>>, folders: readonly string[] = [folder]): Workspace {
  const workspace = readLibraryOf(files);
  workspace.allReadIn(folders);
  return workspace;
}

function toldIn(workspace: Workspace, path = 'a.review.yaml'): string[] {
  const uri = `${folder}/${path}`;
  const text = workspace.text(uri) ?? '';
  return workspace
    .settingsProblems(uri)
    .map(({ severity, message, span }) => `${severity} ‹${text.slice(span.start, span.end)}› ${message}`);
}

const told = (text: string, beside: Readonly<Record<string, string>> = {}) =>
  toldIn(read({ ...others, ...beside, 'a.review.yaml': text }));

function repaired(text: string): { kind: string | undefined; text: string } {
  const fix = read({ ...others, 'a.review.yaml': text })
    .settingsProblems(`${folder}/a.review.yaml`)[0]
    ?.fixes()[0];
  return { kind: fix?.kind, text: applyEdits(text, fix?.edits ?? []) };
}

const naming = (id: string) => reviewOf().replace('managing-systems-logistics', id);

describe('the microcredential', () => {
  test('is there', () => expect(told(reviewOf())).toEqual([]));

  test.each([
    [
      'managing-system-logistics',
      'warning',
      '“managing-system-logistics” is written by its id in a review: “managing-systems-logistics”.',
      'safe',
    ],
    [
      'Managing Systems Logistics',
      'warning',
      '“Managing Systems Logistics” is written by its id in a review: “managing-systems-logistics”.',
      'safe',
    ],
    [
      'managing-sistems-logistic',
      'error',
      'The library has no microcredential “managing-sistems-logistic”. Did you mean “managing-systems-logistics”?',
      'review',
    ],
  ])('%s is meant', (written, severity, message, kind) => {
    expect(told(naming(written))).toEqual([`${severity} ‹${written}› ${message}`]);
    expect(repaired(naming(written))).toEqual({ kind, text: reviewOf() });
  });

  test('is not there', () => {
    expect(told(naming('ethics'))).toEqual(['error ‹ethics› The library has no microcredential “ethics”.']);
  });

  test('may be one that was not read', () => {
    const files = { ...others, 'a.review.yaml': naming('ethics') };
    expect(toldIn(read(files, []))).toEqual([]);
    // The library reaches above the folder that is open.
    expect(
      toldIn(read({ ...others, 'below/a.review.yaml': naming('ethics') }, [`${folder}/below`]), 'below/a.review.yaml'),
    ).toEqual([]);
    // Without settings nobody says where the library begins; a review all by itself belongs to none.
    expect(toldIn(read({ 'a.review.yaml': naming('ethics') }))).toEqual([]);
    expect(toldIn(read({ 'a.review.yaml': naming('ethics'), 'msl.microcredential.yaml': spec }))).toHaveLength(1);
  });

  test('of another library is none of this one', () => {
    const files = { ...others, 'other/mcspec.yaml': 'library: Theirs\n', 'other/a.review.yaml': reviewOf() };
    expect(toldIn(read(files), 'other/a.review.yaml')).toEqual([
      'error ‹managing-systems-logistics› The library has no microcredential “managing-systems-logistics”.',
    ]);
  });

  test('whose id looks like none', () => {
    expect(toldIn(read({ 'a.review.yaml': naming('Ethics & Care') }))).toEqual([
      'error ‹Ethics & Care› “Ethics & Care” should look like an id, such as “ethics-and-care”.',
    ]);
  });
});

describe('what a judgment is about', () => {
  const about = (ids: string, version = '') =>
    reviewOf({ shareable: `{level: partially, rationale: a, recommendation: b, about: ${ids}}` }).replace(
      'reviewer:',
      `${version}reviewer:`,
    );

  test.each(['[EO1, EO1.a, A1, C1]', '[eo1, "A 1"]', '[EO2]', '[]'])('%s is there', (ids) =>
    expect(told(about(ids))).toEqual([]),
  );

  test('is not there', () => {
    expect(told(about('[EO1, A2]'))).toEqual(['error ‹A2› The microcredential has no “A2”. Did you mean “A1”?']);
    expect(told(about('[Overview]'))).toEqual(['error ‹Overview› The microcredential has no “Overview”.']);
  });

  test('was there perhaps, in the version that was reviewed', () => {
    expect(told(about('[EO1, Q7]', 'version: 1.0.0\n'))).toEqual([
      'information ‹1.0.0› This review is of version 1.0.0, and the microcredential is at 1.1.0 now.',
      'information ‹Q7› The microcredential has no “Q7”.',
    ]);
    expect(told(about('[EO1]', 'version: 1.1.0\n'))).toEqual([]);
  });

  test('cannot be known of a microcredential that is torn', () => {
    expect(told(about('[EO9]'), { 'msl.microcredential.yaml': `${spec}resources: [\n` })).toEqual([]);
  });
});

describe('a second review by the same reviewer', () => {
  const versioned = (version: string) => reviewOf().replace('reviewer:', `version: ${version}\nreviewer:`);
  const message = 'warning ‹Reviewer 1› “Reviewer 1” has reviewed the same microcredential in b.review.yaml too.';

  test.each([
    ['the same', reviewOf(), reviewOf()],
    ['spelled in another way', reviewOf(), reviewOf().replace('Reviewer 1', 'REVIEWER  1')],
    ['of a version that one of them does not tell', versioned('1.1.0'), reviewOf()],
  ])('%s is told', (_what, own, other) => expect(told(own, { 'b.review.yaml': other })).toEqual([message]));

  test.each([
    ['another reviewer', reviewOf().replace('Reviewer 1', 'Reviewer 2')],
    ['another microcredential', naming('coaching')],
    ['nobody yet', reviewOf().replace('reviewer: Reviewer 1', 'reviewer:')],
  ])('of %s is none', (_what, other) => expect(told(reviewOf(), { 'b.review.yaml': other })).toEqual([]));

  test('of another version, or in another library, is none', () => {
    const information = expect.stringMatching(/^information/);
    expect(told(versioned('1.0.0'), { 'b.review.yaml': versioned('1.1.0') })).toEqual([information]);
    expect(told(reviewOf(), { 'other/mcspec.yaml': 'library: Theirs\n', 'other/b.review.yaml': reviewOf() })).toEqual([]);
  });

  test('is looked for again when the other one comes, changes and goes', () => {
    const workspace = read({ ...others, 'a.review.yaml': reviewOf() });
    workspace.takeAffected();
    const own = `${folder}/a.review.yaml`;
    const other = `${folder}/b.review.yaml`;
    workspace.save(other, reviewOf());
    workspace.settingsProblems(other);
    expect([workspace.takeAffected(), toldIn(workspace)]).toEqual([[own], [message]]);
    workspace.save(other, reviewOf().replace('Reviewer 1', 'Reviewer 2'));
    workspace.settingsProblems(other);
    expect([workspace.takeAffected(), toldIn(workspace)]).toEqual([[own], []]);
    workspace.save(other, reviewOf());
    workspace.settingsProblems(other);
    workspace.takeAffected();
    workspace.save(other, undefined);
    expect([workspace.takeAffected(), toldIn(workspace)]).toEqual([[own], []]);
  });
});

describe('a review is looked at again', () => {
  test('when its microcredential changes, goes or comes', () => {
    const workspace = read({ ...others, 'a.review.yaml': reviewOf() });
    expect(toldIn(workspace)).toEqual([]);
    workspace.takeAffected();
    const [own, subject] = [`${folder}/a.review.yaml`, `${folder}/msl.microcredential.yaml`];
    workspace.save(subject, spec.replace('managing-systems-logistics', 'logistics'));
    workspace.document(subject);
    expect(workspace.takeAffected()).toEqual([own]);
    expect(toldIn(workspace)).toHaveLength(1);
    workspace.save(subject, spec);
    workspace.document(subject);
    expect(workspace.takeAffected()).toEqual([own]);
    expect(toldIn(workspace)).toEqual([]);
    workspace.save(subject, undefined);
    expect(workspace.takeAffected()).toEqual([own]);
    expect(toldIn(workspace)).toHaveLength(1);
  });
});

describe('strategies', () => {
  const aligned = (strategies: string) => reviewOf({}, `alignment: ${strategies}\n`);

  test.each([
    ['[{strategy: wellness/1}, {gap: Buildings.}]', []],
    [
      '[{strategy: Wellness Strategy 1}]',
      ['warning ‹Wellness Strategy 1› “Wellness Strategy 1” is a printed label; its id is wellness/1.'],
    ],
    ['[{strategy: wellness/9}]', ['warning ‹wellness/9› “wellness/9” is unknown to this edition of Wellness.']],
    ['[{strategy: welness/1}]', ['error ‹welness/1› No strategy is called “welness/1”. Did you mean one of these: wellness/1?']],
    ['[{strategy: xyz}]', ['error ‹xyz› No strategy is called “xyz”.']],
    [
      '[{strategy: wellness/1}, {strategy: wellness/1}]',
      ['warning ‹wellness/1› The strategy wellness/1 is named a second time here.'],
    ],
    [
      '[{strategy: "Wellness Strategy 1: Increasing wellness programs and strategies"}]',
      [
        'warning ‹"Wellness Strategy 1: Increasing wellness programs and strategies"› The number says wellness/1, and the title says wellness/2.',
      ],
    ],
  ])('%s', (strategies, expected) => expect(told(aligned(strategies))).toEqual(expected));

  test('are repaired', () => {
    expect(repaired(aligned('[{strategy: Wellness Strategy 1}]'))).toEqual({
      kind: 'safe',
      text: aligned('[{strategy: wellness/1}]'),
    });
    expect(repaired(aligned('[{strategy: welness/1}]'))).toEqual({ kind: 'review', text: aligned('[{strategy: wellness/1}]') });
  });
});
