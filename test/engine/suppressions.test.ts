import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { rules } from '../../server/src/rules/index.js';
import { applyEdits } from '../../server/src/spec/edit.js';
import { parseSpec } from '../../server/src/spec/parse.js';

const knownKeys = rules.filter((rule) => rule.id === 'known-keys');
const check = (text: string) => analyze(parseSpec(text), { rules: knownKeys, settings: defaultSettings });

describe('a comment that silences a check', () => {
  it('takes the finding out, and keeps it with its reason', () => {
    const { findings, suppressed } = check('# mcspec-ignore-next-line known-keys -- our site needs it\nnickname: msl\n');
    expect(findings).toEqual([]);
    expect(suppressed.map(({ finding, reason }) => [finding.rule, reason])).toEqual([['known-keys', 'our site needs it']]);
  });

  it('may stand above others for the same line', () => {
    const { suppressed } = check(
      '# mcspec-ignore-next-line known-keys -- a\n# mcspec-ignore-next-line id-scheme -- b\nnickname: msl\n',
    );
    expect(suppressed).toHaveLength(1);
  });

  it.each([
    ['# mcspec-ignore-next-line known-keys\nnickname: msl\n', 'Say why “known-keys” is silenced here'],
    ['# mcspec-ignore-next-line\nnickname: msl\n', 'Say which check this comment silences'],
    ['# mcspec-ignore-next-line known-kes -- why\nnickname: msl\n', 'Did you mean “known-keys”?'],
    ['# mcspec-ignore-next-line known-keys -- why\ntitle: MSL\n', '“known-keys” finds nothing on the next line'],
  ])('is itself reported: %s', (text, message) => {
    expect(check(text).findings.find((finding) => finding.rule === 'suppression')?.message).toContain(message);
  });

  it('is no comment inside a text', () => {
    expect(check('method: |\n  # mcspec-ignore-next-line known-keys -- why\n  text\n').findings).toEqual([]);
  });

  it('goes when it is not needed, and its name is corrected', () => {
    const repair = (text: string) => {
      const [fix] =
        check(text)
          .findings.find((finding) => finding.rule === 'suppression')
          ?.fixes() ?? [];
      return applyEdits(text, fix?.edits ?? []);
    };
    expect(repair('id: a\n# mcspec-ignore-next-line known-keys -- why\ntitle: MSL\n')).toBe('id: a\ntitle: MSL\n');
    expect(repair('# mcspec-ignore-next-line known-kes -- why\nnickname: msl\n')).toBe(
      '# mcspec-ignore-next-line known-keys -- why\nnickname: msl\n',
    );
  });
});
