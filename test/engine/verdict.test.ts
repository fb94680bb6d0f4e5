import { describe, expect, it } from 'vitest';
import { shownOf } from '../../server/src/engine/absences.js';
import { analyze } from '../../server/src/engine/analyze.js';
import { criteria } from '../../server/src/engine/criteria.js';
import { type Effect, type Rule, rule } from '../../server/src/engine/rule.js';
import { defaultSettings, parseSettings } from '../../server/src/engine/settings.js';
import { nextOf, partsOf } from '../../server/src/engine/verdict.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';
import { randomFrom } from '../mutations.js';

/** A rule that always reports. */
function always(group: Rule['group'], effect: Effect, more: Partial<Rule> & { unwritten?: boolean } = {}): Rule {
  const { unwritten = false, ...rest } = more;
  const page = { asks: '', why: '', repair: '', bad: '', good: '' };
  return {
    ...rule({
      id: `${group}-${effect}-${more.part ?? ''}`,
      group,
      effect,
      page,
      *check() {
        yield { span: { start: 0, end: 1 }, message: 'Something.', unwritten };
      },
    }),
    ...rest,
  };
}

const published = 'title: A\nstatus: published\n';
const run = (text: string, ...own: Rule[]) => analyze(parseSpec(text), { rules: own, settings: defaultSettings });
const levelOf = (criterion: string, ...own: Rule[]) =>
  run(published, ...own).verdicts.find((verdict) => verdict.criterion === criterion)?.level;

describe('verdicts', () => {
  it('has all ten criteria in the rubric’s order, fully met where nothing is found', () => {
    const { verdicts, overall } = run(published);
    expect(verdicts.map(({ criterion }) => criterion)).toEqual(criteria.map(({ id }) => id));
    expect(new Set(verdicts.map(({ level }) => level))).toEqual(new Set(['fully']));
    expect(overall).toBe('fully');
  });

  it('takes the worst effect among a criterion’s findings', () => {
    expect(levelOf('shareable', always('shareable', 'advisory'))).toBe('fully');
    expect(levelOf('shareable', always('shareable', 'advisory'), always('shareable', 'partially'))).toBe('partially');
    expect(levelOf('shareable', always('shareable', 'partially'), always('shareable', 'does-not-meet'))).toBe('does-not-meet');
    expect(levelOf('resourced', always('shareable', 'does-not-meet'))).toBe('fully');
  });

  it('lets the alignment, the structure and the copyedit lower none of the ten', () => {
    const { verdicts } = run(published, always('alignment', 'does-not-meet'), always('copyedit', 'partially'));
    expect(verdicts.every(({ level }) => level === 'fully')).toBe(true);
  });

  it('tells the levels of size and label apart, and of nothing else', () => {
    const size = always('right-sized-and-labeled', 'does-not-meet', { part: 'size' });
    const label = always('right-sized-and-labeled', 'advisory', { part: 'label' });
    const parts = run(published, size, label, always('shareable', 'partially')).verdicts.map(partsOf);
    expect(parts.flat()).toEqual([
      { part: 'size', level: 'does-not-meet' },
      { part: 'label', level: 'fully' },
    ]);
  });

  it('needs a fault in size and in label for the lowest level of Right-Sized and -Labeled', () => {
    const size = (effect: Effect) => always('right-sized-and-labeled', effect, { part: 'size' });
    const label = (effect: Effect) => always('right-sized-and-labeled', effect, { part: 'label' });
    const level = (...own: Rule[]) => levelOf('right-sized-and-labeled', ...own);
    expect(level(size('partially'))).toBe('partially');
    expect(level(size('does-not-meet'))).toBe('partially');
    expect(level(size('does-not-meet'), label('advisory'))).toBe('partially');
    expect(level(size('does-not-meet'), label('partially'))).toBe('does-not-meet');
  });

  it('is as a whole the worst of the ten', () => {
    expect(run(published, always('shareable', 'partially')).overall).toBe('partially');
    expect(run(published, always('shareable', 'partially'), always('resourced', 'does-not-meet')).overall).toBe('does-not-meet');
  });

  it('says nothing good of the validity of what is not there', () => {
    const validity = (text: string) =>
      analyze(parseSpec(text), { rules, settings: defaultSettings }).verdicts.find(
        ({ criterion }) => criterion === 'validity-minded-construction',
      );
    expect(validity('title: A\n')).toMatchObject({ level: 'does-not-meet', findings: [{ rule: 'evidence-present' }] });
    // Where something is handed in, it is judged, and the absence of artifacts counts for Demonstrable alone.
    expect(
      validity('reflection:\n  prompts:\n    - {id: P1, text: What worked?}\n')?.findings.map(({ rule }) => rule),
    ).not.toContain('evidence-present');
  });

  it('endorses no file that is not read to its end', () => {
    expect(run('').overall).toBe('does-not-meet');
    expect(run(`title: "A\nstatus: published\n`).overall).toBe('does-not-meet');
  });

  it('asks what only a reviewer can answer, about this microcredential', () => {
    const { verdicts } = run(
      'title: Leading Data\nessential_outcomes: [{id: EO1}]\nresearch: [{id: R1, outcomes: [EO1]}, {id: R2}]\n',
    );
    const questions = (id: string) => verdicts.find(({ criterion }) => criterion === id)?.questions;
    expect(questions('evidence-based')).toEqual(['Does R1 really support EO1?']);
    expect(questions('validity-minded-construction')).toEqual([
      'Do the questions and the evidence for EO1 show that skill and not another?',
    ]);
    expect(questions('right-sized-and-labeled')).toContain('Does “Leading Data” name what an earner will be able to do?');
  });

  it('leaves out what is silenced, and keeps it in the list for reviewers', () => {
    const silenced = '# mcspec-ignore-next-line shareable-partially- -- agreed\ntitle: A\n';
    const { verdicts, suppressed } = run(
      silenced,
      always('shareable', 'partially', {
        *check() {
          yield { span: { start: silenced.indexOf('title'), end: silenced.length }, message: 'Something.' };
        },
      }),
    );
    expect(suppressed).toHaveLength(1);
    expect(verdicts.find(({ criterion }) => criterion === 'shareable')?.level).toBe('fully');
  });
});

