import { describe, expect, test } from 'vitest';
import { definitionAt, highlightsAt, referencesAt } from '../../server/src/features/navigate.js';
import { caret, uri, workspaceOf } from './helpers.js';

const spec = `id: leading-data-teams
stack: Operations
essential_outcomes:
  - id: EO1
    statement: Set up a process.
    details:
      - {id: EO1.a, text: Schedules inspections.}
      - {id: EO1.b, text: Ranks requests.}
  - id: "EO2"
    statement: Build routines.
research:
  - {id: R1, citation: How principals affect students, outcomes: eo1}
overview:
  questions:
    - {id: Q1, outcomes: "E01, EO9, EO1.b", text: How do you inspect?}
evidence:
  artifacts:
    - id: A1
      title: Log
      outcomes:
        - EO1.a
        - 'EO2'
reflection:
  prompts:
    - {id: P1, about: [A1], text: What next?}
scoring:
  levels: [not-yet, proficient]
  passing: proficient
  rows:
    - id: C1
      scores: [Q1, A1, P1]
      outcomes: [EO1]
      levels: {not-yet: No log., proficient: Two logs.}
alignment:
  - {strategy: wellness/1, outcomes: [EO2]}
  - {strategy: Wellness Strategy 1, outcomes: [EO9]}
`;

/** The caret put into the spec: the first place of \`context\`, with \`‸\` in it. */
function at(context: string, text = spec): { text: string; offset: number } {
  const plain = context.replace('‸', '');
  expect(text).toContain(plain);
  return caret(text.replace(plain, context));
}

/** Each place as its line, with the place in ‹ ›. */
function shown(text: string, spans: readonly { readonly span: { start: number; end: number } }[]): string[] {
  return spans.map(({ span: { start, end } }) => {
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    return `${text.slice(line, start)}‹${text.slice(start, end)}›${text.slice(end, next)}`.trim();
  });
}

function definition(context: string, from = spec): string | undefined {
  const { text, offset } = at(context, from);
  const found = definitionAt(workspaceOf(text), uri, offset);
  if (!found) return undefined;
  expect(found.span.start).toBeLessThanOrEqual(found.selection.start);
  expect(found.span.end).toBeGreaterThanOrEqual(found.selection.end);
  return `${text.slice(found.origin.start, found.origin.end)} → ${shown(text, [{ span: found.selection }])[0]}`;
}

function references(context: string, from = spec): string[] {
  const { text, offset } = at(context, from);
  return shown(text, referencesAt(workspaceOf(text), uri, offset, true));
}

function highlights(context: string, from = spec): string[] {
  const { text, offset } = at(context, from);
  return highlightsAt(workspaceOf(text), uri, offset).map(
    (mention) => `${mention.role === 'definition' ? '= ' : ''}${shown(text, [mention])[0]}`,
  );
}

describe('the definition', () => {
  test.each([
    ['outcomes: [EO1‸]', 'EO1 → - id: ‹EO1›'],
    ['outcomes: e‸o1', 'eo1 → - id: ‹EO1›'],
    ['"‸E01,', 'E01 → - id: ‹EO1›'],
    [', EO1.b‸"', 'EO1.b → - {id: ‹EO1.b›, text: Ranks requests.}'],
    ['- ‸EO1.a\n', 'EO1.a → - {id: ‹EO1.a›, text: Schedules inspections.}'],
    ["- 'EO‸2'", 'EO2 → - id: "‹EO2›"'],
    ['scores: [‸Q1', 'Q1 → - {id: ‹Q1›, outcomes: "E01, EO9, EO1.b", text: How do you inspect?}'],
    ['about: [A‸1]', 'A1 → - id: ‹A1›'],
    [', P1‸]', 'P1 → - {id: ‹P1›, about: [A1], text: What next?}'],
    ['passing: pro‸ficient', 'proficient → levels: [not-yet, ‹proficient›]'],
    ['{not‸-yet:', 'not-yet → levels: [‹not-yet›, proficient]'],
    ['- id: EO‸1\n', 'EO1 → - id: ‹EO1›'],
    ['id: ‸leading-data-teams', 'leading-data-teams → id: ‹leading-data-teams›'],
  ])('of %s', (context, expected) => expect(definition(context)).toBe(expected));

  test.each(['E01, EO9‸', 'strategy: wellness‸/1', 'statement: Set ‸up', 'sc‸ores:', 'levels: {not-yet: No ‸log.'])(
    'of %s is nowhere in the file',
    (context) => expect(definition(context)).toBeUndefined(),
  );

  test('of an item without an id is the item', () => {
    const text = 'essential_outcomes:\n  - statement: Lead\noverview:\n  questions:\n    - {id: Q1, outcomes: [EO1]}\n';
    expect(definition('[EO1‸]', text)).toBe('EO1 → - ‹statement›: Lead');
  });

  test('of a repeated id is where it is written', () => {
    const text =
      'essential_outcomes:\n  - {id: &one EO1, statement: Lead}\nresearch:\n  - {id: R1, outcomes: &all [EO1]}\n  - {id: R2, outcomes: *all}\n';
    expect(definition('&all [E‸O1]', text)).toBe('EO1 → - {id: &one ‹EO1›, statement: Lead}');
    expect(references('&all [E‸O1]', text)).toHaveLength(2);
  });
});

