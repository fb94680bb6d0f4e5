import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFramework } from '../../server/src/engine/framework-file.js';
import { defaultSettings, parseSettings } from '../../server/src/engine/settings.js';
import { type FrameworkLookup, frameworkPathsIn } from '../../server/src/engine/settings-frameworks.js';
import { rules } from '../../server/src/rules/index.js';
import { applyEdits } from '../../server/src/spec/edit.js';

const read = (text: string) => parseSettings(text, rules);
const told = (text: string) =>
  read(text).problems.map(({ severity, message, span }) => ({ severity, message, at: text.slice(span.start, span.end) }));

describe('settings', () => {
  it('has the 22 stacks of the Ed Leaders Network and Building Ranks, where nothing is said', () => {
    for (const text of ['', '# ours\n', 'library: Ours\n']) {
      const { settings, problems } = read(text);
      expect(problems).toEqual([]);
      expect(settings.stacks).toHaveLength(22);
      expect(settings.catalogue.frameworks.map(({ id }) => id)).toEqual(['building-ranks']);
      expect(settings.terms).toEqual({ earner: 'practitioner', avoid: ['participant'] });
      expect(settings.issuer).toBeUndefined();
    }
    expect(defaultSettings.rules.size).toBe(0);
  });

  it('takes what only holds its place for not said', () => {
    const { settings } = read('library: "TODO: the name"\nissuer: {id: "TODO: an address", name: "TODO: the name"}\n');
    expect([settings.library, settings.issuer]).toEqual([undefined, undefined]);
    expect(read('issuer: {id: "TODO: an address", name: Ours}\n').settings.issuer).toEqual({ name: 'Ours' });
    expect(read('issuer: {}\n').settings.issuer).toEqual({});
  });

  it.each([
    ['templates', 'templates'],
    ['./our templates/', 'our templates'],
    ['"a\\\\b"', 'a/b'],
    ['../templates', undefined],
    ['a/../../b', undefined],
    ['/etc', undefined],
    ['C:/templates', undefined],
    ['.', undefined],
    ['"TODO: a folder"', undefined],
  ])('has its templates in a folder of its own: %s', (written, folder) => {
    expect(read(`templates: ${written}\n`).settings.templates).toBe(folder);
  });

  it('reads what a library says', () => {
    const { settings, problems } = read(`
library: Ours
issuer: {id: "https://example.org/issuer", name: Ours, url: "https://example.org", email: a@example.org}
stacks: [Operations, Early Childhood]
levels: [emerging, meeting, meeting]
frameworks: [building-ranks]
terms: {earner: educator, avoid: [practitioner, candidate]}
dictionary: [NASSP]
`);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      library: 'Ours',
      issuer: { id: 'https://example.org/issuer', name: 'Ours', url: 'https://example.org', email: 'a@example.org' },
      stacks: ['Operations', 'Early Childhood'],
      levels: ['emerging', 'meeting'],
      terms: { earner: 'educator', avoid: ['practitioner', 'candidate'] },
      dictionary: ['NASSP'],
    });
  });

  it('reads a list of words to avoid that is empty as one, and no list as the default', () => {
    expect(read('terms: {avoid: []}\n').settings.terms.avoid).toEqual([]);
    expect(read('terms: {earner: educator}\n').settings.terms.avoid).toEqual(['participant']);
  });

  it('reads severities and options', () => {
    const { settings, problems } = read(`
rules:
  research-current: off
  section-order: hint
  outcome-count: {severity: error, options: {min: 2, max: 5}}
  hours-stated:
    options: {most: 60}
`);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(settings.rules)).toEqual({
      'research-current': { severity: 'off', options: {} },
      'section-order': { severity: 'hint', options: {} },
      'outcome-count': { severity: 'error', options: { min: 2, max: 5 } },
      'hours-stated': { options: { most: 60 } },
    });
  });

  it('takes the word off for what it says, as old YAML does not', () =>
    expect(read('rules: {research-current: false}\n').settings.rules.get('research-current')?.severity).toBe('off'));

  it.each([
    ['librry: Ours\n', 'warning', 'librry', '“librry” is not a library setting. Did you mean “library”?'],
    ['stacks: Operations\n', 'error', 'Operations', '“stacks” is “Operations”; a list belongs here.'],
    [
      'frameworks: [building-rank]\n',
      'warning',
      'building-rank',
      'No framework is called “building-rank”. Built in: building-ranks. Did you mean “building-ranks”?',
    ],
    [
      'rules: {outcome-cont: off}\n',
      'warning',
      'outcome-cont',
      'No check is called “outcome-cont”. Did you mean “outcome-count”?',
    ],
    [
      'rules: {outcome-count: loud}\n',
      'error',
      'loud',
      '“loud” is not a severity. Use one of error, warning, information, hint or off.',
    ],
    [
      'rules: {outcome-count: [off]}\n',
      'error',
      'outcome-count',
      '“outcome-count” takes a severity, or a group with “severity” and “options”.',
    ],
    [
      'rules: {outcome-count: {level: off}}\n',
      'warning',
      'level',
      '“level” is not a setting of a check. Use “severity” and “options”.',
    ],
    [
      'rules: {outcome-count: {options: {least: 2}}}\n',
      'warning',
      'least',
      '“outcome-count” has no option “least”. It has “min”, “max”',
    ],
    [
      'rules: {section-order: {options: {least: 2}}}\n',
      'warning',
      'least',
      '“section-order” has no option “least”. It has none.',
    ],
    [
      'rules: {outcome-count: {options: {min: few}}}\n',
      'error',
      'few',
      '“min” of “outcome-count” should be a number that is not negative, such as 3.',
    ],
    ['rules: {outcome-count: {options: {min: -1}}}\n', 'error', '-1', 'should be a number that is not negative'],
    [
      'rules: {reference-exists: off}\n',
      'information',
      'off',
      'tells real faults, which stay when nobody hears of them. It asks: Each link names something that is there.',
    ],
    ['library: "Ours\n', 'error', expect.anything(), 'is not closed with one'],
  ])('tells a slip: %s', (text, severity, at, message) =>
    expect(told(text)).toEqual([{ severity, at, message: expect.stringContaining(message) }]),
  );

  it('keeps the default where something makes no sense, and reads the rest', () => {
    const { settings } = read('stacks: 3\nframeworks: [ours]\nrules: {outcome-count: loud, section-order: off}\nissuer: Ours\n');
    expect(settings.stacks).toHaveLength(22);
    expect(settings.catalogue.frameworks).toHaveLength(1);
    expect(settings.issuer).toBeUndefined();
    expect(settings.rules.get('outcome-count')).toEqual({ options: {} });
    expect(settings.rules.get('section-order')).toEqual({ severity: 'off', options: {} });
  });

  it('knows no option by a name that every object has', () =>
    expect(told('rules: {outcome-count: {options: {constructor: 2}}}\n')).toHaveLength(1));

  it('mends names', () => {
    const repair = (text: string) => {
      const [fix] = read(text).problems[0]?.fixes() ?? [];
      return applyEdits(text, fix?.edits ?? []);
    };
    expect(repair('librry: Ours # here\r\n')).toBe('library: Ours # here\r\n');
    expect(repair('rules: {outcome-cont: off}\n')).toBe('rules: {outcome-count: off}\n');
    expect(repair('rules: {outcome-count: warnin}\n')).toBe('rules: {outcome-count: warning}\n');
  });
});

