import { describe, expect, test } from 'vitest';
import { hover } from '../../server/src/features/hover.js';
import { caret, libraryOf, uri, workspaceOf } from './helpers.js';

/** What is said, and the text that it is said of in ‹ ›. */
function said(marked: string): string | undefined {
  const { text, offset } = caret(marked);
  const found = hover(workspaceOf(text), uri, offset);
  return found && `‹${text.slice(found.span.start, found.span.end)}› ${found.markdown}`;
}

const spec = (marked: string, unmarked: string) => {
  const text = `essential_outcomes:
  - id: EO1
    statement: Set up a *process* [here](https://evil.example) <script>.
    details:
      - {id: EO1.a, text: Schedules inspections.}
      - {id: EO1.b, text: Ranks requests.}
  - id: EO2
    statement: Build daily routines.
research:
  - {id: R1, citation: "Grissom, J. (2021). How principals affect students.", outcomes: [EO1]}
overview:
  questions:
    - {id: Q1, asks: context, text: Who are your students?}
    - {id: Q2, outcomes: [EO1], text: How do you inspect?}
evidence:
  artifacts:
    - {id: A1, title: Inspection log, outcomes: [EO1.a]}
reflection:
  prompts:
    - {id: P1, about: [A1], outcomes: "EO1, EO9", text: What next?}
scoring:
  passing: proficient
  rows:
    - id: C1
      scores: [Q2, A1]
      outcomes: [EO1]
      levels: {not-yet: No log., proficient: Two logs.}
alignment:
  - {strategy: wellness/1, outcomes: [EO1]}
`;
  expect(text).toContain(unmarked);
  return text.replace(unmarked, marked);
};

describe('a strategy', () => {
  const of = (written: string) => said(`alignment:\n  - strategy: ${written}\n    rank: primary\n`);

  test('by its id', () => {
    const about = of('strategic-man‸agement/3');
    expect(about).toMatch(/^‹strategic-management\/3› \*\*strategic-management\/3\*\*/);
    for (const part of ['Creating a plan and aligning resources', 'Strategic Management', 'Leading Learning', 'Building Ranks']) {
      expect(about).toContain(part);
    }
  });

  test.each(['‸wellness/1', 'wellness/1‸', '"wel‸lness/1"', "'wellness/1'‸", '"wellness\\u002f1‸"'])(
    'wherever the pointer is: %s',
    (written) => {
      expect(of(written)).toContain('**wellness/1**');
    },
  );

  test('by a printed label: what it means', () => {
    expect(of('Vision & Miss‸ion Strategy 1')).toContain('This means **vision\\-and\\-mission/1**.'.replaceAll('\\-', '-'));
    expect(of('"Wellness Strategy 1: Leading‸"')).toContain('This means **wellness/1**.');
  });

  test('unknown: what is near', () => {
    expect(of('welness/‸1')).toMatch(/Did you mean.*\n\n- \*\*wellness\/1\*\*/);
    expect(of('xyz‸zy')).toContain('No strategy is called this.');
    expect(of('wellness/9‸9')).toContain('unknown to this edition: Wellness has no strategy 99 here.');
  });

  test('contradicting itself, or several', () => {
    expect(of('"Wellness Strategy 1: Creating a plan and aligning resources‸"')).toMatch(
      /wellness\/1[\s\S]*strategic-management\/3/,
    );
    expect(of('Wellness Strategies 1 and 2‸')).toMatch(/any of these[\s\S]*wellness\/1[\s\S]*wellness\/2/);
  });
});

test('a strategy says who else in the library is aligned to it, however they write it', () => {
  const spec = (title: string, strategy: string) => `title: ${title}\nalignment:\n  - strategy: ${strategy}\n`;
  const own = spec('Own', 'wellness/1');
  const about = (others: Readonly<Record<string, string>>) => {
    const workspace = libraryOf({ 'example.microcredential.yaml': own, ...others });
    for (const each of workspace.uris('microcredential')) workspace.document(each);
    return hover(workspace, uri, own.indexOf('wellness'))?.markdown;
  };
  const others = {
    'a.microcredential.yaml': spec('Fire <b>drills</b>', '"Wellness Strategy 1"'),
    'b.microcredential.yaml': spec('Calm', 'wellness/1'),
    'c.microcredential.yaml': spec('Other', 'wellness/2'),
    'below/mcspec.yaml': 'library: Another\n',
    'below/d.microcredential.yaml': spec('Elsewhere', 'wellness/1'),
  };
  expect(about({})).not.toContain('Also aligned');
  expect(about(others)).toMatch(/Also aligned to it in this library: Fire \\<b\\>drills\\<\/b\\> · Calm$/);
  const many = Object.fromEntries(
    ['p', 'q', 'r', 's', 't'].map((name) => [`${name}.microcredential.yaml`, spec(name, 'wellness/1')]),
  );
  expect(about({ ...others, ...many })).toMatch(/Calm · p · q, and 3 more$/);
});

