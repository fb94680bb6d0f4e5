/** What an endorsement report tells, from the texts of specs and reviews. How it is shown: test/output/report.test.ts. */
import { describe, expect, test } from 'vitest';
import { countedStatuses } from '../../server/src/engine/alignment-matrix.js';
import { analyze } from '../../server/src/engine/analyze.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { judgedOf } from '../../server/src/review/judged.js';
import { parseReview } from '../../server/src/review/parse.js';
import { type Report, reportOf } from '../../server/src/review/report.js';
import { saidIn } from '../../server/src/review/said.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { testRules } from '../cli/test-rules.js';
import { reviewOf } from './helpers.js';

const spec = (id: string, more = '') =>
  `format: microcredential/1\nid: ${id}\ntitle: Title of ${id}\nversion: 1.1.0\nstatus: in-review\n${more}`;
const head = (reviewer: string, version = '1.1.0', more = '') =>
  `format: review/1\nmicrocredential: a\nreviewer: ${reviewer}\ndate: 2026-05-12\n${version && `version: ${version}\n`}${more}`;
const review = (reviewer: string, judged: Readonly<Record<string, string>> = {}, below = '', version = '1.1.0') =>
  reviewOf(judged, below, head(reviewer, version));

/** The report of microcredentials and reviews, in files `0`, `1` and so on. */
function report(specs: readonly string[], reviews: readonly string[], statuses = countedStatuses): Report {
  const { catalogue, stacks } = defaultSettings;
  return reportOf(
    specs.map((text, at) => ({
      file: `${at}.microcredential.yaml`,
      judged: judgedOf(analyze(parseSpec(text), { rules: testRules, settings: defaultSettings })),
    })),
    reviews.map((text, at) => ({ file: `${at}.review.yaml`, said: saidIn(parseReview(text)) })),
    { catalogue, stacks, statuses },
  );
}

/** A level below fully, as it stands in a review. */
const partially = '{level: partially, rationale: Too little., recommendation: Add more., about: [EO1]}';

const torn = 'title: "Torn\nalignment: [{strategy: wellness/1}]\n';

describe('a criterion', () => {
  const of = (id: string, specs: readonly string[], reviews: readonly string[]) => {
    const found = report(specs, reviews).specs[0]?.criteria.find(({ criterion }) => criterion === id);
    if (!found) expect.fail(id);
    return found;
  };
  test('has what mcspec tells and what each reviewer judged', () => {
    const found = of('shareable', [spec('a')], [review('B'), review('A', { shareable: partially })]);
    expect(found.told?.level).toBe(report([spec('a')], []).specs[0]?.judged.verdicts.at(-1)?.level);
    expect(found.judgments.map(({ review, judgment }) => [review.said.reviewer, judgment.level])).toEqual([
      ['A', 'partially'],
      ['B', 'fully'],
    ]);
    expect(found.judgments[0]?.judgment).toMatchObject({
      rationale: 'Too little.',
      recommendation: 'Add more.',
      about: ['EO1'],
    });
    expect(found.differ).toBe(true);
  });
  test('on which reviewers agree does not differ', () => {
    expect(of('shareable', [spec('a')], [review('A'), review('B')]).differ).toBe(false);
    expect(of('shareable', [spec('a')], [review('A')]).differ).toBe(false);
  });
  test('says who sees less than mcspec and who sees more', () => {
    const reviews = [review('A', { consistent: partially }), review('B')];
    const lacking = spec('a', 'essential_outcomes: [{id: EO1, statement: Lead.}]\n');
    const faulty = of('validity-minded-construction', [lacking], reviews);
    expect(faulty.told?.level).not.toBe('fully');
    expect([faulty.passed, faulty.faulted].map((those) => those.map(({ said }) => said.reviewer))).toEqual([['A', 'B'], []]);
    const sound = of('consistent', [spec('a')], reviews);
    expect(sound.told?.level).toBe('fully');
    expect([sound.passed, sound.faulted].map((those) => those.map(({ said }) => said.reviewer))).toEqual([[], ['A']]);
  });
  test('keeps its questions until somebody has judged it', () => {
    expect(of('consistent', [spec('a')], []).questions).not.toEqual([]);
    expect(of('consistent', [spec('a')], [review('A')]).questions).toEqual([]);
    const silent = `${head('A')}criteria: {shareable: fully}\n`;
    expect(of('consistent', [spec('a')], [silent]).questions).not.toEqual([]);
  });
  test('of a file that cannot be read to its end is not judged by mcspec', () => {
    const found = of('consistent', [torn, spec('b')], []);
    expect(found).toMatchObject({ told: undefined, passed: [], faulted: [], questions: [] });
  });
});

