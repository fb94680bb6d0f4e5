import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hover, MarkupContent, PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import bundled from '../../l10n/bundle.l10n.es.json';

const spanish: Readonly<Record<string, string>> = bundled;
const bad = 'format: microcredential/1\nstatus: finished\n';
const home = mkdtempSync(join(tmpdir(), 'mcspec server ü '));
const server = join(home, 'dist', 'server.js');
const library = join(home, 'My library');

beforeAll(async () => {
  await build({
    entryPoints: ['server/src/node/server.ts'],
    bundle: true,
    outfile: server,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    conditions: ['module'],
    define: { MCSPEC_VERSION: '"0.0.0-test"' },
    logLevel: 'warning',
  });
  mkdirSync(join(library, 'below', '.git'), { recursive: true });
  mkdirSync(join(library, 'node_modules'));
  writeFileSync(join(library, 'mcspec.yaml'), 'rules:\n  section-present: off\n');
  writeFileSync(join(library, 'below', 'a (1).microcredential.yaml'), `\uFEFF${bad}`);
  writeFileSync(join(library, 'below', 'broken.microcredential.yaml'), Buffer.from([0xff, 0xfe, 0x00, 0x80]));
  writeFileSync(join(library, 'below', '.git', 'b.microcredential.yaml'), bad);
  writeFileSync(join(library, 'node_modules', 'b.microcredential.yaml'), bad);
}, 60_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Talks to a server process as an editor does that serves no files. */
async function session(
  child: ChildProcess,
  connection: ReturnType<typeof createProtocolConnection>,
  rootUri: string | null,
  locale?: string,
) {
  const published: PublishDiagnosticsParams[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void published.push(params));
  connection.listen();
  const capabilities = { textDocument: { publishDiagnostics: { codeDescriptionSupport: true } } };
  await connection.sendRequest('initialize', { processId: process.pid, rootUri, capabilities, ...(locale && { locale }) });
  await connection.sendNotification('initialized', {});
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { published, ended };
}

describe('the server as a process', () => {
  it('reads a library from the disk over standard input and output, and ends when it is told', async () => {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const { published, ended } = await session(child, connection, pathToFileURL(library).href);
    const found = () => published.find(({ uri }) => uri.includes('/a%20'));
    await expect.poll(found, { timeout: 10_000 }).toBeDefined();
    expect(found()?.diagnostics.map(({ code }) => code)).not.toContain('section-present');
    const finding = found()?.diagnostics.find(({ code }) => code === 'wrong-type');
    expect(finding?.range.start).toEqual({ line: 1, character: 8 });
    expect(finding?.codeDescription?.href).toBe(pathToFileURL(join(home, 'docs', 'rules', 'wrong-type.md')).href);
    expect(published.filter(({ uri }) => /node_modules|\.git/.test(uri))).toEqual([]);
    expect(await connection.sendRequest('shutdown')).toBeNull();
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    connection.dispose();
  });

  it('ends with its editor', async () => {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const { ended } = await session(child, connection, null);
    child.stdin.end();
    expect(await ended).toBe(1);
    connection.dispose();
  });

  it('speaks the language of its editor', async () => {
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const { ended } = await session(child, connection, null, 'es-MX');
    const textDocument = { uri: 'untitled:a', languageId: 'microcredential', version: 1, text: bad };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    const position = { line: 1, character: 3 };
    const said = await connection.sendRequest<Hover>('textDocument/hover', { textDocument, position });
    expect((said.contents as MarkupContent).value.split('\n')[0]).toBe(spanish.Status);
    child.stdin.end();
    expect(await ended).toBe(1);
    connection.dispose();
  });

  it('speaks over the channel that VS Code gives it', async () => {
    const child = spawn(process.execPath, [server, '--node-ipc'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    const { published, ended } = await session(child, connection, pathToFileURL(library).href);
    await expect.poll(() => published.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect(await ended).toBe(0);
    connection.dispose();
  });
});