describe('an outcome', () => {
  test.each([
    ['where it is defined', '- id: E‸O1\n', '- id: EO1\n'],
    ['where it is linked', 'outcomes: [‸EO1], text', 'outcomes: [EO1], text'],
    ['among ids in a row', '"EO1‸, EO9"', '"EO1, EO9"'],
  ])('%s', (_name, marked, unmarked) => {
    const about = said(spec(marked, unmarked));
    expect(about).toMatch(
      /^‹EO1› \*\*EO1\*\* Set up a \\\*process\\\* \\\[here\\\]\\\(https\\:\/\/evil\.example\\\) \\<script\\>\./,
    );
    expect(about).toContain(
      '- Overview questions: Q2\n- Artifacts: A1\n- Prompts: P1\n- Scoring rows: C1\n- Research: R1\n- Resources: *none yet*',
    );
    expect(about).toContain('- Strategies: wellness/1');
  });

  test('that nothing serves', () => {
    expect(said(spec('id: EO‸2', 'id: EO2'))).toContain('- Overview questions: *none yet*\n- Artifacts: *none yet*');
  });

  test('in its details', () => {
    expect(said(spec('[EO1.‸a]', '[EO1.a]'))).toBe('‹EO1.a› **EO1.a** Schedules inspections.\n\n- Artifacts: A1');
    expect(said(spec('id: EO1.b‸', 'id: EO1.b'))).toContain('Nothing is linked to this detail yet.');
  });

  test('that is not there', () => {
    expect(said(spec('"EO1, E‸O9"', '"EO1, EO9"'))).toBeUndefined();
  });
});

describe('a question, artifact, prompt, source or row', () => {
  test.each([
    ['scores: [Q‸2, A1]', 'scores: [Q2, A1]', '‹Q2› **Q2** How do you inspect?\n\nFor:\n- EO1 Set up'],
    ['scores: [Q‸2, A1]', 'scores: [Q2, A1]', '- Scoring rows: C1'],
    ['about: [A‸1]', 'about: [A1]', '‹A1› **A1** Inspection log'],
    ['about: [A‸1]', 'about: [A1]', '- Scoring rows: C1\n- Prompts: P1'],
    ['{id: A‸1', '{id: A1', '**A1** Inspection log'],
    ['{id: Q‸1', '{id: Q1', 'Linked to no essential outcome yet.'],
    ['{id: P1‸', '{id: P1', '- Scoring rows: *none yet*'],
    ['{id: R‸1', '{id: R1', 'How principals affect students'],
    ['id: C‸1', 'id: C1', 'For:\n- EO1'],
  ])('%s', (marked, unmarked, expected) => {
    expect(said(spec(marked, unmarked))).toContain(expected);
  });
});

describe('names and words of the format', () => {
  test('a name: what it is for, and an example', () => {
    const about = said('ov‸erview:\n  questions: []\n');
    expect(about).toMatch(/^‹overview› \*\*Overview questions\*\*\n\nPart 1/);
    expect(said('hou‸rs: 3')).toContain('```yaml\nhours: 20\n```');
    expect(said('overview:\n  wo‸rds: {min: 1}')).toContain('```yaml\nwords: {min: 1000, max: 1600}\n```');
    expect(said('sta‸tus: draft')).toContain('- `draft`: Still being written');
  });

  test.each([
    ['competency', 'competency: >\n  Sees “the whole” school,\n  day-to-day — and acts.\n', 'The text here has 7 words.'],
    ['text', 'overview:\n  questions:\n    - {id: Q1, text: Why?}\n', 'The text here has one word.'],
    ['hours', 'hours: 20\n', undefined],
    ['competency', 'competency:\n', undefined],
    ['overview', 'overview:\n  questions: []\n', undefined],
  ])('of a text: its length in words (%s)', (name, text, expected) => {
    const about = said(text.replace(name, `‸${name}`));
    if (expected) expect(about?.endsWith(`\n\n${expected}`)).toBe(true);
    else expect(about).not.toContain('The text here');
  });

  test('a misspelled name that is understood', () => {
    expect(said('allign‸ment: []\n')).toContain('**Framework alignment**');
  });

  test('a word of a closed list', () => {
    expect(said('status: in-‸review')).toBe('‹in-review› **in-review**\n\nFinished by its authors and handed to the reviewers.');
  });

  test('a level', () => {
    expect(said(spec('passing: ‸proficient', 'passing: proficient'))).toBe(
      '‹proficient› **proficient**\n\nLevel 3 of 3, counted from the lowest.',
    );
    expect(said(spec('{not-‸yet: No log.', '{not-yet: No log.'))).toContain('What it looks like');
  });

  test.each([
    'title: My ‸title',
    '# sta‸tus: draft',
    'status: fin‸ished',
    'unknown: ‸x',
    'x‸x: y',
    'status: ‸',
    '‸',
    'competency: >\n  EO‸1\n',
  ])('nothing is said of %j', (marked) => {
    expect(said(marked)).toBeUndefined();
  });
});
