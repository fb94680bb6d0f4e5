import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { criteria } from '../../server/src/engine/criteria.js';
import { type Effect, type Rule, rule } from '../../server/src/engine/rule.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';

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
