// What the tests do with the editor, in an author's words. Everything that the server answers in its own
// time is polled for: an assertion right after an edit fails now and then.
import * as vscode from 'vscode';

export const library = (vscode.workspace.workspaceFolders as readonly vscode.WorkspaceFolder[])[0]!.uri;

export const at = (name: string): vscode.Uri => vscode.Uri.joinPath(library, `${name}.microcredential.yaml`);

export async function write(name: string, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  return at(name);
}

export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Asks until the answer is accepted; the error after `timeout` milliseconds shows the last answer. */
export async function until<T>(
  what: string,
  ask: () => T | Thenable<T>,
  accept: (answer: T) => unknown = Boolean,
  timeout = 30_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (accept(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Not within ${timeout / 1000} s: ${what}. Last seen: ${JSON.stringify(answer, null, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What mcspec reports on a file, of one rule if it is named. */
export function findings(uri: vscode.Uri, rule?: string): vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((finding) => finding.source === 'mcspec' && (!rule || ruleOf(finding) === rule));
}

function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

/** The repairs offered on a range, of one kind (`quickfix`, `source.fixAll`), resolved as far as an edit. */
export async function repairs(uri: vscode.Uri, range: vscode.Range, kind: vscode.CodeActionKind): Promise<vscode.CodeAction[]> {
  return (
    (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind.value, 50)) ??
    []
  );
}

export async function apply({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit && !(await vscode.workspace.applyEdit(edit))) throw new Error('The editor refused the edit.');
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Where `marker` ends in the document: the place that an author's cursor is at after writing it. */
export function after(document: vscode.TextDocument, marker: string): vscode.Position {
  const offset = document.getText().indexOf(marker);
  if (offset < 0) throw new Error(`The document has no "${marker}".`);
  return document.positionAt(offset + marker.length);
}

export function whole(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(0, 0, document.lineCount, 0);
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  const [seen, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (seen !== wanted) throw new Error(`${what}: expected ${wanted}, got ${seen}`);
}
