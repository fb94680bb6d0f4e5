/** What is inserted for absent sections fits what is there. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { nowhere } from '../../server/src/engine/rule.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { rules } from '../../server/src/rules/index.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import type { Linked } from '../../server/src/spec/model.js';
import { parseSpec } from '../../server/src/spec/parse.js';

/** The spec after the sections of that fix are added. */
function added(text: string, title: string | RegExp, fileName?: string) {
  const around = { ...nowhere, fileName };
  const { findings } = analyze(parseSpec(text), { rules, settings: defaultSettings, around });
  const fix = findings.flatMap((finding) => finding.fixes()).find((each) => each.title.match(title));
  expect(fix, `${title} is offered`).toBeDefined();
  return parseSpec(applyEdits(text, fix?.edits ?? [])).spec;
}

const linked = (items: readonly Linked[] | undefined) =>
  (items ?? []).map((item) => `${item.id?.value}: ${item.outcomes.map((link) => link.value).join(' ')}`);
const scored = ({ scoring }: ReturnType<typeof added>) =>
  scoring?.rows.map((row) => `${row.id?.value}: ${row.scores.map((link) => link.value).join(' ')}`);

describe('a skeleton', () => {
  it('has an outcome, with its details, for each that the rest names', () => {
    const { outcomes } = added('evidence: {artifacts: [{id: A1, outcomes: [EO2.b, EO4, EO99]}]}\n', /sections/);
    expect(outcomes.map(({ id, details }) => `${id?.value}: ${details.map((detail) => detail.id?.value).join(' ')}`)).toEqual([
      'EO1: EO1.a',
      'EO2: EO2.a EO2.b',
      'EO3: EO3.a',
      'EO4: EO4.a',
    ]);
  });

  it('has a prompt for each that the rubric scores, about the outcomes of its row', () => {
    const text =
      'essential_outcomes: [{id: EO1}, {id: EO2}, {id: EO3}]\nscoring: {rows: [{id: C1, scores: [P1, P2], outcomes: [EO2]}, {id: C2, scores: [P3], outcomes: [EO3.a]}]}\n';
    expect(linked(added(text, 'Add Reflection').reflection?.prompts)).toEqual(['P1: EO1 EO2', 'P2: EO2', 'P3: EO3']);
  });

  it('links to as many outcomes as there are, where they have no ids yet', () => {
    const text = 'essential_outcomes:\n  - statement: Increase wellness.\n  - statement: Plan for it.\n';
    const [item] = added(text, 'Add Framework Alignment').alignments;
    expect(item?.outcomes.map((link) => link.value)).toEqual(['EO1', 'EO2']);
  });

  it('is scored by the rows that are there', () => {
    const text =
      'essential_outcomes: [{id: EO1}, {id: EO2}]\nscoring:\n  rows:\n    - {id: C1, scores: [Q1], outcomes: [EO1, EO2]}\n';
    expect(scored(added(text, 'Add Reflection'))).toEqual(['C1: Q1 P1']);
    expect(scored(added(text, /^Add the \d+ sections/))).toEqual(['C1: Q1 Q2 A1 P1']);
  });

  it('gives the rubric a row for each outcome, with all that is about it', () => {
    const text =
      'essential_outcomes: [{id: EO1}, {id: EO2}]\noverview: {questions: [{id: Q1, asks: context}, {id: Q2, outcomes: [EO2]}]}\nevidence: {artifacts: [{id: A1, outcomes: [EO1.a, EO2]}]}\n';
    expect(scored(added(text, 'Add Scoring'))).toEqual(['C1: Q1 A1', 'C2: Q2 A1']);
  });

  it('is reflected on where nothing else is', () => {
    const { reflection } = added('reflection: {prompts: [{id: P1}]}\n', 'Add Skill Demonstration');
    expect(reflection?.prompts[0]?.about.map((link) => link.value)).toEqual(['A1']);
  });

  it('knows the id by the name of the file', () => {
    expect(added('title: X\n', /sections/, 'leading-data.microcredential.yaml').id?.value).toBe('leading-data');
    expect(added('title: X\n', /sections/, 'Leading Data.microcredential.yaml').id?.value).toMatch(/^TODO/);
  });
});
