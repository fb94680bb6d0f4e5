import { describe, expect, it } from 'vitest';
import { kindsThatUsually, proseFields } from '../../server/src/engine/prose-fields.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { examples } from '../mutations.js';

const read = (text: string) => proseFields(parseSpec(text)).map(({ name, value }) => [name, value]);

describe('the prose of a spec', () => {
  it('is what readers meet, in the order of the text', () =>
    expect(
      read(`
format: microcredential/1
id: my-spec
title: My Title
aliases: [Other Title]
stack: Operations
hours: 20
audience: Principals
essential_outcomes:
  - {id: EO1, statement: Lead., details: [{id: EO1.a, text: Leads.}]}
research: [{id: R1, citation: "A (2020). B.", url: https://a.b}]
resources: [{id: S1, title: The Toolkit, url: https://a.b, use: Use it., outcomes: [EO1]}]
scoring:
  visibility: public
  levels: [low, high]
  guidance: Read it.
  rows: [{id: C1, levels: {low: Some., high: All.}}]
badge: {image: a.svg, caption: A shield, criteria: auto, tags: [one]}
`),
    ).toEqual([
      ['title', 'My Title'],
      ['audience', 'Principals'],
      ['essential_outcomes/statement', 'Lead.'],
      ['essential_outcomes/details/text', 'Leads.'],
      ['resources/use', 'Use it.'],
      ['scoring/guidance', 'Read it.'],
      ['scoring/rows/levels/low', 'Some.'],
      ['scoring/rows/levels/high', 'All.'],
      ['badge/caption', 'A shield'],
    ]));

  it('has the exact value and its place', () => {
    const [field] = proseFields(parseSpec('method: >\n  One\n  line.\n'));
    expect(field).toMatchObject({ value: 'One line.\n', path: ['method'], isPlaceholder: false });
    expect(field?.node.value).toBe(field?.value);
  });

  it('holds each text once, and nothing that is blank or no text', () => {
    expect(read('competency: &a Leads.\nmethod: *a\naudience: ""\ntitle: 2024\nbadge: {caption: [a], description: }\n')).toEqual([
      ['competency', 'Leads.'],
    ]);
    expect(read('')).toEqual([]);
  });

  it('says which texts are still to be written, and reads a near miss of a key', () => {
    const fields = proseFields(parseSpec('competancy: "TODO: write this"\nmethod: They lead.\n'));
    expect(fields.map(({ name, isPlaceholder }) => [name, isPlaceholder])).toEqual([
      ['competency', true],
      ['method', false],
    ]);
  });

  it('covers the examples', () => {
    for (const text of examples) expect(read(text).length).toBeGreaterThan(50);
  });
});

describe('what texts of a kind usually do', () => {
  const long = (text: string) =>
    kindsThatUsually(proseFields(parseSpec(text)), (value) => (value === 'no matter' ? undefined : value.length > 3));

  it('is what at least three do, and three times as many as do not', () => {
    const uses = (...values: string[]) => `resources: [${values.map((use) => `{use: ${use}}`).join(', ')}]`;
    expect([...long(uses('four', 'four', 'four', 'no'))]).toEqual(['resources/use']);
    expect([...long(uses('four', 'four', 'four', 'no matter', 'no matter'))]).toEqual(['resources/use']);
    expect([...long(uses('four', 'four'))]).toEqual([]);
    expect([...long(uses('four', 'four', 'four', 'no', 'no'))]).toEqual([]);
  });

  it('takes all levels for one kind', () =>
    expect([...long('scoring: {rows: [{levels: {low: four, mid: four, high: four}}]}')]).toEqual(['scoring/rows/levels']));
});
