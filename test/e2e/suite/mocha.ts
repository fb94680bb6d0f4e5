// Mocha's browser build in every extension host: it is one file without Node's modules, so the same bundle
// runs in Node, in a web worker and in desktop VS Code.
import 'mocha/mocha.js';
import type { Globals, Mocha, Runner } from 'mocha/mocha.js';

// The build leaves its class on the global object. Its ready-made instance there wants a page; a new one does not.
const mocha = new (globalThis as unknown as { Mocha: Mocha }).Mocha({ ui: 'bdd', reporter: Report, timeout: 60_000 });
const globals = {} as Globals;
mocha.suite.emit('pre-require', globals, null, mocha);

export const { describe, it, before, after, beforeEach, afterEach } = globals;

const counts = { passed: 0, failed: 0 };

/**
 * Runs what the imported test files described; rejects when a test failed or there was none.
 * `details` go to the runner outside with the counts.
 */
export async function runAll(details: object): Promise<void> {
  await new Promise<number>((done) => mocha.run(done));
  // The runner reads this line.
  console.log(`e2e-result ${JSON.stringify({ ...counts, ...details })}`);
  if (counts.failed > 0 || counts.passed === 0) throw new Error(`${counts.failed} tests failed, ${counts.passed} passed`);
}

/** Lines through the console, which reaches the terminal from each kind of extension host. */
function Report(this: unknown, runner: Runner): void {
  runner
    .on('pass', (test) => {
      counts.passed += 1;
      console.log(`  ✓ ${test.fullTitle()} (${test.duration} ms)`);
    })
    .on('pending', (test) => console.log(`  - ${test.fullTitle()}`))
    .on('fail', (test, error) => {
      counts.failed += 1;
      console.log(`  ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
}