describe('the reviews of a microcredential', () => {
  const files = (specs: readonly string[], reviews: readonly string[]) => {
    const [first] = report(specs, reviews).specs;
    const names = (those: readonly { file: string }[] = []) => those.map(({ file }) => file.replace('.review.yaml', ''));
    return [names(first?.reviews), names(first?.ofOtherVersions), names(first?.replaced)];
  };
  test('are those of its present version, and the others are set apart', () => {
    const reviews = [review('A'), review('B', {}, '', '1.0.0'), review('C', {}, '', '')];
    expect(files([spec('a')], reviews)).toEqual([['0', '2'], ['1'], []]);
    expect(report([spec('a')], reviews).standings).toMatchObject({ open: 1 });
  });
  test('count once for each reviewer: the latest', () => {
    const older = review('Ann  Lee').replace('2026-05-12', '2026-05-11');
    expect(files([spec('a')], [review('ann lee'), older, review('B')])).toEqual([['2', '0'], [], ['1']]);
    expect(files([spec('a')], [review('A'), review('A', {}, '', '1.0.0')])).toEqual([['0'], ['1'], []]);
  });
  test('without a reviewer are nobody’s twins', () => {
    const unnamed = review('A').replace('reviewer: A\n', '');
    expect(files([spec('a')], [unnamed, unnamed])).toEqual([['0', '1'], [], []]);
  });
  test('of something else are strays, and those of what is left out are not', () => {
    const retired = spec('a').replace('in-review', 'retired');
    const stray = review('A').replace('microcredential: a', 'microcredential: nothing');
    const found = report([retired, spec('b')], [review('A'), stray, 'format: review/1\n']);
    expect(found.strays.map(({ file }) => file)).toEqual(['1.review.yaml', '2.review.yaml']);
    expect(found.leftOut.map(({ file }) => file)).toEqual(['0.microcredential.yaml']);
  });
  test('belong to the first of two microcredentials of one id', () => {
    expect(report([spec('a'), spec('a')], [review('A')]).specs.map(({ reviews }) => reviews.length)).toEqual([1, 0]);
  });
});

describe('the endorsement', () => {
  const of = (...words: string[]) => {
    const reviews = words.map((word, at) => review(`R${at}`, {}, word && `endorsement: ${word}\n`));
    return report([spec('a')], reviews).specs[0]?.standing;
  };
  test.each([
    [[], 'not-reviewed'],
    [['endorse', 'endorse'], 'endorse'],
    [['endorse-with-changes'], 'endorse-with-changes'],
    [['do-not-endorse', 'do-not-endorse'], 'do-not-endorse'],
    [['endorse', 'endorse-with-changes'], 'differ'],
    [['endorse', 'do-not-endorse', ''], 'differ'],
    [['endorse', ''], 'open'],
    [['perhaps'], 'open'],
  ])('of reviews that say %j is %s', (words, standing) => {
    expect(of(...words)).toBe(standing);
  });
  test('is not said by a review of another version', () => {
    const reviews = [review('A', {}, 'endorsement: endorse\n', '1.0.0')];
    expect(report([spec('a')], reviews).specs[0]?.standing).toBe('not-reviewed');
  });
});