describe('the references', () => {
  test('of an outcome: its links however they are spelled, and those of its details', () => {
    expect(references('- id: E‸O1\n')).toEqual([
      '- id: ‹EO1›',
      '- {id: R1, citation: How principals affect students, outcomes: ‹eo1›}',
      '- {id: Q1, outcomes: "‹E01›, EO9, EO1.b", text: How do you inspect?}',
      '- {id: Q1, outcomes: "E01, EO9, ‹EO1.b›", text: How do you inspect?}',
      '- ‹EO1.a›',
      'outcomes: [‹EO1›]',
    ]);
  });

  test('of a detail are its own', () => {
    expect(references('- EO1.‸a\n')).toEqual(['- {id: ‹EO1.a›, text: Schedules inspections.}', '- ‹EO1.a›']);
  });

  test('without the definition', () => {
    const { text, offset } = at('scores: [Q1, ‸A1');
    expect(shown(text, referencesAt(workspaceOf(text), uri, offset, false))).toEqual([
      '- {id: P1, about: [‹A1›], text: What next?}',
      'scores: [Q1, ‹A1›, P1]',
    ]);
  });

  test('of a strategy, by its id and by a printed label', () => {
    expect(references('strategy: welln‸ess/1')).toEqual([
      '- {strategy: ‹wellness/1›, outcomes: [EO2]}',
      '- {strategy: ‹Wellness Strategy 1›, outcomes: [EO9]}',
    ]);
  });

  test('of what is no id are none', () => {
    for (const context of ['statement: Set ‸up', '"E01, EO‸9', 'id‸: EO1\n']) expect(references(context)).toEqual([]);
  });
});

describe('the highlights', () => {
  test('show where an id is defined and linked, without its details', () => {
    expect(highlights('- id: E‸O1\n')).toHaveLength(4);
    expect(highlights('levels: [not-yet, prof‸icient]')).toEqual([
      '= levels: [not-yet, ‹proficient›]',
      'passing: ‹proficient›',
      'levels: {not-yet: No log., ‹proficient›: Two logs.}',
    ]);
  });

  test('of a link to nothing are those written alike', () => {
    expect(highlights('E01, EO‸9')).toEqual([
      '- {id: Q1, outcomes: "E01, ‹EO9›, EO1.b", text: How do you inspect?}',
      '- {strategy: Wellness Strategy 1, outcomes: [‹EO9›]}',
    ]);
  });

  test('follow escapes, folds and blanks around an id', () => {
    const text = 'essential_outcomes:\n  - id: " EO1 "\n    statement: x\nresearch:\n  - {id: R1, outcomes: ["\\u0045O1"]}\n';
    expect(highlights('id: " EO‸1 "', text)).toEqual(['= - id: " ‹EO1› "', '- {id: R1, outcomes: ["‹\\u0045O1›"]}']);
  });
});
