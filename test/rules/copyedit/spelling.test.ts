import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parseSettings } from '../../../server/src/engine/settings.js';
import { spelling } from '../../../server/src/rules/copyedit/spelling.js';
import { applyEdits } from '../../../server/src/spec/edit.js';
import { inEnglish } from '../../english.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const rule = (fixture: string, settings?: Parameters<typeof checkRule>[2]) => checkRule(spelling, fixture, settings, inEnglish);
const words = (text: string, settings?: Parameters<typeof check>[2]) =>
  check(spelling, text, settings, inEnglish).map(({ span }) => text.slice(span.start, span.end));

interface Mistake {
  readonly kind: 'typing' | 'real word' | 'grammar';
  readonly text: string;
  readonly wrong: string;
  readonly right: string;
}
const mistakes: readonly Mistake[] = JSON.parse(readFileSync('test/fixtures/spelling/mistakes.json', 'utf8'));

describe('spelling', () => {
  it('finds words that are none, exactly where they stand', () => {
    rule(`
title: Managing Sytems Logistics
#               ^^^^^^ “Sytems” is not a known word.
method: >
  Plan the managment of the building
#          ^^^^^^^^^ “managment” is not a known word.
  with your team.
competency: |
  First line.
  Teh second line.
# ^^^ “Teh” is not a known word.
essential_outcomes:
  - {id: EO1, statement: 'Doesn''t acommodate the teacher''s needs.'}
#                                  ^^^^^^^^^^ “acommodate” is not a known word.
  - {id: EO2, statement: "Don\\u2019t say \\u201cevidance\\u201d."}
#                                              ^^^^^^^^ “evidance”
`);
  });

  it('says nothing while no dictionary is read', () => checkRule(spelling, 'method: Plan the managment.\n'));

  test.each(mistakes.filter(({ kind }) => kind === 'typing').map((each) => [each.wrong, each] as const))(
    'finds “%s” and only that, and offers what was meant',
    (wrong, { text, right }) => {
      const spec = `method: >\n  ${text}\n`;
      const found = check(spelling, spec, undefined, inEnglish);
      expect(found.map(({ span }) => spec.slice(span.start, span.end))).toEqual([wrong]);
      expect(found[0]?.fixes().map(({ title }) => title)).toContain(`Change to “${right}”`);
    },
  );

  it('leaves words alone that are the wrong ones, and grammar, to other eyes', () => {
    for (const { kind, text } of mistakes) if (kind !== 'typing') expect(words(`method: >\n  ${text}\n`)).toEqual([]);
  });

  it('reads prose only', () => {
    rule(`
id: mispelt-thing
aliases: [Managing Sytems]
research: [{id: R1, citation: "Hatie, J. (2009). Visibel Learning. Routlege."}]
resources: [{id: S1, title: A Guied by Others, url: "https://exmaple.org", use: Read the guied.}]
#                                                                                        ^^^^^ “guied”
`);
  });

  it('leaves names, acronyms, addresses, files and numbers alone', () => {
    rule(`
method: >
  Write to leadr@exmaple.org, see https://exmaple.org/plna, open plna.pdf, and follow MTSS, PLCs and EO1.a of the 3rd edition.
  Ask Éloïse Fabre, Ms. Quaye-Orlova or the Zzyzx Center; Wqwerty (2014) and Xplorr et al. (2009) say how.
competency: The co-teacher’s re-entry plan (and/or policies) isn’t pre-written; teachers’ self-assessments are.
`);
  });

  it('takes a name for one at the beginning of a sentence too if it is one elsewhere', () => {
    rule(`
method: Zzyzx leads. Ask Zzyzx.
competency: Wqwerty leads.
#           ^^^^^^^ “Wqwerty”
`);
  });

  it('looks at words with a capital letter where the library has that', () => {
    const settings = configured(spelling, 'rules: {spelling: {options: {names: false}}}');
    expect(words('method: Ask Zzyzx.\n', settings)).toEqual(['Zzyzx']);
  });

  it('knows the words of the field, of the framework, and of the library', () => {
    rule('method: Schoolwide walkthroughs with look-fors show the Student-Centeredness of each microcredential.\n');
    const text = 'method: The qworum of our Blorptown grommeters meets.\n';
    expect(words(text)).toEqual(['qworum', 'grommeters']);
    const own = 'dictionary: [Qworum]\nstacks: [Grommeter Craft]\n';
    expect(words(text, parseSettings(own, [spelling]).settings)).toEqual([]);
  });

  describe('of America and Britain', () => {
    const text = 'method: The behaviour and the color of a labeled and a labelled cover.\n';
    const settings = (variant: string) => configured(spelling, `rules: {spelling: {options: {variant: ${variant}}}}`);

    it('is American', () => {
      rule(`
method: We organise the colour of each center.
#          ^^^^^^^^ “organise” is the British spelling.
#                       ^^^^^^ “colour” is the British spelling.
`);
      expect(words(text)).toEqual(['behaviour']);
    });
    it('is British where the library says so', () => {
      expect(words(text, settings('british'))).toEqual(['color', 'labeled']);
      expect(check(spelling, text, settings('british'), inEnglish)[0]?.message).toBe('“color” is the American spelling.');
    });
    it('is either where the library says so', () => expect(words(text, settings('either'))).toEqual([]));
    it('is that of the spec’s country', () => {
      expect(words(`language: en-GB\n${text}`)).toEqual(['color', 'labeled']);
      expect(words(`language: en-US\n${text}`, settings('british'))).toEqual(['behaviour']);
      expect(words(`language: en-CA\n${text}`)).toEqual([]);
    });
    it('is one of three things', () => {
      const { problems } = parseSettings('rules: {spelling: {options: {variant: Australian}}}', [spelling]);
      expect(problems.map(({ message }) => message)).toEqual([
        '“variant” of “spelling” should be american, british or either, such as american.',
      ]);
    });
  });

  it('is not checked in other languages, nor in a sentence of one', () => {
    expect(words('language: es\nmethod: Planifique la gestión del edificio.\n')).toEqual([]);
    expect(words('method: Planifique la gestión del edificio escolar con su equipo docente.\n')).toEqual([]);
  });

  it('tells of two hundred words at most', () => {
    const text = `method: ${Array.from({ length: 500 }, (_, at) => `The ${'abcdefghij'[at % 10]}${'qwxz'[at % 4]}vbk${at % 7 ? 'u' : 'e'}b is here.`).join(' ')}\n`;
    expect(words(text)).toHaveLength(200);
  });

  describe('its fixes', () => {
    const around = inEnglish;
    it('put another word in its place, in any kind of text', () => {
      checkFix(spelling, 'method: Plan the managment.\n', 'Change to “management”', 'method: Plan the management.\n', { around });
      checkFix(spelling, "method: 'It''s the evidance'\n", 'Change to “evidence”', "method: 'It''s the evidence'\n", { around });
      checkFix(
        spelling,
        'method: >-\n  Reflect on the\n  acheivment of each.\n',
        'Change to “achievement”',
        'method: >-\n  Reflect on the\n  achievement of each.\n',
        { around },
      );
      checkFix(spelling, 'method: We met alot.\n', 'Change to “a lot”', 'method: We met a lot.\n', { around });
    });

    it('are at most three words and the dictionary, none of which is made without asking', () => {
      const [found] = check(spelling, 'method: The rubrik is here.\n', undefined, around);
      expect(found?.fixes().map(({ title, kind }) => `${kind}: ${title}`)).toEqual([
        'review: Change to “rubric”',
        'review: Change to “Rubik”',
        'review: Change to “Rurik”',
        'review: Add “rubrik” to the library’s dictionary',
      ]);
    });

    it('offer a word of the library that is as near', () => {
      const { settings } = parseSettings('dictionary: [grommeter]\n', [spelling]);
      checkFix(spelling, 'method: The gromeeter meets.\n', 'Change to “grommeter”', 'method: The grommeter meets.\n', {
        around,
        settings,
      });
      checkFix(spelling, 'method: Microcredental.\n', 'Change to “Microcredential”', 'method: Microcredential.\n', { around });
    });

    it('add the word to the settings, after which it is known', () => {
      const text = 'method: The qworum meets.\n';
      const fix = check(spelling, text, undefined, around)[0]?.fixes().at(-1);
      const library = '# Ours\ndictionary:\n  - NASSP\n';
      expect(fix?.edits).toEqual([]);
      const after = applyEdits(library, fix?.settings?.(library) ?? []);
      expect(after).toBe('# Ours\ndictionary:\n  - NASSP\n  - qworum\n');
      expect(words(text, parseSettings(after, [spelling]).settings)).toEqual([]);
    });

    it('do not call the other spelling a new word', () => {
      const [found] = check(spelling, 'method: Our behaviour matters.\n', undefined, around);
      expect(found?.fixes().map(({ title }) => title)).not.toContain('Add “behaviour” to the library’s dictionary');
      expect(found?.fixes()[0]?.title).toBe('Change to “behavior”');
    });
  });

  describe('of good specs', () => {
    const specs = ['test/fixtures/good', 'examples'].flatMap((folder) =>
      readdirSync(folder).flatMap((name) => (name.endsWith('.microcredential.yaml') ? [`${folder}/${name}`] : [])),
    );
    it('has specs to look at', () => expect(specs.length).toBeGreaterThan(12));
    test.each(specs)('%s has nothing to be told, whatever the library’s dictionary', (path) =>
      expect(words(readFileSync(path, 'utf8'))).toEqual([]),
    );
  });
});
