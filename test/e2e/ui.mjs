// An author's five minutes with the spec that the reviewers of 2022 found wanting.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useWorkbench } from './workbench.mjs';

const spec = 'managing-systems-logistics.microcredential.yaml';
/** Of two specs, the file and the title. @type {[file: string, title: string][]} */
const specs = [
  [spec, 'Managing Systems Logistics'],
  ['nurturing-a-culture-of-wellness.microcredential.yaml', 'Nurturing a Culture of Wellness'],
];
const unasked = /Essential Outcome (EO\d+)\b.* has no overview question/;

/**
 * @param {object} stage
 * @param {import('playwright-core').Page} stage.page
 * @param {string} stage.url the workbench with the library open
 * @param {string} stage.library
 * @param {string} stage.pictures folder for screenshots
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runUi({ page, url, library, pictures }) {
  const editor = useWorkbench(page, pictures);
  const file = join(library, spec);
  const written = readFileSync(file, 'utf8');
  const unaskedOutcomes = /** @param {string[]} rows */ (rows) => rows.flatMap((row) => unasked.exec(row)?.[1] ?? []);

  return story(editor, {
    'opens the spec and marks what is missing': async () => {
      await editor.start(url);
      await editor.open(spec);
      await editor.squiggle('warning');
      await editor.screenshot('1-opened');
    },
    'lists the outcomes without an overview question': async () => {
      await editor.problems(spec, (rows) => unaskedOutcomes(rows).sort().join() === 'EO1,EO2,EO5');
      await editor.screenshot('2-problems');
    },
    'completes a strategy from a word of its title': async () => {
      const { line, column, length } = find(written, /(?<=strategy: *)[a-z-]+\/\d+/);
      await editor.goTo(line, column);
      for (let i = 0; i < length; i++) await editor.press('Shift+ArrowRight');
      await editor.press('Delete');
      await editor.type('approachable');
      await editor.suggestions((labels) => labels[0] === 'relationships/1');
      await editor.screenshot('3-completion');
      await editor.accept();
    },
    'repairs a finding': async () => {
      const { line, column } = find(written, /(?<=- id: )EO1\b/);
      await editor.goTo(line, column);
      await editor.repair(/add a question/i, '4-repairs');
      await editor.problems(spec, (rows) => unaskedOutcomes(rows).sort().join() === 'EO2,EO5');
      await editor.screenshot('5-repaired');
    },
    'saves both to the disk': async () => {
      await editor.save(file, (text) => text.includes('strategy: relationships/1') && text.length > written.length);
    },
    'shows pages beside two specs and the library': async () => {
      for (const [name, title] of specs) {
        await editor.press('ControlOrMeta+1');
        await editor.open(name);
        await editor.command('Suggest Alignment for This Microcredential');
        await editor.webPage(`Alignment: ${title}`, title);
      }
      await editor.command('Show What the Library Covers');
      await editor.webPage('What “', '4 microcredentials.');
      await editor.screenshot('6-pages');
      // The browser's VS Code writes down every five seconds what is open; a desktop's does so when it closes.
      await new Promise((resolve) => setTimeout(resolve, 12_000));
    },
    'shows each again after the window is loaded anew': async () => {
      await editor.start(url);
      for (const [, title] of specs) await editor.webPage(`Alignment: ${title}`, title);
      await editor.webPage('What “', '4 microcredentials.');
      await editor.screenshot('7-pages-again');
    },
  });
}

/** Runs the steps of one story in order and stops at the first that fails: the next ones build on it. */
async function story(editor, steps) {
  let passed = 0;
  for (const [title, act] of Object.entries(steps)) {
    const started = Date.now();
    try {
      await act();
    } catch (error) {
      console.log(`  ✗ ${title}`, error);
      await editor.screenshot('ui-failed').catch(() => {});
      return { passed, failed: 1 };
    }
    passed += 1;
    console.log(`  ✓ ${title} (${Date.now() - started} ms)`);
  }
  return { passed, failed: 0 };
}

/** Where a pattern is first found in a text, line and column counted from 1. */
function find(text, pattern) {
  const match = pattern.exec(text);
  if (!match) throw new Error(`The example has nothing like ${pattern}.`);
  const before = text.slice(0, match.index).split('\n');
  return { line: before.length, column: before.at(-1).length + 1, length: match[0].length };
}
