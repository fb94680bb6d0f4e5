/**
 * Nothing that the editor shows beside the findings is in English for an author whose editor speaks another language. The
 * author here writes Greek, in the spec, the settings and the frameworks, so that Latin letters can only be ours.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Framework, Strategy } from '../../server/src/alignment/framework.js';
import { type Reason, reasonText } from '../../server/src/alignment/reasons.js';
import { align, obstacleTo } from '../../server/src/engine/align.js';
import { alignmentChoices } from '../../server/src/engine/alignment-choices.js';
import { parseFramework } from '../../server/src/engine/framework-file.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { complete } from '../../server/src/features/complete.js';
import type { Completion } from '../../server/src/features/completion.js';
import { hintsIn } from '../../server/src/features/hints.js';
import { hover } from '../../server/src/features/hover.js';
import { lensesOf, lensText } from '../../server/src/features/lens.js';
import { type Heading, outlineOf } from '../../server/src/features/outline.js';
import { rename } from '../../server/src/features/rename.js';
import { alignmentPage } from '../../server/src/output/alignment-page.js';
import { matrixPage } from '../../server/src/output/matrix-page.js';
import { reportPage } from '../../server/src/output/report-page.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { Workspace } from '../../server/src/workspace.js';
import { caret } from '../features/helpers.js';
import { speakPretended, untranslated } from './pretend.js';

beforeAll(speakPretended);

const spec = `format: microcredential/1
id: a
title: Σχολείο και ομάδα
aliases: [Ομάδα]
stack: Ζ
status: draft
version: 1.0.0
language: el
hours: 20
audience: Διευθυντές σχολείων
competency: Οργανώνει το σχολείο.
method: Βήμα προς βήμα.
essential_outcomes:
  - id: EO1
    statement: Σχεδιάζει το πρόγραμμα.
    details:
      - {id: EO1.a, text: Γράφει το πρόγραμμα.}
      - {id: EO1.b, text: Ελέγχει το πρόγραμμα.}
  - id: EO2
    statement: Καθοδηγεί την ομάδα.
  - statement: Αναλύει δεδομένα.
research:
  - {id: R1, citation: Άρθρο, year: 2021, type: peer-reviewed, outcomes: [EO1]}
resources:
  - {id: S1, title: Οδηγός, url: "https://example.org", kind: tool, access: public, use: Σχέδιο, outcomes: [EO1]}
overview:
  words: {min: 1000, max: 1600}
  questions:
    - {id: Q1, asks: context, text: Ποιο είναι το σχολείο;}
    - {id: Q2, asks: practice, outcomes: [EO1], text: Πώς σχεδιάζετε;}
evidence:
  locator: σελίδα
  student_work: {applicable: false, because: Δεν ταιριάζει}
  artifacts:
    - {id: A1, title: Ημερολόγιο, type: record, setting: own-school, occasions: 2, outcomes: [EO1.a]}
    - {id: A2, title: Σχέδιο, type: plan, enacted: true}
reflection:
  words: {min: 500, max: 900}
  prompts:
    - {id: P1, about: [A1], outcomes: [EO1], text: Τι αλλάζει;}
scoring:
  visibility: public
  levels: [α, β]
  passing: β
  assessors: {count: 2, blind: true, resubmission: true}
  guidance: Διαβάστε προσεκτικά.
  rows:
    - id: C1
      scores: [Q2, A1, P1]
      outcomes: [EO1]
      levels: {α: Όχι, β: Ναι}
alignment:
  - {strategy: x/1, rank: primary, strength: strong, outcomes: [EO1], because: Ταιριάζει}
  - {strategy: x/9, rank: secondary, outcomes: [EO2]}
  - {strategy: "Πεδίο 1: Δεύτερη στρατηγική", outcomes: [EO2]}
  - {strategy: "Πεδίο 9: Δεύτερη στρατηγική", outcomes: [EO2]}
  - {strategy: Πρώτη στρατηγική, outcomes: [EO2]}
  - {strategy: Πεδίο, outcomes: [EO2]}
  - {strategy: Τίποτα, outcomes: [EO2]}
  - {strategy: Πρώτη στρατηγηκή, outcomes: [EO2]}
  - {gap: Πυρκαγιά, outcomes: [EO2]}
badge:
  image: badges/a.png
  caption: Εικόνα
  description: Περιγραφή
  criteria: auto
  tags: [ζ]
`;

const settings = `library: Βιβλιοθήκη
issuer:
  id: https://example.org
  name: Σύλλογος
  url: https://example.org
  email: a@example.org
  description: Σύλλογος
  image: badges/a.png
stacks: [Ζ, Η]
frameworks: [y.framework.yaml, z.framework.yaml]
rules:
  outcome-count: {severity: warning, options: {}}
terms:
  earner: διευθυντής
  avoid: [ηγέτης]
dictionary: [λέξη]
templates: badges
`;

const relations = ['exact', 'close', 'broad', 'narrow', 'related'];
const links = [...relations, ...relations].map((relation, index) => `{to: "z:w/${index + 1}", relation: ${relation}}`);
const framework = `framework: y
title: Πλαίσιο
publisher: Σύλλογος
year: 2024
url: https://example.org
attribution: Σύλλογος
note: Σημείωση
domains:
  - {id: d, name: Τομέας, description: Τομέας}
dimensions:
  - id: x
    name: Πεδίο
    domain: d
    description: Πεδίο
    spellings: [Πεδία]
    strategies:
      - number: 1
        id: x/1
        title: Πρώτη στρατηγική
        description: Περιγραφή
        url: https://example.org
        spellings: [Πρώτη]
        crosswalks:
          - ${links.join('\n          - ')}
      - {number: 2, title: Δεύτερη στρατηγική}
  - {id: v, name: Πεδίο, domain: d, strategies: [{number: 1, title: Πρώτη στρατηγική}]}
`;
const other = `framework: z
title: Άλλο
publisher: Σύλλογος
year: 2024
domains: [{id: d, name: Τομέας}]
dimensions:
  - id: w
    name: Κλάδος
    domain: d
    strategies:
      - ${relations.flatMap((_, i) => [2 * i + 1, 2 * i + 2].map((n) => `{number: ${n}, title: Κείμενο ${n}}`)).join('\n      - ')}
`;

const review = `format: review/1
microcredential: a
version: 0.9.0
reviewer: Μαρία
date: 2024-02-31
criteria:
  consistent: fully
  evidence-based: {level: partially, rationale: Λείπει, recommendation: Προσθέστε, about: [R1, R7]}
  contextual: {level: partially}
  resourced: {level: does-not-meet, rationale: Λείπει}
  demonstrable: {level: does-not-meet, recommendation: Προσθέστε}
  Shareable: Fully
  clear-and-transparent: ζ
  ζ: fully
alignment:
  - {strategy: x/1, rank: primary, strength: strong, because: Ταιριάζει}
  - {strategy: x/9}
  - {because: Ταιριάζει}
commendations: [Ωραίο]
endorsement: endorse
summary: Καλό
`;

const files = {
  'a.microcredential.yaml': spec,
  'a.review.yaml': review,
  'b.microcredential.yaml': 'id: b\ntitle: Άλλο\nstack: Ζ\nalignment: [{strategy: x/7}]\nbadge: {tags: [η, θ]}\n',
  'c.microcredential.yaml': 'id: c\ntitle: Τρίτο\nbadge: {tags: [η]}\n',
  'mcspec.yaml': settings,
  'y.framework.yaml': framework,
  'z.framework.yaml': other,
};
type Name = keyof typeof files;

const at = (name: string) => `file:///library/${name}`;

function library(changes: Partial<Record<Name, string>> = {}): Workspace {
  const workspace = new Workspace(rules);
  for (const [name, text] of Object.entries({ ...files, ...changes })) workspace.save(at(name), text);
  workspace.listing.replace([at('badges/a.png'), at('badges/b.svg')]);
  for (const uri of workspace.uris('microcredential')) workspace.document(uri);
  return workspace;
}

/** The plain words of what is said, but for ids, words and examples of the format. */
function left(said: string | undefined): string[] {
  return untranslated(
    (said ?? '')
      .replace(/^(`{3,})yaml\n[\s\S]*?\n\1$/gm, '')
      .replace(/\*\*[a-z][\w:/\\-]*\*\*/g, '')
      .replace(/\]\([^)]*\)/g, ']')
      // The words of the format's closed lists.
      .replace(/error, warning, information, hint|fully, partially, does-not-meet|(?<=· )draft(?= ·)/g, '')
      // What an option is if nobody sets it.
      .replace(/^(- `.*)\([^()]*\)$/gm, '$1'),
  );
}