describe('frameworks', () => {
  const text = readFileSync(new URL('../fixtures/frameworks/northland.framework.yaml', import.meta.url), 'utf8');
  const stateFile = 'frameworks/northland.framework.yaml';
  const files: Record<string, string> = {
    [stateFile]: text,
    'torn.framework.yaml': text.replace('title: Making', 'title: "Making'),
    'unnamed.framework.yaml': 'title: T\n',
  };
  const lookup: FrameworkLookup = (path) => {
    const file = files[path] === undefined ? undefined : parseFramework(files[path]);
    return file ? { state: 'found', framework: file.framework, complete: file.complete } : { state: 'missing' };
  };
  const reading = (settings: string) => parseSettings(settings, rules, lookup);
  const messages = (settings: string) => reading(settings).problems.map(({ severity, message }) => `${severity}: ${message}`);
  const idsIn = (settings: string) => reading(settings).settings.catalogue.frameworks.map(({ id }) => id);

  it.each([
    [`frameworks: [${stateFile}]\n`, ['northland']],
    [`frameworks: [building-ranks, ./${stateFile}]\n`, ['building-ranks', 'northland']],
    ["frameworks: ['frameworks\\northland.framework.yaml']\n", ['northland']],
    [`frameworks:\n  - ${stateFile}\n  - building-ranks\n`, ['northland', 'building-ranks']],
  ])('may be files of the library: %j', (settings, ids) => {
    expect(messages(settings)).toEqual([]);
    expect(idsIn(settings)).toEqual(ids);
    expect(reading(settings).settings.catalogue.complete).toBe(true);
  });

  it.each([
    ['other.framework.yaml', 'error: There is no file “other.framework.yaml” in the library’s folder, or it cannot be read.'],
    ['../northland.framework.yaml', 'error: “../northland.framework.yaml” lies outside of the library’s folder.'],
    ['/etc/x.framework.yaml', 'lies outside of the library’s folder.'],
    ['"C:\\\\x.framework.yaml"', 'lies outside of the library’s folder.'],
    ['"https://x.example/a.framework.yaml"', 'lies outside of the library’s folder.'],
    [
      'frameworks/northland.yaml',
      'error: The name of a framework file ends in .framework.yaml; “frameworks/northland.yaml” does not.',
    ],
    ['unnamed.framework.yaml', 'error: “unnamed.framework.yaml” does not say which framework it is.'],
    [
      'torn.framework.yaml',
      'warning: “torn.framework.yaml” cannot be read to its end, so nobody can tell which strategies are missing.',
    ],
  ])('that cannot be used are told: %s', (name, message) => {
    const settings = `frameworks: [building-ranks, ${name}]\n`;
    expect(messages(settings)).toEqual([expect.stringContaining(message)]);
    expect(reading(settings).settings.catalogue.complete).toBe(false);
  });

  it('of one id count once', () => {
    expect(messages(`frameworks: [${stateFile}, ${stateFile}]\n`)).toEqual([
      'warning: A framework with the id “northland” is in this list already. Only the first counts.',
    ]);
  });

  it('are not missed where nobody can look at files', () => {
    const { settings, problems } = parseSettings(`frameworks: [${stateFile}]\n`, rules);
    expect(problems).toEqual([]);
    expect(settings.catalogue.complete).toBe(false);
  });

  it('are found in the text by their paths', () => {
    expect(frameworkPathsIn(`frameworks: [building-ranks, ./a/b.framework.yaml, ../c.framework.yaml]\n`)).toEqual([
      'a/b.framework.yaml',
    ]);
    expect(frameworkPathsIn('frameworks: a.framework.yaml\n')).toEqual([]);
    expect(frameworkPathsIn('"')).toEqual([]);
  });
});
