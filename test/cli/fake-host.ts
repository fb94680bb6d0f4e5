import type { Host } from '../../server/src/cli/host.js';
import { main } from '../../server/src/cli/main.js';
import type { Rule } from '../../server/src/engine/rule.js';
import { testRules } from './test-rules.js';

export interface World {
  /** By absolute path; the current folder is `/lib`. An `Error` is a file that cannot be read, with the reason why. */
  readonly files?: Readonly<Record<string, string | Error>>;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
  readonly rules?: readonly Rule[];
  /** What a file of the dictionaries holds. Without it, spelling is not checked. */
  readonly dictionary?: (name: string) => Uint8Array;
  /** The absolute paths that cannot be written. */
  readonly locked?: readonly string[];
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The files as the command left them. */
  readonly files: Readonly<Record<string, string | Error>>;
  /** The files that it wrote. */
  readonly written: readonly string[];
  readonly served: boolean;
}

/** Runs the command line in a world of its own: `await run('check --format json', { files })`. */
export async function run(args: string | readonly string[], world: World = {}): Promise<Ran> {
  const files: Record<string, string | Error> = { ...world.files };
  const written: string[] = [];
  let out = '';
  let err = '';
  let served = false;
  const host: Host = {
    version: '1.2.3',
    env: world.env ?? {},
    ...(world.dictionary && { dictionary: world.dictionary }),
    ...(world.columns !== undefined && { terminal: { columns: world.columns } }),
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    input: async () => world.input ?? '',
    base64: (bytes) => Buffer.from(bytes).toString('base64'),
    serve: async () => {
      served = true;
    },
    files: {
      absolute: resolve,
      slashes: (path) => path,
      async kind(path) {
        if (files[path] !== undefined) return 'file';
        return Object.keys(files).some((each) => each.startsWith(withSlash(path))) ? 'folder' : undefined;
      },
      async list(folder) {
        const below = Object.keys(files).filter((each) => each.startsWith(withSlash(folder)));
        const names = new Set(
          below.map((each) => each.slice(withSlash(folder).length)).map((rest) => rest.split('/', 2).join('/')),
        );
        const kinds = new Map(
          [...names].map((name) => [name.split('/')[0] ?? '', name.includes('/') ? ('folder' as const) : ('file' as const)]),
        );
        if (kinds.has('locked')) throw new Error('you may not do that here');
        return [...kinds].reverse().map(([name, kind]) => ({ name, kind }));
      },
      async read(path) {
        const text = files[path];
        if (typeof text === 'string') return text;
        throw text ?? new Error('it is not there');
      },
      asset(path) {
        const text = files[path];
        if (text instanceof Error) return { state: 'unknown' };
        return text === undefined ? { state: 'missing' } : { state: 'found', bytes: new TextEncoder().encode(text) };
      },
      async write(path, text) {
        if (world.locked?.includes(path)) throw new Error('nothing can be written here');
        written.push(path);
        files[path] = text;
      },
    },
  };
  const words = typeof args === 'string' ? args.split(' ').filter(Boolean) : args;
  const code = await main(words, host, world.rules ?? testRules);
  return { code, out, err, files, written, served };
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith('/') ? path : `/lib/${path}`).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}