/** A rule that reports at each of these words of the text, in the order of the list. */
function at(group: Rule['group'], effect: Effect, words: readonly string[], more: Partial<Rule> = {}): Rule {
  return always(group, effect, {
    id: `${group}-${effect}-${words.join('-')}`,
    *check({ text }) {
      for (const word of words) {
        const start = text.indexOf(word);
        yield { span: { start, end: start + word.length }, message: `${word} is wrong.` };
      }
    },
    ...more,
  });
}

describe('the next best thing to do', () => {
  const text = 'title: one two three four five\nstatus: published\n';
  const next = (...own: Rule[]) => nextOf(run(text, ...own));
  const message = (...own: Rule[]) => next(...own)?.finding.message;

  it('is nothing where nothing is found', () => expect(next()).toBeUndefined());

  it('is what lifts a criterion alone, rather than one of several', () => {
    expect(message(at('contextual', 'partially', ['one', 'two']), at('shareable', 'partially', ['three']))).toBe(
      'three is wrong.',
    );
    expect(message(at('contextual', 'does-not-meet', ['one', 'two', 'three']), at('shareable', 'partially', ['four']))).toBe(
      'four is wrong.',
    );
  });

  it('is what lifts by two levels, rather than by one', () => {
    expect(message(at('contextual', 'partially', ['one']), at('shareable', 'does-not-meet', ['two']))).toBe('two is wrong.');
    // Of two criteria at the lowest level, the one in which nothing else is left to repair.
    expect(
      message(
        at('contextual', 'does-not-meet', ['one']),
        at('contextual', 'partially', ['two']),
        at('shareable', 'does-not-meet', ['three']),
      ),
    ).toBe('three is wrong.');
  });

  it('is, of two that lift as much, the one that lifts the whole', () => {
    const low = [
      at('contextual', 'partially', ['one']),
      at('shareable', 'does-not-meet', ['two']),
      at('shareable', 'partially', ['three']),
    ];
    expect(message(...low)).toBe('two is wrong.');
    expect(run(text, ...low).overall).toBe('does-not-meet');
    expect(run(text, low[0] as Rule, low[2] as Rule).overall).toBe('partially');
  });

  it('is, of two that lift nothing alone, the graver, then the louder, then the first', () => {
    const two = (effect: Effect, words: string[], more: Partial<Rule> = {}) => at('contextual', effect, words, more);
    expect(message(two('partially', ['one']), two('does-not-meet', ['two', 'three']))).toBe('two is wrong.');
    expect(message(two('partially', ['one', 'two']), two('partially', ['three'], { severity: 'error' }))).toBe('three is wrong.');
    expect(message(two('partially', ['three', 'one', 'two']))).toBe('one is wrong.');
  });

  it('says what it lifts, and how many repairs that takes', () => {
    expect(next(at('contextual', 'partially', ['one', 'two', 'three']))?.lifts).toEqual([
      { criterion: 'contextual', title: 'Contextual', from: 'partially', to: 'fully', repairs: 3 },
    ]);
    expect(next(at('contextual', 'does-not-meet', ['two']), at('contextual', 'partially', ['one']))?.lifts).toEqual([
      { criterion: 'contextual', title: 'Contextual', from: 'does-not-meet', to: 'partially', repairs: 1 },
    ]);
  });

  it('mends with one repair all that one rule says of one place', () => {
    const twice = at('contextual', 'partially', ['one', 'one']);
    expect(next(twice, at('shareable', 'partially', ['two', 'three']))?.lifts).toMatchObject([
      { criterion: 'contextual', repairs: 1 },
    ]);
  });

  it('knows that the lowest level of Right-Sized and -Labeled takes a fault in both', () => {
    const size = at('right-sized-and-labeled', 'does-not-meet', ['one', 'two'], { part: 'size' });
    const label = at('right-sized-and-labeled', 'does-not-meet', ['three'], { part: 'label' });
    expect(next(size, label)).toMatchObject({
      finding: { message: 'three is wrong.' },
      lifts: [{ from: 'does-not-meet', to: 'partially', repairs: 1 }],
    });
  });

  it('is advice only where all criteria are met, and then the loudest', () => {
    const advice = at('contextual', 'advisory', ['one']);
    expect(message(advice, at('shareable', 'partially', ['two']))).toBe('two is wrong.');
    expect(next(advice, at('alignment', 'advisory', ['two'], { severity: 'warning' }))).toMatchObject({
      finding: { message: 'two is wrong.' },
      lifts: [],
    });
  });

  it('is the slip where a file cannot be read', () =>
    expect(nextOf(run('title: "A\nstatus: draft\n', at('shareable', 'does-not-meet', ['A'])))?.finding.rule).toBe('yaml-syntax'));

  it('is for a draft just begun what is still to be written, all at once', () => {
    const begun = analyze(parseSpec('title: Leading Data Literacy\n'), { rules, settings: defaultSettings });
    const found = nextOf(begun);
    expect(found?.finding.rule).toBe('section-present');
    const low = begun.verdicts.filter(({ level }) => level !== 'fully').map(({ criterion }) => criterion);
    expect(found?.lifts.map(({ criterion }) => criterion).sort()).toEqual(low.sort());
    expect(nextOf(analyze(parseSpec(''), { rules, settings: defaultSettings }))?.finding.fixes()[0]?.kind).toBe('skeleton');
  });

  it('never claims a lift that does not come: without the findings of its repairs, the criterion rises so far', () => {
    const random = randomFrom(7);
    const groups = criteria.map(({ id }) => id);
    const words = ['one', 'two', 'three', 'four', 'five'];
    const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
    for (let round = 0; round < 200; round++) {
      const own = Array.from({ length: 1 + Math.floor(random() * 8) }, (_, index) => {
        const group = pick(groups);
        const part = group === 'right-sized-and-labeled' ? { part: pick(['size', 'label'] as const) } : {};
        return at(group, pick(['does-not-meet', 'partially', 'advisory']), [pick(words)], { ...part, id: `rule-${index}` });
      });
      const analysis = run(text, ...own);
      for (const lift of nextOf(analysis)?.lifts.filter(({ repairs }) => repairs === 1) ?? []) {
        const left = own.filter((each) => each.id !== nextOf(analysis)?.finding.rule);
        expect(run(text, ...left).verdicts.find(({ criterion }) => criterion === lift.criterion)?.level).toBe(lift.to);
      }
    }
  });
});

