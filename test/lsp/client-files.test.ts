import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

interface ClientFiles {
  listFiles(patterns: readonly string[]): Promise<readonly string[]>;
  readFile(address: string): Promise<string | null>;
}

/** Of an editor, what the client's file access uses: files in memory, which only some file systems can be searched for. */
function editor(files: Readonly<Record<string, string | Uint8Array>>, folders: readonly string[], searched: readonly string[]) {
  class Uri {
    constructor(
      readonly scheme: string,
      readonly authority: string,
      readonly path: string,
    ) {}
    static parse(address: string) {
      const [, scheme = '', authority = '', path = ''] = /^([a-z-]+):(?:\/\/([^/]*))?(.*)$/.exec(address) ?? [];
      if (!scheme) throw new Error('The address has no scheme.');
      return new Uri(scheme, authority, path);
    }
    static joinPath({ scheme, authority, path }: Uri, name: string) {
      return new Uri(scheme, authority, `${path.replace(/\/$/, '')}/${name}`);
    }
    toString() {
      return `${this.scheme}://${this.authority}${this.path}`;
    }
  }
  const content = (uri: Uri) => {
    const found = files[uri.toString()];
    if (found === undefined) throw new Error('There is no such file.');
    return typeof found === 'string' ? new TextEncoder().encode(found) : found;
  };
  const workspace = {
    workspaceFolders: folders.map((uri) => ({ uri: Uri.parse(uri) })),
    findFiles: async () => searched.map(Uri.parse),
    fs: {
      readFile: async (uri: Uri) => content(uri),
      stat: async (uri: Uri) => ({ size: content(uri).byteLength }),
      readDirectory: async (folder: Uri) => {
        const start = `${folder.toString().replace(/\/$/, '')}/`;
        const below = Object.keys(files).flatMap((uri) => (uri.startsWith(start) ? [uri.slice(start.length)] : []));
        return [...new Set(below.map((path) => path.split('/')[0] ?? ''))].map((name) => [name, below.includes(name) ? 1 : 2]);
      },
    },
  };
  return { Uri, workspace, FileType: { File: 1, Directory: 2, SymbolicLink: 64 } };
}

let code = '';
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['client/src/files.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  code = outputFiles[0]?.text ?? '';
}, 60_000);

function clientIn(vscode: object): ClientFiles {
  const module = { exports: {} as ClientFiles };
  new Function('require', 'module', 'exports', code)(() => vscode, module, module.exports);
  return module.exports;
}

describe('the client’s file access', () => {
  it('takes what the editor’s search finds, and walks through folders that cannot be searched', async () => {
    const client = clientIn(
      editor(
        {
          'memory:///library/mcspec.yaml': '',
          'memory:///library/below/a.microcredential.yml': '',
          'memory:///library/badges/a.svg': '',
          'memory:///library/badges/a.blend': '',
          'memory:///library/node_modules/x/b.microcredential.yaml': '',
          'memory:///library/.git/c.microcredential.yaml': '',
        },
        ['file:///home/library', 'memory:///library'],
        ['file:///home/library/d.microcredential.yaml'],
      ),
    );
    expect([...(await client.listFiles(['**/*']))].sort()).toEqual([
      'file:///home/library/d.microcredential.yaml',
      'memory:///library/badges/a.svg',
      'memory:///library/below/a.microcredential.yml',
      'memory:///library/mcspec.yaml',
    ]);
  });

  it('reads a text without its byte order mark, and gives null for what cannot be a spec', async () => {
    const files = { 'memory:///a': '\uFEFFtitle: é\n', 'memory:///large': new Uint8Array(5 * 1024 * 1024) };
    const client = clientIn(editor(files, [], []));
    expect(await client.readFile('memory:///a')).toBe('title: é\n');
    expect(await client.readFile('memory:///large')).toBeNull();
    expect(await client.readFile('memory:///absent')).toBeNull();
    expect(await client.readFile('')).toBeNull();
  });
});
