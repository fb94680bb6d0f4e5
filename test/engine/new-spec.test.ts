/** A new microcredential, and the settings of a new library: all to be filled in, and nothing broken. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { newLibrary } from '../../server/src/engine/new-library.js';
import { fromTemplate, mostOutcomes, newSpec } from '../../server/src/engine/new-spec.js';
import { nowhere } from '../../server/src/engine/rule.js';
import { defaultSettings, parseSettings } from '../../server/src/engine/settings.js';
import { structureRules } from '../../server/src/engine/structure.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec, specShape } from '../../server/src/spec/parse.js';

const chosen = { id: 'leading-wellness', title: 'Leading Wellness', stack: 'Wellness' };
const levels = defaultSettings.levels;
const fresh = (outcomes: number, over: Partial<typeof chosen> = {}) => newSpec({ ...chosen, ...over }, levels, outcomes).text;

describe('a new microcredential', () => {
  it.each([3, 4, 6])('with %i outcomes tells only what is not written yet', (outcomes) => {
    const { settings } = parseSettings(newLibrary().text, [...structureRules, ...rules]);
    const around = { ...nowhere, fileName: 'leading-wellness.microcredential.yaml' };
    const { findings } = analyze(parseSpec(fresh(outcomes)), { rules, settings, around });
    expect([...new Set(findings.map(({ severity }) => severity))]).toEqual(['information']);
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(['badge-issuer', 'resource-link', 'section-filled']);
  });

  it('gives each outcome a question, an artifact, a prompt about that and a row', () => {
    const { spec } = parseSpec(fresh(2));
    const links = (items: readonly { outcomes: readonly { value: string }[]; id?: { value: string } }[] | undefined) =>
      items?.map(({ id, outcomes }) => [id?.value, ...outcomes.map(({ value }) => value)].join(' '));
    expect(links(spec.overview?.questions)).toEqual(['Q1', 'Q2 EO1', 'Q3 EO2']);
    expect(links(spec.evidence?.artifacts)).toEqual(['A1 EO1', 'A2 EO2']);
    expect(links(spec.reflection?.prompts)).toEqual(['P1 EO1', 'P2 EO2']);
    expect(spec.reflection?.prompts.map(({ about }) => about.map(({ value }) => value))).toEqual([['A1'], ['A2']]);
    expect(spec.scoring?.rows.map(({ scores }) => scores.map(({ value }) => value).join(' '))).toEqual([
      'Q1 Q2 A1 P1',
      'Q3 A2 P2',
    ]);
  });

  it('has every section in the order of the format', () => {
    const { root, complete } = parseSpec(fresh(mostOutcomes));
    const names = root?.kind === 'map' ? root.entries.map(({ name }) => name) : [];
    expect(complete).toBe(true);
    expect(names).toEqual([...specShape.keys.keys()].filter((name) => name !== 'aliases'));
  });

  it('takes any title for what it is, and the first prompt for the first stop', () => {
    const title = 'Leading "All" #1: a {b} $1 \\ \u{1F3EB}';
    const { text, snippet } = newSpec({ ...chosen, title, stack: undefined }, levels);
    expect(parseSpec(text).spec.title?.value).toBe(title);
    expect(/\$\{1:([^}]*)\}/.exec(snippet ?? '')?.[1]).toMatch(/^TODO: one of the stacks/);
    expect(snippet).toContain('\\$1');
  });
});

describe('a template', () => {
  const template =
    '# Ours\nformat: microcredential/1\nid: template  # exchanged\ntitle: "A template" # too\nstack: Safety\nhours: 12\n';

  it('gets an id and a title of its own, and keeps all else', () => {
    expect(fromTemplate(template, { ...chosen, stack: undefined })?.text).toBe(
      template.replace('id: template ', 'id: leading-wellness ').replace('A template', 'Leading Wellness'),
    );
    expect(fromTemplate(template.replaceAll('\n', '\r\n'), chosen)?.text).toContain('stack: Wellness\r\nhours: 12\r\n');
  });

  it('is given what it lacks', () => {
    expect(fromTemplate('\uFEFFhours: 12\n', chosen)?.text).toBe(
      '\uFEFFid: leading-wellness\ntitle: Leading Wellness\nstack: Wellness\nhours: 12\n',
    );
    expect(fromTemplate('id:\ntitle:\n  - a\n', chosen)?.text).toBe(
      'id: leading-wellness\ntitle: Leading Wellness\nstack: Wellness\n',
    );
  });

  it.each(['', '- a\n', 'title: "A\n', 'just words'])('is none where it cannot be read: %j', (text) => {
    expect(fromTemplate(text, chosen)).toBeUndefined();
  });
});

describe('a new library', () => {
  it('has settings that are right, and what it shares to fill in', () => {
    const { text, snippet } = newLibrary();
    const { settings, problems } = parseSettings(text, [...structureRules, ...rules]);
    expect(problems).toEqual([]);
    expect(settings.stacks).toEqual(defaultSettings.stacks);
    expect([settings.library, settings.issuer, settings.templates]).toEqual([undefined, undefined, 'templates']);
    expect(snippet).toMatch(/^library: "\$\{1:TODO/m);
  });
});