describe('one absence is told once', () => {
  const of = (text: string, own: readonly Rule[] = rules, yaml?: string) =>
    analyze(parseSpec(text), { rules: own, settings: yaml ? parseSettings(yaml, own).settings : defaultSettings }).findings;
  const shown = (findings: ReturnType<typeof of>) => shownOf(findings).map(({ rule: id }) => id);
  const draft = 'title: Leading Data Literacy\nessential_outcomes:\n  - {id: EO1, statement: Lead a team.}\n';

  it('by the list of absent sections, and each criterion knows of its own all the same', () => {
    const findings = of(draft);
    expect(shown(findings)).toContain('section-present');
    for (const id of ['research-present', 'resource-present', 'badge-present', 'hours-stated', 'alignment-present']) {
      expect(findings.map(({ rule: each }) => each)).toContain(id);
      expect(shown(findings)).not.toContain(id);
    }
    expect(shown(of('')).filter((id) => id !== 'section-present')).toEqual([]);
  });

  it('by the criterion where fewer are absent, or the list is off or speaks more softly', () => {
    expect(shown(of(draft, rules, 'rules: {section-present: off}\n'))).toContain('research-present');
    expect(shown(of(draft, rules, 'rules: {section-present: hint}\n'))).toContain('research-present');
    expect(shown(of(`# mcspec-ignore-next-line section-present -- later\n${draft}`))).toContain('research-present');
  });
});

