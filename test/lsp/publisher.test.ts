import { describe, expect, it } from 'vitest';
import { createPublisher } from '../../server/src/lsp/publisher.js';

function publisher(publish: (uri: string) => void = () => {}) {
  const said: string[] = [];
  const failures: string[] = [];
  const waiting: { ms: number; wake: () => void }[] = [];
  const made = createPublisher({
    delay: (ms) => new Promise((wake) => waiting.push({ ms, wake })),
    publish(uri) {
      said.push(uri);
      publish(uri);
    },
    failed: (what) => failures.push(what),
  });
  /** Wakes what waits for so many milliseconds. */
  const pass = async (ms: number) => {
    for (const waiter of waiting.splice(0)) waiter.ms <= ms ? waiter.wake() : waiting.push(waiter);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { ...made, said, failures, pass };
}

describe('findings are published', () => {
  it('one file a turn, so that requests come in between', async () => {
    const { recheck, said, pass } = publisher();
    recheck(['a', 'b', 'c'], 'later');
    expect(said).toEqual(['a']);
    await pass(0);
    expect(said).toEqual(['a', 'b']);
  });

  it('for what the author looks at before the rest of the library, and once', async () => {
    const { recheck, now, said, pass } = publisher();
    recheck(['a', 'b', 'c', 'open'], 'later');
    recheck(['open', 'open'], 'soon');
    now('c');
    for (let turn = 0; turn < 6; turn++) await pass(0);
    expect(said).toEqual(['a', 'c', 'open', 'b']);
  });

  it('after the last of several changes, not after each', async () => {
    const { typed, now, said, pass } = publisher();
    typed('a', now);
    typed('a', now);
    typed('b', now);
    await pass(150);
    expect(said).toEqual(['a', 'b']);
  });

  it('for the other files too when one fails', async () => {
    const { recheck, idle, failures, said, pass } = publisher((uri) => {
      if (uri === 'a') throw new Error('a is broken');
    });
    recheck(['a', 'b'], 'later');
    await pass(0);
    await pass(0);
    await idle();
    expect(said).toEqual(['a', 'b']);
    expect(failures).toEqual(['Checking a']);
  });

  it('no more after the end', async () => {
    const { recheck, typed, now, stop, said, pass } = publisher();
    recheck(['a', 'b'], 'later');
    typed('c', now);
    stop();
    now('d');
    await pass(1000);
    expect(said).toEqual(['a']);
  });
});
