/** `mcspec suggest`, as a person or a program would use it. What it suggests: test/alignment/suggest.test.ts. */
import { describe, expect, test } from 'vitest';
import { run } from './fake-host.js';

const spec = `format: microcredential/1
id: leading-wellness
title: Leading Wellness
stack: Wellness
competency: Leads the school community to focus on wellness.
essential_outcomes:
  - {id: EO1, statement: Increase wellness programs and strategies.}
  - id: EO2
    statement: Support the mental health of staff.
    details:
      - {id: EO2.a, text: Offers mindfulness sessions.}
`;
const files = { '/lib/leading-wellness.microcredential.yaml': spec };

async function json(args: string | readonly string[], world: Parameters<typeof run>[1] = { files }) {
  const { code, out, err } = await run(args, world);
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as {
    confidence: string;
    because?: string;
    suggestions: {
      id: string;
      title: string;
      score: number;
      reasons: { kind: string; text: string; words?: string[]; titles?: string[]; stack?: string; other?: string }[];
    }[];
  };
}

describe('a microcredential', () => {
  test('as JSON: confidence, and strategies with their reasons', async () => {
    const { confidence, suggestions } = await json('suggest leading-wellness.microcredential.yaml --format json');
    expect(confidence).toBe('strong');
    expect(suggestions).toHaveLength(10);
    const [first] = suggestions;
    expect(first).toMatchObject({ id: expect.stringMatching(/^wellness\/[12]$/), score: expect.any(Number) });
    expect(first?.reasons.map(({ kind }) => kind)).toEqual(['words', 'precedent', 'stack']);
    for (const { reasons } of suggestions) for (const { text } of reasons) expect(text).toMatch(/^[A-Z].*\.$/);
    const scores = suggestions.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
  test('as text', async () => {
    const { out } = await run('suggest leading-wellness.microcredential.yaml --limit 3', { files });
    await expect(out).toMatchFileSnapshot('golden/suggest.txt');
  });
  test('on standard input', async () => {
    const piped = await json('suggest - --format json', { input: spec });
    expect(piped).toEqual(await json('suggest leading-wellness.microcredential.yaml --format json'));
  });
  test('that is not whole yet is asked about by what is there', async () => {
    const half = { '/lib/x.microcredential.yaml': 'title: Hiring Teachers\nessential_outcomes:\n  - id: EO1\n    statement: [' };
    const { suggestions } = await json('suggest x.microcredential.yaml --format json', { files: half });
    expect(suggestions[0]?.id).toBe('human-capital-management/1');
  });
});

describe('a text', () => {
  test('from a file, with its title and stack', async () => {
    const world = { files: { '/lib/outcomes.txt': 'Uses data to decide.\nSets goals; keeps to them.\n' } };
    const { suggestions } = await json(
      ['suggest', '--title', 'Leading by Data', '--text', 'outcomes.txt', '--stack', 'data literacy', '--format', 'json'],
      world,
    );
    expect(suggestions[0]?.id).toBe('results-orientation/3');
    expect(suggestions[0]?.reasons.find(({ kind }) => kind === 'stack')?.stack).toBe('Data Literacy');
  });
  test('from standard input', async () => {
    const { suggestions } = await json('suggest --text - --format json --limit 2', {
      input: '\uFEFFRecruits and hires teachers.\r\n',
    });
    expect(suggestions.map(({ id }) => id)[0]).toBe('human-capital-management/1');
    expect(suggestions).toHaveLength(2);
  });
  test('may be a title alone', async () => {
    const { suggestions } = await json(['suggest', '--title', 'Exemplifying Ethical Behavior', '--format', 'json']);
    expect(suggestions[0]?.id).toMatch(/^ethics\//);
  });
  test('that no strategy fits is told so', async () => {
    expect(await json('suggest --text - --format json', { input: 'Chop the onions and fry them.' })).toEqual({
      confidence: 'none',
      because: 'Few of its words are about what Building Ranks covers.',
      suggestions: [],
    });
    const { out, code } = await run('suggest --text -', { input: 'Runs evacuation drills and writes the crisis plan.' });
    expect(code).toBe(0);
    expect(out).toMatch(
      /^No strategy fits well\.\nIt is about crisis and emergency planning \(“[^)]*\),\s+which\s+Building\s+Ranks\s+does\s+not\s+cover\.\n/,
    );
  });
  test('that is empty is not guessed at', async () => {
    expect((await json('suggest --text - --format json', { input: '' })).confidence).toBe('none');
  });
  test('cannot act on the terminal', async () => {
    const { out } = await run('suggest --text -', { input: 'Hires teachers \u001B[31m\u0007\u202E wellness' });
    expect(out).not.toMatch(/[\u001B\u0007\u202E]/);
  });
});

describe('a precedent', () => {
  const about = ['suggest', '--title', 'Nurturing a Culture of Wellness', '--format', 'json', '--limit', '54'];
  const titlesIn = async (args: readonly string[]) =>
    (await json(args)).suggestions.flatMap(({ reasons }) => reasons.flatMap(({ titles = [] }) => titles));

  test('speaks', async () => expect(await titlesIn(about)).toContain('Nurturing a Culture of Wellness'));
  test('is left out with --without-precedent', async () =>
    expect(await titlesIn([...about, '--without-precedent', 'nurturing a culture of wellness'])).not.toContain(
      'Nurturing a Culture of Wellness',
    ));
  test('that is not known is left out just as well', async () =>
    expect(await json([...about, '--without-precedent', 'Managing Change and Uncertainty'])).toEqual(await json(about)));
});

describe('a framework', () => {
  const framework = `framework: our-state
title: Our State's Standards
publisher: Our State
year: 2025
domains: [{id: all, name: All}]
dimensions:
  - id: people
    name: People
    domain: all
    strategies:
      - {number: 1, title: Hire good teachers}
      - {number: 2, title: Care for the health of all, crosswalks: [{to: "building-ranks:wellness/1", relation: exact}]}
`;
  const world = {
    files: {
      ...files,
      '/lib/our-state.framework.yaml': framework,
      '/lib/mcspec.yaml': 'frameworks: [building-ranks, our-state.framework.yaml]\n',
    },
  };
  test.each([
    ['of the settings, by its id', 'our-state'],
    ['by its file', 'our-state.framework.yaml'],
  ])('%s', async (_, named) => {
    const { suggestions } = await json(`suggest leading-wellness.microcredential.yaml --format json --framework ${named}`, world);
    expect(suggestions[0]?.id).toBe('people/2');
    // Building Ranks is not asked, and its precedents speak by way of the crosswalk.
    expect(suggestions[0]?.reasons.map(({ kind }) => kind)).toContain('precedent');
  });
  test.each(['', '--framework our-state'])('is not said to be what reviewers aligned to: %s', async (only) => {
    const args = `suggest leading-wellness.microcredential.yaml --format json ${only}`.trim();
    const { confidence, suggestions } = await json(args, world);
    expect(confidence).not.toBe('none');
    const carried = suggestions.find(({ id }) => id === 'people/2')?.reasons.filter(({ kind }) => kind !== 'words');
    expect(carried).toEqual([
      {
        kind: 'precedent',
        titles: expect.arrayContaining([expect.stringMatching(/Wellness/)]),
        through: 'building-ranks:wellness/1',
        text: expect.stringMatching(
          /^Like “.+”, which reviewers aligned to building-ranks:wellness\/1, to which it corresponds\.$/,
        ),
      },
      {
        kind: 'stack',
        stack: 'Wellness',
        aligned: expect.any(Number),
        reviewed: expect.any(Number),
        through: 'building-ranks:wellness/1',
        text: expect.stringMatching(
          /^It corresponds to building-ranks:wellness\/1, to which reviewers aligned \d+ of \d+ others in the stack “Wellness”\.$/,
        ),
      },
    ]);
  });
  test('speaks for what is much like what was aligned to it by a crosswalk, in whatever words of its own', async () => {
    const foreign = framework
      .replace('Care for the health of all', 'Standard the second')
      .replace('wellness/1', 'results-orientation/3');
    const outcomes =
      'Choose charts, spreadsheets and dashboards.\nModerate by a protocol.\nWrite minutes, agendas and letters.\nArchive recordings, slides and transcripts.\n';
    const asked = (text: string) =>
      json(
        ['suggest', '--title', 'Leading Data Literacy', '--text', 'data.txt', '--framework', 'our-state', '--format', 'json'],
        {
          files: { ...world.files, '/lib/our-state.framework.yaml': text, '/lib/data.txt': outcomes },
        },
      );
    const { confidence, suggestions } = await asked(foreign);
    expect([confidence, suggestions[0]?.id]).toEqual(['weak', 'people/2']);
    expect((await asked(foreign.replace(/, crosswalks.*\]/, ''))).confidence).toBe('none');
  });
  test('that is built in', async () => {
    const { suggestions } = await json(
      'suggest leading-wellness.microcredential.yaml --format json --framework building-ranks',
      world,
    );
    expect(suggestions.some(({ id }) => id.startsWith('people'))).toBe(false);
  });
  test('of the library speaks beside the built-in one', async () => {
    const { suggestions } = await json('suggest leading-wellness.microcredential.yaml --format json', world);
    expect(suggestions.map(({ id }) => id)).toEqual(expect.arrayContaining(['people/2', 'wellness/1']));
  });
});

describe('what cannot be carried out', () => {
  test.each([
    ['suggest', 'Say what to suggest strategies for.'],
    ['suggest a.yaml b.yaml', 'Name one file at a time.'],
    ['suggest nothing.microcredential.yaml', 'nothing.microcredential.yaml cannot be read: it is not there.'],
    ['suggest --text nothing.txt', 'nothing.txt cannot be read'],
    ['suggest leading-wellness.microcredential.yaml --text -', 'and not both'],
    [
      'suggest notes.txt',
      'notes.txt has no title and no outcomes to go by.\nIf it is plain text: mcspec suggest --text notes.txt',
    ],
    ['suggest --title x --limit 0', '--limit cannot be “0”.'],
    ['suggest --title x --limit ten', 'Write a whole number from 1 to 1000.'],
    ['suggest --title x --format yaml', '--format cannot be “yaml”.'],
    ['suggest --title x --framework bulding-ranks', 'No framework is called “bulding-ranks”.\nDid you mean “building-ranks”?'],
    ['suggest --title x --framework no.framework.yaml', 'no.framework.yaml is not there'],
  ])('mcspec %s', async (args, message) => {
    const { code, out, err } = await run(args, { files: { ...files, '/lib/notes.txt': 'Lead wellness.' } });
    expect(err).toContain(message);
    expect([code, out]).toEqual([2, '']);
  });
});