describe('severities', () => {
  const severityIn = (text: string, own: Rule, strict = false) =>
    analyze(parseSpec(text), { rules: [own], settings: defaultSettings, strict }).findings.find(
      (finding) => finding.rule === own.id,
    )?.severity;

  it('follows the effect', () => {
    expect(severityIn(published, always('shareable', 'does-not-meet'))).toBe('error');
    expect(severityIn(published, always('shareable', 'partially'))).toBe('warning');
    expect(severityIn(published, always('shareable', 'advisory'))).toBe('information');
    expect(severityIn(published, always('shareable', 'advisory', { severity: 'warning' }))).toBe('warning');
  });

  it('softens in a draft what is merely not written yet, and nothing else', () => {
    const unwritten = always('shareable', 'does-not-meet', { unwritten: true });
    expect(severityIn('status: draft\n', unwritten)).toBe('information');
    expect(severityIn('title: A\n', unwritten)).toBe('information');
    expect(severityIn('status: draft\n', always('shareable', 'does-not-meet'))).toBe('error');
    expect(severityIn('status: in-review\n', unwritten)).toBe('error');
    expect(severityIn('status: draft\n', unwritten, true)).toBe('error');
  });

  it('still counts it in the scorecard', () => {
    const { verdicts } = run('status: draft\n', always('shareable', 'does-not-meet', { unwritten: true }));
    expect(verdicts.find(({ criterion }) => criterion === 'shareable')?.level).toBe('does-not-meet');
  });
});

describe('analyze', () => {
  it('gives the findings in the order of the text', () => {
    const text = 'stack: Nowhere\nstatus: published\nhours: 99\nbadge: {image: a.jpg}\n';
    const { findings } = analyze(parseSpec(text), { rules, settings: defaultSettings });
    const starts = findings.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  it('reports a check that stops, and runs the others', () => {
    const stopping = always('resourced', 'partially', {
      check() {
        throw new Error('out of luck');
      },
    });
    const { findings, verdicts } = run(published, stopping, always('shareable', 'partially'));
    expect(findings.map(({ message }) => message)).toEqual([expect.stringContaining('(out of luck)'), 'Something.']);
    expect(verdicts.filter(({ level }) => level !== 'fully').map(({ criterion }) => criterion)).toEqual(['shareable']);
  });

  it('keeps a span inside of the text, and a fix that stops from doing harm', () => {
    const wild = always('shareable', 'partially', {
      *check() {
        yield {
          span: { start: 5000, end: 10 },
          message: 'Something.',
          fixes: () => {
            throw new Error('no');
          },
        };
      },
    });
    const [finding] = run(published, wild).findings;
    expect(finding?.span).toEqual({ start: published.length, end: published.length });
    expect(finding?.fixes()).toEqual([]);
  });
});
