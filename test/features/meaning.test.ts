import { describe, expect, test } from 'vitest';
import { documentLinksOf } from '../../server/src/features/document-links.js';
import { hintsIn } from '../../server/src/features/hints.js';
import { lensesOf, lensText } from '../../server/src/features/lens.js';
import { tokensIn } from '../../server/src/features/tokens.js';
import { examples } from '../mutations.js';
import { uri, workspaceOf } from './helpers.js';

const settings = 'file:///library/mcspec.yaml';
const whole = (text: string) => ({ start: 0, end: text.length });

describe('lenses', () => {
  const lenses = (text: string) => {
    const workspace = workspaceOf(text);
    return lensesOf(workspace, uri).map(
      ({ span, about }) => `${text.slice(span.start, span.end)} | ${lensText(workspace, uri, about)?.title}`,
    );
  };

  test('say what serves each outcome, and how many criteria are met', () => {
    const text = examples.find((example) => example.includes('title: Managing Systems Logistics')) ?? '';
    const shown = lenses(text);
    expect(shown[0]).toMatch(/^format \| 9 of 10 criteria: not yet Validity-Minded Construction$/);
    expect(shown.slice(1)).toEqual([
      'EO1 | EO1: no question, 2 artifacts, 1 prompt, 1 scoring row',
      'EO2 | EO2: no question, 2 artifacts, 1 prompt, 1 scoring row',
      'EO3 | EO3: 2 questions, 2 artifacts, 1 prompt, 2 scoring rows',
      'EO4 | EO4: 2 questions, 1 artifact, 1 prompt, 1 scoring row',
      'EO5 | EO5: no question, 2 artifacts, 1 prompt, 1 scoring row',
    ]);
  });

  test('lead to all that link to an outcome', () => {
    const text = 'essential_outcomes:\n  - {id: EO1, details: [{id: EO1.a}]}\nresearch:\n  - {id: R1, outcomes: [EO1, EO1.a]}\n';
    const places = lensText(workspaceOf(text), uri, 0)?.links?.places ?? [];
    expect(places.map(({ span }) => text.slice(span.start, span.end))).toEqual(['EO1', 'EO1.a']);
    expect(lensText(workspaceOf('essential_outcomes:\n  - {id: EO1}\n'), uri, 0)).toEqual({
      title: 'EO1: no question, no artifact, no prompt, no scoring row',
    });
  });

  test('are there for what has no id, and not for what is no longer there', () => {
    expect(lenses('essential_outcomes:\n  - statement: Lead\n')[1]).toBe(
      'statement | Essential outcome 1: no question, no artifact, no prompt, no scoring row',
    );
    expect(lensText(workspaceOf('title: x\n'), uri, 3)).toBeUndefined();
    expect(lensText(workspaceOf('title: x\n'), 'file:///nowhere', 'file')).toBeUndefined();
    expect(lensesOf(workspaceOf('- x'), uri)).toEqual([]);
  });

  test('claim nothing of a file that cannot be read to its end', () => {
    const text = 'title: "x\nessential_outcomes:\n  - {id: EO1}\n';
    expect(lensText(workspaceOf(text), uri, 'file')?.title).toBe('The criteria can be told when the whole file can be read');
  });
});