describe('the alignment', () => {
  test('is named by the microcredential and by its reviewers, whatever the spelling', () => {
    const [first] = report(
      [spec('a', 'alignment: [{strategy: wellness/1, rank: primary, strength: strong}, {strategy: juggling}, {gap: Fires.}]\n')],
      [
        review('A', {}, 'alignment: [{strategy: Wellness Strategy 1, rank: secondary, because: So.}, {gap: Floods.}]\n'),
        review('B', {}, 'alignment: [{strategy: equity/1}, {strategy: equity/1}]\n'),
      ],
    ).specs;
    expect(
      first?.strategies.map(({ id, known, bySpec, byReviewers }) => [
        id,
        known !== undefined,
        bySpec?.rank,
        byReviewers.map(({ review, rank, because }) => [review.said.reviewer, rank, because]),
      ]),
    ).toEqual([
      ['wellness/1', true, 'primary', [['A', 'secondary', 'So.']]],
      ['juggling', false, undefined, []],
      ['equity/1', true, undefined, [['B', undefined, undefined]]],
    ]);
    expect(first?.gaps.map(({ text, review }) => [text, review?.said.reviewer])).toEqual([
      ['Fires.', undefined],
      ['Floods.', 'A'],
    ]);
  });
  test('counts the strategies that microcredentials name', () => {
    const aligned = spec('a', 'alignment: [{strategy: wellness/1}, {strategy: wellness/2}, {strategy: juggling}]\n');
    const { strategies } = report(
      [aligned, spec('b', 'alignment: [{strategy: wellness/1}]\n')],
      [review('A', {}, 'alignment: [{strategy: equity/1}]\n')],
    );
    expect(strategies).toEqual({ named: 2, known: 54 });
  });
});

describe('the agreement of reviewers', () => {
  test('is over microcredentials in one version each', () => {
    const found = report(
      [spec('a'), spec('b')],
      [
        review('A', { shareable: partially }),
        review('B'),
        review('A', {}, '', '1.0.0'),
        review('B', {}, '', '1.0.0'),
        review('C', {}, '', '0.9.0'),
        review('A').replace('microcredential: a', 'microcredential: b'),
      ],
    );
    expect(found.agreement).toMatchObject({ reviewed: 4, compared: 2, overall: { judged: 40, compared: 20, pairs: 20 } });
    expect(found.agreement.overall.exact).toBeCloseTo(19 / 20, 10);
    expect(found.criteria.at(-1)).toMatchObject({
      criterion: 'shareable',
      agreement: { judged: 4, pairs: 2, exact: 0.5, near: 1 },
    });
    expect(found.criteria[0]?.agreement).toMatchObject({ exact: 1, alpha: 'no-variation', ac2: 1 });
    expect(found.reviewers).toEqual([
      { name: 'A', reviews: 3 },
      { name: 'B', reviews: 2 },
      { name: 'C', reviews: 1 },
    ]);
  });
  test('is not told where each was reviewed once', () => {
    const { agreement } = report([spec('a')], [review('A')]);
    expect(agreement).toMatchObject({ reviewed: 1, compared: 0, overall: { pairs: 0, alpha: 'nothing-compared' } });
  });
  test('on strategies is the mean of what both of two name of what either names', () => {
    const says = (name: string, ids: string) => review(name, {}, ids && `alignment: [${ids}]\n`);
    const of = (...reviews: string[]) => report([spec('a')], reviews).agreement.strategies;
    expect(of(says('A', '{strategy: wellness/1}'), says('B', '{strategy: wellness/1}, {strategy: wellness/2}'))).toEqual({
      pairs: 1,
      mean: 0.5,
    });
    // Two who find that nothing fits agree; one who says nothing of the alignment is not compared.
    expect(of(says('A', '{gap: Fires.}'), says('B', '{gap: Floods.}'), says('C', ''))).toEqual({ pairs: 1, mean: 1 });
    expect(of(says('A', '{strategy: wellness/1}'), says('B', ''))).toEqual({ pairs: 0, mean: undefined });
  });
});

test('what authors have silenced is listed with its reason', () => {
  const silenced = spec('a', '# mcspec-ignore-next-line wrong-type -- agreed in May\nhours: many\n');
  expect(report([silenced], []).specs[0]?.judged.silenced).toEqual([
    expect.objectContaining({ rule: 'wrong-type', reason: 'agreed in May', line: 7 }),
  ]);
});

test('counts add up', () => {
  const found = report([spec('a'), spec('b'), '', torn], [review('A', { shareable: partially }), review('B')]);
  for (const { told, waiting, said } of found.criteria) {
    expect(told.fully + told.partially + told['does-not-meet'] + waiting).toBe(4);
    expect(said.fully + said.partially + said['does-not-meet']).toBe(2);
  }
  expect(found.criteria[0]?.waiting).toBe(2);
  expect(Object.values(found.standings).reduce((sum, each) => sum + each)).toBe(4);
});
