// The little of Mocha's browser build that suite/mocha.ts uses. @types/mocha would declare `describe` and
// `it` globally, also for the Vitest tests, where they mean something else.
declare module 'mocha/mocha.js' {
  interface Test {
    title: string;
    fullTitle(): string;
    duration?: number;
  }
  interface Runner {
    on(event: 'pass' | 'pending', listener: (test: Test) => void): Runner;
    on(event: 'fail', listener: (test: Test, error: Error) => void): Runner;
    on(event: 'end', listener: () => void): Runner;
  }
  type Body = () => void | Promise<void>;
  interface Globals {
    describe(title: string, body: () => void): void;
    it(title: string, body: Body): void;
    before(body: Body): void;
    after(body: Body): void;
    beforeEach(body: Body): void;
    afterEach(body: Body): void;
  }
  type Mocha = new (options: {
    ui: 'bdd';
    reporter: unknown;
    timeout: number;
  }) => {
    suite: { emit(event: 'pre-require', ...args: unknown[]): void };
    run(done: (failures: number) => void): Runner;
  };
}