describe('hints', () => {
  const hints = (text: string, span = whole(text)) => {
    const found = hintsIn(workspaceOf(text), uri, span);
    let shown = text;
    for (const { offset, label } of [...found].reverse()) shown = `${shown.slice(0, offset)}‹${label}›${shown.slice(offset)}`;
    return shown.split('\n').filter((line) => line.includes('‹'));
  };
  const text = `essential_outcomes:
  - id: EO1
    statement: >
      Set up a process for overseeing the whole of the physical plant and
      everything in it.
    details:
      - {id: EO1.a, text: Schedules inspections.}
research:
  - {id: R1, outcomes: EO1}
  - {id: R2, outcomes: ["EO1", EO1.a, EO9]}
  - {id: R3, outcomes: "EO1, EO1.a"}
  - {id: R4, outcomes: [EO1, EO1, EO1, EO1, EO1]}
scoring:
  rows: [{id: C1, scores: [A1]}]
alignment:
  - strategy: wellness/1 # why
  - strategy: "Wellness Strategy 2"
  - strategy: nonsense/1
`;

  test('tell what an outcome or detail says, and what a strategy is called', () => {
    expect(hints(text)).toEqual([
      '  - {id: R1, outcomes: EO1‹Set up a process for overseeing the whole of the physical plant and everything in it.›}',
      '  - {id: R2, outcomes: ["EO1"‹Set up a process for overseeing the whole of…›, EO1.a‹Schedules inspections.›, EO9]}',
      '  - {id: R3, outcomes: "EO1‹Set up a process for overseeing the whole of…›, EO1.a‹Schedules inspections.›"}',
      expect.stringMatching(/^ {2}- strategy: wellness\/1‹Leading .+› # why$/),
      expect.stringMatching(/^ {2}- strategy: "Wellness Strategy 2"‹.+›$/),
    ]);
  });

  test('are those of the part that is in view', () => {
    const start = text.indexOf('  - {id: R1');
    expect(hints(text, { start, end: text.indexOf('\n', start) })).toHaveLength(1);
  });

  test('know where the outcome is defined', () => {
    const [first] = hintsIn(workspaceOf(text), uri, whole(text));
    expect(text.slice(first?.definition?.start, first?.definition?.end)).toBe('EO1');
    expect(first?.text).toContain('everything in it.');
  });
});

describe('tokens', () => {
  const tokens = (text: string, span = whole(text)) =>
    tokensIn(workspaceOf(text), uri, span).map(({ kind, span: { start, end } }) => `${kind} ${text.slice(start, end)}`);

  test('say what the grammar cannot know', () => {
    expect(
      tokens(`id: x
stack: Operations
status: "draft"
essential_outcomes:
  - {id: EO1, stament: Lead}
research:
  - {id: R1, type: peer-reviewed, outcomes: "eo1, EO9"}
resources: []
scoring:
  levels: [done]
  passing: 'done'
  rows:
    - levels: {done: Yes, undone: No}
alignment:
  - {strategy: Wellness Strategy 1, rank: primary}
  - {strategy: nonsense/1, rank: highest}
nonsense: x
`),
    ).toEqual([
      'id x',
      'word Operations',
      'word draft',
      'id EO1',
      'id R1',
      'word peer-reviewed',
      'link eo1',
      'unknown EO9',
      'word done',
      'word done',
      'word done',
      'unknown undone',
      'link Wellness Strategy 1',
      'word primary',
      'unknown nonsense/1',
      'unknown nonsense',
    ]);
  });

  test('are those of the part that is asked for, and none over several lines', () => {
    const text = 'id: x\nstatus: draft\nalignment:\n  - strategy: Wellness\n      Strategy 1\n';
    expect(tokens(text)).toEqual(['id x', 'word draft']);
    expect(tokens(text, { start: 6, end: 10 })).toEqual([]);
    expect(tokens(text, { start: 15, end: 16 })).toEqual(['word draft']);
    expect(tokens('')).toEqual([]);
  });
});

describe('links', () => {
  const links = (text: string, at = uri) => {
    const workspace = workspaceOf(text);
    if (at !== uri) workspace.save(at, text);
    return documentLinksOf(workspace, at).map(
      ({ span, target }) =>
        `${text.slice(span.start, span.end)} → ${'rule' in target ? `page of ${target.rule}` : target.address}`,
    );
  };

  test('open resources, sources, pictures and pages of rules', () => {
    expect(
      links(`# mcspec-ignore-next-line outcome-count -- agreed
research:
  - {id: R1, doi: "doi:10.1000/182 ", eric: EJ123456, url: https://example.org/a#b}
  - {id: R2, doi: 10.nonsense, url: http://example.org}
resources:
  - {id: S1, url: "https://example.org/Ä b"}
  - {id: S2, url: guides/start here.pdf#page=3}
  - {id: S3, url: ../outside.pdf}
  - {id: S4, url: ask at the office}
  - {id: S5, url: "javascript:alert(1)"}
  - {id: S6, url: "command:workbench.action.quit"}
  - {id: S7, url: "file:///etc/passwd"}
badge:
  image: ./badges/x.svg # mcspec-ignore-next-line nothing -- x
`),
    ).toEqual([
      'outcome-count → page of outcome-count',
      'doi:10.1000/182 → https://doi.org/10.1000/182',
      'EJ123456 → https://eric.ed.gov/?id=EJ123456',
      'https://example.org/a#b → https://example.org/a#b',
      'http://example.org → http://example.org',
      'guides/start here.pdf#page=3 → file:///library/guides/start%20here.pdf',
      './badges/x.svg → file:///library/badges/x.svg',
    ]);
  });

  test('of the settings open the issuer, framework files and pages of rules', () => {
    expect(
      links(
        'issuer: {id: https://example.org/issuer, email: a@example.org}\nframeworks: [building-ranks, ours/state.framework.yaml]\nrules: {outcome-count: off, nothing: off}\n',
        settings,
      ),
    ).toEqual([
      'https://example.org/issuer → https://example.org/issuer',
      'ours/state.framework.yaml → file:///library/ours/state.framework.yaml',
      'outcome-count → page of outcome-count',
    ]);
  });

  test('of a framework open the pages of its strategies', () => {
    expect(
      links(
        'framework: ours\nurl: https://example.org/\ndimensions:\n  - {id: a, strategies: [{number: 1, title: x, url: https://example.org/1}]}\n',
        'file:///library/ours.framework.yaml',
      ),
    ).toEqual(['https://example.org/ → https://example.org/', 'https://example.org/1 → https://example.org/1']);
  });
});
