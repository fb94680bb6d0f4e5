/** A check while somebody types looks up no sentence but those that it tells. */
import { readFileSync } from 'node:fs';
import { config } from '@vscode/l10n';
import { expect, it } from 'vitest';
import { analyze } from '../../server/src/engine/analyze.js';
import { nowhere } from '../../server/src/engine/rule.js';
import { defaultSettings } from '../../server/src/engine/settings.js';
import { rules } from '../../server/src/rules/index.js';
import { parseSpec } from '../../server/src/spec/parse.js';

const good = 'ensuring-curriculum-alignment.microcredential.yaml';
const text = readFileSync(new URL(`../fixtures/good/${good}`, import.meta.url), 'utf8');

it('looks up what its findings say, and nothing for what is in order', () => {
  const asked: string[] = [];
  const listening = new Proxy({} as Record<string, string>, {
    get(_none, message) {
      asked.push(String(message));
      return undefined;
    },
  });
  config({ contents: listening });
  const { findings, verdicts } = analyze(parseSpec(text), { rules, settings: defaultSettings, around: nowhere });
  expect(asked).toEqual(findings.map(({ message }) => message));
  expect(verdicts[0]?.title).toBe('Consistent');
  expect(asked).toContain('Consistent');
}, 60_000);
