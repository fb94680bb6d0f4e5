import { describe, expect, test } from 'vitest';
import { rule } from '../../server/src/engine/rule.js';
import { run, type World } from './fake-host.js';
import { clean, gaps, testRules } from './test-rules.js';

// The pictures in golden/ are what an author sees. `npx vitest run -u` draws them anew; read what changed.

const library = {
  '/lib/leading-data-literacy.microcredential.yaml': clean,
  '/lib/managing-systems-logistics.microcredential.yaml': gaps,
  '/lib/reading-with-others.microcredential.yaml': clean.replace('title: Leading', 'title: Reading'),
};

function looksLike(name: string, args: string, world: World): void {
  test(name, async () => {
    const { out } = await run(args, world);
    await expect(out).toMatchFileSnapshot(`golden/${name.replaceAll(' ', '-')}.txt`);
  });
}

describe('check shows', () => {
  looksLike('a library', 'check', { files: library });
  looksLike('a library in a narrow terminal', 'check --no-color', { files: library, columns: 60 });
  looksLike('a library in colours', 'check', { files: library, env: { FORCE_COLOR: '1' } });
  looksLike('a library quietly', 'check --quiet', { files: library });
  looksLike('a library with questions', 'check --questions', { files: library, columns: 80 });
  looksLike('a clean library', 'check', { files: { '/lib/leading-data-literacy.microcredential.yaml': clean } });
  looksLike('a library repaired', 'check --fix', { files: library });
  looksLike('settings that are wrong', 'check', {
    files: {
      '/lib/mcspec.yaml': '# Ours\nrulez: {}\nrules:\n  badge-present: loud\n',
      '/lib/leading-data-literacy.microcredential.yaml': clean,
    },
  });
  looksLike('silenced findings', 'check', {
    files: {
      '/lib/a.microcredential.yaml': `# mcspec-ignore-next-line double-word -- the name of a song\ntitle: Twist and and Shout\n${clean.replace(/title.*\n/, '')}`,
      '/lib/b.microcredential.yaml': `# mcspec-ignore-next-line double-word -- a song\ntitle: Twist and and Shout\n${gaps.replace(/title.*\n/, '')}`,
    },
  });
  looksLike('a file that cannot be read to its end', 'check', {
    files: { '/lib/broken.microcredential.yaml': `title: "Leading\nessential_outcomes:\n  - {id: EO1\nbadge:\n  name: x\n` },
  });
  looksLike('an empty file', 'check', { files: { '/lib/empty.microcredential.yaml': '' } });
  looksLike('standard input', 'check -', { input: gaps });
});

test('what an author wrote does nothing to the terminal', async () => {
  const evil = '\u001B]0;title\u0007\u001B[2J';
  const echo = rule({
    ...testRules[0],
    id: 'echo',
    group: 'copyedit',
    effect: 'advisory',
    page: { asks: '', why: '', repair: '', bad: '', good: '' },
    *check({ text, spec }) {
      const span = spec.title?.span ?? { start: 0, end: text.length };
      yield {
        span,
        message: `Odd:\n${text}`,
        related: [{ span, message: text }],
        fixes: () => [{ title: `Use ${text}`, kind: 'review', edits: [] }],
      };
    },
  });
  const text = `# ${evil}\n# mcspec-ignore-next-line badge-present -- ${evil}\ntitle: "${evil} \u202E \u009B"\n`;
  for (const args of [
    ['check'],
    ['check', '-'],
    ['check', '--fix'],
    ['check', '--format', 'github'],
    ['check', evil],
    [evil],
    ['check', '--format', evil],
  ]) {
    const { out, err } = await run(args, {
      files: { [`/lib/${evil}.microcredential.yaml`]: text },
      input: text,
      rules: [echo],
    });
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  }
});

test('a file’s place can be clicked: its path stands alone, its lines begin with line:column', async () => {
  const { out } = await run('check', { files: library });
  expect(out).toMatch(/^managing-systems-logistics\.microcredential\.yaml\n\n {2}1:1 {2}error/m);
});
