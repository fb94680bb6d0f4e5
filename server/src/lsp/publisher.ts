/** When findings are computed and sent: soon after a keystroke, and for the whole library whenever there is time. */

// Long enough not to check every letter of a word, short enough to feel immediate.
const PAUSE = 150;

export interface Publisher {
  /** The text changed while the author types: says so once there is a pause, and only the last time. */
  typed(uri: string, settle: (uri: string) => void): void;
  /** Checks these files again, in this order, before or after those that wait already. */
  recheck(uris: Iterable<string>, urgency: 'soon' | 'later'): void;
  /** Checks one file at once. */
  now(uri: string): void;
  /** Resolves when nothing waits. */
  idle(): Promise<void>;
  stop(): void;
}

export interface PublisherHost {
  readonly delay: (ms: number) => Promise<void>;
  /** Computes a file's findings from its present text and sends them. */
  readonly publish: (uri: string) => void;
  readonly failed: (what: string, error: unknown) => void;
}

export function createPublisher({ delay, publish, failed }: PublisherHost): Publisher {
  const soon = new Set<string>();
  const later = new Set<string>();
  const latest = new Map<string, object>();
  let running: Promise<void> | undefined;
  let isRunning = false;
  let stopped = false;

  function publishSafely(uri: string): void {
    soon.delete(uri);
    later.delete(uri);
    if (stopped) return;
    try {
      publish(uri);
    } catch (error) {
      failed(`Checking ${uri}`, error);
    }
  }

  function next(): string | undefined {
    const [uri] = soon.size > 0 ? soon : later;
    return uri;
  }

  // Findings are computed in the same turn in which they are sent, so that what is sent is never about an older text.
  // After each file whatever else waits has its turn, so that no request waits for the check of the library.
  async function run(): Promise<void> {
    // Publishing one file may call for others, which then wait their turn.
    isRunning = true;
    for (let uri = next(); uri !== undefined; uri = next()) {
      publishSafely(uri);
      await delay(0);
    }
    isRunning = false;
    running = undefined;
  }

  return {
    typed(uri, settle) {
      const mine = {};
      latest.set(uri, mine);
      void delay(PAUSE).then(() => {
        if (latest.get(uri) !== mine) return;
        latest.delete(uri);
        if (!stopped) settle(uri);
      });
    },
    recheck(uris, urgency) {
      for (const uri of uris) (urgency === 'soon' ? soon : later).add(uri);
      if (!isRunning && next() !== undefined) running = run();
    },
    now(uri) {
      latest.delete(uri);
      publishSafely(uri);
    },
    async idle() {
      while (running) await running;
    },
    stop() {
      stopped = true;
      soon.clear();
      later.clear();
      latest.clear();
    },
  };
}
