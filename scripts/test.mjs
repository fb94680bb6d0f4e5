// `npm test`: everything that has to hold, from a bare clone. The last line is `N passed, N failed`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildExtension, checkNode, installDependencies, Missing, main, npm, root, run, step } from './setup.mjs';

const unitReport = join(root, 'out', 'unit.json');

await main(async () => {
  checkNode();
  await installDependencies();

  const total = { passed: 0, failed: 0 };
  const failures = [];
  /** @param {string} name @param {() => Promise<{ passed: number, failed: number }>} act */
  const count = async (name, act) => {
    const started = Date.now();
    const { passed, failed } = await act().catch((error) => {
      console.error(error instanceof Missing ? error.message : error);
      return { passed: 0, failed: 1 };
    });
    total.passed += passed;
    total.failed += failed;
    if (failed) failures.push(name);
    console.log(`${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
    return failed === 0;
  };

  const built = await count('build', () => buildExtension().then(() => ({ passed: 0, failed: 0 })));
  await count('lint', () => script('lint'));
  await count('types', () => script('typecheck'));
  await count('unit tests', unitTests);
  // In an editor without the extension every test would only wait for its end.
  if (built) await count('editor tests', editorTests);

  if (failures.length) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed ? 1 : 0;
});

/** A script that passes or fails as a whole. */
async function script(name) {
  step(`npm run ${name}`);
  return { passed: 0, failed: (await npm(['run', '--silent', name])) ? 1 : 0 };
}

async function unitTests() {
  step('npm run test:unit');
  mkdirSync(dirname(unitReport), { recursive: true });
  rmSync(unitReport, { force: true });
  const code = await npm([
    'run',
    '--silent',
    'test:unit',
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]);
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(unitReport, 'utf8'));
  return atLeastOne({ passed: numPassedTests, failed: numFailedTests }, code);
}

async function editorTests() {
  step('npm run test:e2e');
  let output = '';
  const code = await run(process.execPath, [join(root, 'test', 'e2e', 'run.mjs')], {
    onOutput: (text) => {
      output += text;
    },
  });
  const [, passed = 0, failed = 0] = /^e2e: (\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  return atLeastOne({ passed: Number(passed), failed: Number(failed) }, code);
}

/** A run that failed without a failed test, such as a test file that does not load, counts as one. */
function atLeastOne({ passed, failed }, code) {
  return { passed, failed: Math.max(failed, code ? 1 : 0) };
}