/** What is said, by the plain words in it; empty if there are none. */
function heard(said: Iterable<string | undefined>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const each of said) if (left(each).length > 0) found[left(each).join(' ')] ??= each ?? '';
  return found;
}

describe('completion', () => {
  /** What is offered at the end of each line, behind its name or dash alone, and on a new line below it. */
  function offered(name: Name): Completion[] {
    const lines = files[name].split('\n').slice(0, -1);
    return lines.flatMap((line, index) => {
      const indent = /^[ -]*/.exec(line)![0].replaceAll('-', ' ');
      const behindName = /^[ -]*[\w-]+: /.exec(line)?.[0];
      const inside = [...line.matchAll(/[{,[] ?(?:[\w-]+: )?/g)].map((match) => line.slice(0, match.index + match[0].length));
      return [line, `${line}\n${indent}`, ...(behindName ? [behindName] : []), indent, `${indent}- `, ...inside].flatMap(
        (typed) => {
          const before = [...lines.slice(0, index), typed].join('\n');
          const text = [before, ...lines.slice(index + 1), ''].join('\n');
          return complete(library({ [name]: text }), at(name), before.length, (rule) => `pages:/${rule}.md`).items;
        },
      );
    });
  }

  it.each(['a.microcredential.yaml', 'a.review.yaml', 'mcspec.yaml', 'y.framework.yaml'] as const)(
    'in %s',
    (name) => {
      // What is built in has its names in English, and an option has no other title than its name.
      const items = offered(name).filter(({ label, detail }) => !label.startsWith('building-ranks') && detail !== label);
      expect(items.length).toBeGreaterThan(100);
      const whole = items.filter(({ kind, label }) => kind === 'item' && !/^(?:min|count) \d|^not-yet,/.test(label));
      expect(heard(whole.map(({ label }) => label))).toEqual({});
      expect(heard(items.map(({ detail }) => detail))).toEqual({});
      expect(heard(items.map(({ beside }) => beside))).toEqual({});
      expect(heard(items.map(({ documentation }) => documentation))).toEqual({});
    },
    60_000,
  );

  it('names each kind of item, with an outcome and without', () => {
    const lists = ['essential_outcomes', 'research', 'resources', 'alignment'].map((list) => `${list}:\n  - ‸\n`);
    const inner = [
      ['essential_outcomes:\n  - id: EO4\n    details', ''],
      ['overview:\n  questions', ''],
      ['evidence:\n  artifacts', ''],
      ['reflection:\n  prompts', ''],
      ['scoring:\n  rows', ''],
    ].map(([list]) => `${list}:\n    - ‸\n`);
    const marked = [...lists, ...inner].flatMap((each) => [each, `essential_outcomes: [{id: EO1, statement: Όλα}]\n${each}`]);
    const labels = marked.flatMap((each) => {
      const { text, offset } = caret(each);
      const { items } = complete(library({ 'a.microcredential.yaml': text }), at('a.microcredential.yaml'), offset);
      return items.filter(({ kind }) => kind === 'item').map(({ label }) => label);
    });
    expect(new Set(labels).size).toBeGreaterThan(18);
    expect(heard(labels)).toEqual({});
  });
});

it('what is wrong in other files is told, with its repairs', () => {
  const wrong = {
    'a.review.yaml': [
      review,
      '',
      'format: review/1\n',
      review.replace('endorse\n', 'do-not-endorse\n').replace(/level: [\w-]+/g, 'level: fully'),
    ],
    'mcspec.yaml': [settings, 'stacks: 3\nζ: 1\nrules: {ζ: off, hours-stated: ζ}\nframeworks: [η.framework.yaml]\n'],
    'y.framework.yaml': [framework, '', 'framework: y\nζ: 1\ndimensions: [{id: x}, {id: x}]\n'],
  };
  const problems = Object.entries(wrong).flatMap(([name, texts]) =>
    texts.flatMap((text) => library({ [name]: text }).settingsProblems(at(name))),
  );
  expect(problems.length).toBeGreaterThan(25);
  expect(heard(problems.flatMap(({ message, fixes }) => [message, ...fixes().map(({ title }) => title)]))).toEqual({});
});

describe('pages', () => {
  /** What is read on a page, text and titles. */
  const wordsOn = (html: string | undefined) =>
    (html ?? '')
      .replace(/<(style|head)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*?(?:(?:title|aria-label)="([^"]*)")?[^>]*>/g, '\n$1\n')
      .split('\n');

  it('of suggestions', () => {
    const workspace = library();
    const document = workspace.document(at('a.microcredential.yaml'))!;
    const { catalogue } = workspace.settingsFor(at('a.microcredential.yaml'));
    const html = alignmentPage({
      title: 'Τίτλος',
      frameworks: catalogue.frameworks,
      choices: alignmentChoices({ spec: document.spec, library: { catalogue } }),
      obstacle: obstacleTo(document),
      addressOf: () => 'command:x',
    });
    expect(wordsOn(html).filter((each) => each.trim()).length).toBeGreaterThan(20);
    expect(heard(wordsOn(html))).toEqual({});
  });

  it('of what the library covers', () => {
    const html = matrixPage(library(), at('a.microcredential.yaml'));
    expect(wordsOn(html).filter((each) => each.trim()).length).toBeGreaterThan(20);
    expect(heard(wordsOn(html))).toEqual({});
  });

  it('of the endorsement report', () => {
    const html = reportPage(library(), at('a.microcredential.yaml'));
    expect(wordsOn(html).filter((each) => each.trim()).length).toBeGreaterThan(100);
    // The name of the program is the same in all languages.
    expect(heard(wordsOn(html))).toEqual({ mcspec: 'mcspec' });
  });
});

describe('hover', () => {
  it.each([
    ['a.microcredential.yaml', spec],
    ['a.review.yaml', review],
    ['mcspec.yaml', settings],
    ['mcspec.yaml', `rules:\n  ${rules.map(({ id }) => `${id}: off`).join('\n  ')}\n`],
    ['y.framework.yaml', framework],
  ])('of each word in %s', (name, text) => {
    const workspace = library({ [name]: text });
    const said: string[] = [];
    for (let offset = 0; offset < text.length; offset++) {
      const found = hover(workspace, at(name), offset, (rule) => `pages:/${rule}.md`);
      if (!found) continue;
      said.push(found.markdown);
      offset = found.span.end;
    }
    expect(said.length).toBeGreaterThan(20);
    expect(heard(said)).toEqual({});
  });

  it('tells what a spelling of a strategy means', () => {
    const workspace = library();
    const said = [...spec.matchAll(/strategy: /g)].map(
      ({ index }) => hover(workspace, at('a.microcredential.yaml'), index + 12)?.markdown,
    );
    expect(new Set(said).size).toBe(8);
  });
});

describe('beside the lines', () => {
  const lenses = (text: string) => {
    const workspace = library({ 'a.microcredential.yaml': text });
    const uri = at('a.microcredential.yaml');
    return lensesOf(workspace, uri).map(({ about }) => lensText(workspace, uri, about)?.title);
  };

  it('are lenses', () => {
    const said = [
      ...lenses(spec),
      ...lenses('title: "Ζ\nessential_outcomes: []\n'),
      ...lenses('essential_outcomes:\n  - {statement: Όλα}\n'),
    ];
    expect(said).toHaveLength(7);
    expect(heard(said)).toEqual({});
  });

  it('are hints', () => {
    const hints = hintsIn(library(), at('a.microcredential.yaml'), { start: 0, end: spec.length });
    expect(hints.length).toBeGreaterThan(10);
    expect(heard(hints.flatMap(({ label, text }) => [label, text]))).toEqual({});
  });
});

describe('the outline', () => {
  const namesOf = (headings: readonly Heading[]): string[] =>
    headings.flatMap(({ name, children }) => [name, ...namesOf(children)]);

  it.each(['a.microcredential.yaml', 'mcspec.yaml', 'y.framework.yaml'] as const)('of %s', (name) => {
    const names = namesOf(outlineOf(library(), at(name))).filter((each) => !rules.some(({ id }) => id === each));
    expect(names.length).toBeGreaterThan(8);
    expect(heard(names)).toEqual({});
  });

  it('of what has no name', () => {
    const text = '"": Ζ\nessential_outcomes:\n  - {details: [{}]}\n  - {}\nresearch: [{}]\nalignment: [{gap: Ζ}, {}]\n';
    const names = namesOf(outlineOf(library({ 'a.microcredential.yaml': text }), at('a.microcredential.yaml')));
    expect(names.length).toBeGreaterThan(7);
    expect(heard(names)).toEqual({});
  });
});

describe('a new name is refused', () => {
  const refusals: [name: Name, context: string, next: string, changes?: Partial<Record<Name, string>>][] = [
    ['a.microcredential.yaml', 'Σχολ‸είο', 'x'],
    ['a.microcredential.yaml', 'id: EO‸1\n', 'outcome'],
    ['a.microcredential.yaml', 'id: R‸1', 'source'],
    ['a.microcredential.yaml', 'id: S‸1', 'resource'],
    ['a.microcredential.yaml', 'id: Q‸1', 'question'],
    ['a.microcredential.yaml', 'id: A‸1', 'artifact'],
    ['a.microcredential.yaml', 'id: P‸1', 'prompt'],
    ['a.microcredential.yaml', 'id: C‸1', 'row'],
    ['a.microcredential.yaml', 'id: EO1.‸a', 'detail'],
    ['a.microcredential.yaml', 'levels: [‸α', ' '],
    ['a.microcredential.yaml', 'id: ‸a\n', 'A b'],
    ['a.microcredential.yaml', 'id: ‸a\n', 'b'],
    ['a.microcredential.yaml', 'id: EO‸1\n', 'EO2'],
    ['a.microcredential.yaml', 'id: A‸1', 'A2'],
    ['a.microcredential.yaml', 'levels: [‸α', 'β'],
    ['a.microcredential.yaml', 'strategy: x‸/9', 'x/8'],
    ['a.microcredential.yaml', 'strategy: x‸/1', 'x'],
    ['a.microcredential.yaml', 'strategy: x‸/1', 'w/7'],
    ['a.microcredential.yaml', 'strategy: x‸/1', 'v/1'],
    ['a.microcredential.yaml', 'strategy: x‸/1', 'x/2'],
    ['a.microcredential.yaml', 'strategy: x‸/1', 'x/7'],
    ['a.microcredential.yaml', 'stack: ‸Ζ', ' '],
    ['a.microcredential.yaml', 'stack: ‸Ζ', 'Η'],
    ['a.microcredential.yaml', 'stack: ‸Ζ', 'Θ', { 'b.microcredential.yaml': 'stack: Θ\n' }],
    ['a.microcredential.yaml', 'stack: ‸Ζ', 'Θ', { 'b.microcredential.yaml': 'stack: Ζ\ntitle: "Ζ\n' }],
    ['y.framework.yaml', 'id: ‸d,', 'D e'],
    ['y.framework.yaml', '- id: ‸x\n', 'X y'],
    ['a.microcredential.yaml', 'id: EO‸1\n', 'EO7', { 'a.microcredential.yaml': `${spec}x: "Ζ\n` }],
    ['a.microcredential.yaml', 'strategy: x‸/1', 'x/3', { 'y.framework.yaml': `${framework}"Ζ\n` }],
  ];

  function refused(name: Name, context: string, next: string, changes?: Partial<Record<Name, string>>): string {
    const { offset } = caret(files[name].replace(context.replace('‸', ''), context));
    const answer = rename(library(changes), at(name), offset, next);
    return answer && 'refused' in answer ? answer.refused : `${context} becomes ${next}`;
  }

  it.each(refusals)('in %s at %s, to %s', (...refusal) => {
    expect(heard([refused(...refusal)])).toEqual({});
  });

  it('for many reasons', () => {
    expect(new Set(refusals.map((each) => refused(...each))).size).toBe(refusals.length);
  });

  const usual =
    'id: a\nessential_outcomes: [{id: EO1, details: [{id: EO1.a}]}, {id: EO1}, {statement: Ζ, details: [{id: EO3.a}]}]\n';
  it.each([
    [`${usual}scoring: {passing: profi‸cient}\n`, 'x'],
    [usual.replace('{id: EO1}', '{id: E‸O1}'), 'EO7'],
    [usual.replace('EO3.a', 'EO3‸.a'), 'EO3.b'],
    [`${usual}research: [{outcomes: [EO‸3]}]\n`, 'EO4'],
    [`${usual}research: [{outcomes: [EO‸9]}]\n`, 'EO4'],
    ['essential_outcomes: [{id: EO‸1}]\nresearch: [{outcomes: [EO4]}]\n', 'EO4'],
    ['stack: Oper‸ations\n', 'Ζ'],
    ['alignment: [{strategy: well‸ness/1}]\n', 'wellness/2'],
  ])('of %s, to %s', (marked, next) => {
    const { text, offset } = caret(marked);
    const workspace = new Workspace(rules);
    workspace.save(at('a.microcredential.yaml'), text);
    const answer = rename(workspace, at('a.microcredential.yaml'), offset, next);
    expect(answer).toHaveProperty('refused');
    expect(heard([answer && 'refused' in answer ? answer.refused.replace('Building Ranks', '') : undefined])).toEqual({});
  });
});

it('why a strategy fits is told', () => {
  const { strategies } = parseFramework(framework).framework as Framework;
  const [strategy, second] = strategies as readonly [Strategy, Strategy];
  const reasons: Reason[] = [
    { kind: 'words', words: [], of: 'strategy' },
    { kind: 'words', words: ['μία'], of: 'strategy' },
    { kind: 'words', words: ['μία', 'δύο', 'τρεις'], of: 'dimension' },
    { kind: 'precedent', titles: ['Πρώτη'] },
    { kind: 'precedent', titles: ['Πρώτη', 'Δεύτερη'] },
    { kind: 'stack', stack: 'Ζ', aligned: 2, reviewed: 3 },
    { kind: 'together', other: second, times: 1 },
    { kind: 'together', other: second, times: 2 },
  ];
  expect(heard(reasons.map((reason) => reasonText(reason, strategy)))).toEqual({});
});

it('what a page writes into the file for the author', () => {
  const document = parseSpec(
    'essential_outcomes:\n  - {id: EO1, statement: Inspect the boilers of the physical plant every week.}\n',
  );
  const [edit] = align(document, defaultSettings.catalogue, { gap: true, outcomes: ['EO1'] });
  expect(edit?.newText).toContain('gap: ');
  expect(edit?.newText).not.toContain('does not cover');
});

it('hears what is left in English', () => {
  expect(
    heard(['**Title** of ＥＯ1', '**title**', '```yaml\ntitle: one two\n```', '`status` “so called” [ｍｏｒｅ](pages:/x.md)']),
  ).toEqual({
    'Title of': '**Title** of ＥＯ1',
  });
});
