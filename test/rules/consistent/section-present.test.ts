import { describe, expect, it } from 'vitest';
import { sectionPresent as rule } from '../../../server/src/rules/consistent/section-present.js';
import { applyEdits } from '../../../server/src/spec/edit.js';
import { parseSpec, specShape } from '../../../server/src/spec/parse.js';
import type { Node } from '../../../server/src/spec/tree.js';
import { check, checkFix, checkRule, configured } from '../helpers.js';

const whole = rule.page.good;
const without = (...names: string[]) => whole.replace(new RegExp(`^(?:${names.join('|')}):.*\\n`, 'gm'), '');

const entriesOf = (root: Node | undefined) => (root?.kind === 'map' ? root.entries.map((entry) => entry.name) : []);

describe('section-present', () => {
  it('accepts a file with every section', () => checkRule(rule, whole));

  it('tells a section that is absent, at the one before it', () => {
    expect(check(rule, without('method'))).toMatchObject([
      {
        message: 'The section Method (“method”) is absent.',
        effect: 'partially',
        span: { start: without('method').indexOf('competency:') },
      },
    ]);
    expect(check(rule, without('format'))[0]?.message).toBe('The section Format (“format”) is absent.');
  });

  it('leaves the sections that a criterion is about to that criterion', () => {
    for (const name of ['hours', 'audience', 'research', 'resources', 'evidence', 'reflection', 'scoring', 'alignment', 'badge'])
      expect(check(rule, without(name))).toEqual([]);
    expect(check(rule, without('research', 'badge'))).toEqual([]);
  });

  it('tells three or more as one, whichever they are', () => {
    const [finding, ...others] = check(rule, without('method', 'research', 'badge').replace('draft', 'published'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      message: '3 sections are absent: Method, Research and Digital Badge.',
      effect: 'does-not-meet',
    });
  });

  it('calls what a draft lacks still to be written', () => {
    expect(check(rule, without('method', 'research', 'badge'))[0]?.message).toBe(
      '3 sections are still to be written: Method, Research and Digital Badge.',
    );
    expect(check(rule, 'title: Leading Data Literacy\n')[0]?.message).toBe(
      '18 sections are still to be written: Format, Id, Stack, Status, Version and 13 others.',
    );
  });

  it('can be told how many are many', () =>
    expect(
      check(rule, without('method', 'competency'), configured(rule, 'rules: {section-present: {options: {many: 2}}}\n')),
    ).toMatchObject([{ message: '2 sections are still to be written: Competency and Method.' }]));

  it('counts one as one, and none not at all', () => {
    const any = configured(rule, 'rules: {section-present: {options: {many: 0}}}\n');
    expect(check(rule, without('method'), any)).toMatchObject([{ message: '1 section is still to be written: Method.' }]);
    expect(check(rule, whole, any)).toEqual([]);
  });

  it('begins an empty file with an outline, below what may stand there', () => {
    for (const before of ['', '\uFEFF', '# Ours', '# Ours\r\n', '\n\n', '   ']) {
      const [finding] = check(rule, before);
      expect(finding?.message).toMatch(/^Nothing is written here yet\. /);
      const [fix, ...others] = finding?.fixes() ?? [];
      expect([fix?.title, fix?.kind, others]).toEqual(['Begin with an outline of all sections', 'skeleton', []]);
      const outline = parseSpec(applyEdits(before, fix?.edits ?? []));
      expect(outline.problems).toEqual([]);
      expect(entriesOf(outline.root)).toEqual([...specShape.required]);
      expect(check(rule, outline.text)).toEqual([]);
    }
  });

  it('reads a near miss as the section that it means', () => checkRule(rule, whole.replace('method:', 'metod:')));

  it('claims nothing where the text is torn', () => checkRule(rule, 'title: "Leading\nstack: A\n'));

  it('inserts a section at its place, in either style, with Windows line ends', () => {
    checkFix(
      rule,
      without('method').replace('competency:', '# The skill\ncompetency:').replaceAll('\n', '\r\n'),
      'Add Method',
      whole
        .replace('competency:', '# The skill\ncompetency:')
        .replace(/^method:.*$/m, 'method: "TODO: how the earner goes about it"')
        .replaceAll('\n', '\r\n'),
    );
    checkFix(
      rule,
      `{${without('method').trim().replaceAll('\n', ', ')}}\n`,
      'Add Method',
      `{${whole
        .replace(/^method:.*$/m, 'method: "TODO: how the earner goes about it"')
        .trim()
        .replaceAll('\n', ', ')}}\n`,
    );
  });

  it('inserts all that are absent at once', () => {
    const [fix] = check(rule, 'title: Leading Data Literacy\n')[0]?.fixes() ?? [];
    expect(fix).toMatchObject({ title: 'Add the 18 sections that are absent', kind: 'skeleton' });
    const names = fix?.edits.flatMap((edit) => [...edit.newText.matchAll(/^([a-z_]+):/gm)].map((match) => match[1]));
    expect([...(names ?? []), 'title'].sort()).toEqual([...specShape.required].sort());
  });
});
