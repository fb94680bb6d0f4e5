/** Files that the author begins: asks what has to be known, makes the file that the server wrote, and opens it where it begins. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../server/src/lsp/protocol.js';

const REVIEWER = 'mcspec.reviewer';

/**
 * The commands that begin a microcredential or a review.
 *
 * @param client The server's client; undefined while there is none.
 * @param memory Keeps the reviewer's name from one review to the next.
 */
export function serveNewFiles(client: () => BaseLanguageClient | undefined, memory: vscode.Memento): vscode.Disposable {
  async function ask<R>(request: string, params: object): Promise<R | undefined> {
    return client()?.sendRequest<R>(request, params);
  }

  /** @param named The reviewer, for a keybinding that says who that is. */
  async function newReview(target: unknown, named: unknown): Promise<void> {
    const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    const reviewer = typeof named === 'string' && required(named) === undefined ? named : await askReviewer();
    if (reviewer === undefined) return;
    await memory.update(REVIEWER, reviewer.trim());
    // What is in the menu may not have been opened yet, and the server reads what is.
    await vscode.workspace.openTextDocument(uri);
    await make(
      await ask<protocol.NewFileResult>(protocol.newReview, {
        textDocument: { uri: uri.toString() },
        reviewer,
      } satisfies protocol.NewReviewParams),
    );
  }

  function askReviewer(): Thenable<string | undefined> {
    return vscode.window.showInputBox({
      title: vscode.l10n.t('Start a review'),
      prompt: vscode.l10n.t('Who reviews it? A name, or a code where reviewers stay unnamed.'),
      value: memory.get(REVIEWER, ''),
      validateInput: required,
    });
  }

  async function newSpec(target: unknown): Promise<void> {
    const folder = folderFor(target);
    const about = { folder: folder?.toString() ?? null };
    const choices = ask<protocol.NewSpecChoices>(protocol.newSpecChoices, about satisfies protocol.NewSpecChoicesParams);
    // Told where it is waited for.
    choices.catch(() => {});
    const title = await vscode.window.showInputBox({
      title: vscode.l10n.t('New microcredential'),
      prompt: vscode.l10n.t('Its title: an action in at most eight words, such as “Leading Data Conversations”.'),
      validateInput: required,
    });
    if (title === undefined) return;
    const { stacks = [], templates = [] } = (await choices) ?? {};
    const stack = await chosenOf(
      vscode.l10n.t('The stack that it belongs to'),
      vscode.l10n.t('Choose later'),
      stacks.map(namedItem),
    );
    if (stack === undefined) return;
    const template =
      templates.length === 0
        ? null
        : await chosenOf(
            vscode.l10n.t('Begin with a template'),
            vscode.l10n.t('With every section of the format'),
            templates.map(({ name, title: detail }) => ({ label: name, value: name, ...(detail !== undefined && { detail }) })),
          );
    if (template === undefined) return;
    await make(
      await ask<protocol.NewFileResult>(protocol.newSpec, {
        ...about,
        title,
        ...(stack !== null && { stack }),
        ...(template !== null && { template }),
      } satisfies protocol.NewSpecParams),
    );
  }

  const registered = [
    vscode.commands.registerCommand(protocol.commands.newReview, newReview),
    vscode.commands.registerCommand(protocol.commands.newSpec, newSpec),
  ];
  return vscode.Disposable.from(...registered);
}

function required(value: string): string | undefined {
  return value.trim() === '' ? vscode.l10n.t('Write something here.') : undefined;
}

interface Item extends vscode.QuickPickItem {
  /** Null for no choice. */
  readonly value: string | null;
}

function namedItem(name: string): Item {
  return { label: name, value: name };
}

/** Null where nothing in particular is chosen; undefined where the author went away. */
async function chosenOf(title: string, none: string, items: readonly Item[]): Promise<string | null | undefined> {
  const other: Item = { label: none, value: null, alwaysShow: true };
  return (await vscode.window.showQuickPick([other, ...items], { title, matchOnDetail: true }))?.value;
}

/** What a menu names, else the folder of what is being edited, else the first one that is open. */
function folderFor(target: unknown): vscode.Uri | undefined {
  if (target instanceof vscode.Uri) return target;
  const edited = vscode.window.activeTextEditor?.document.uri;
  const around = edited && vscode.workspace.getWorkspaceFolder(edited);
  if (edited && around) return vscode.Uri.joinPath(edited, '..');
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** Makes a file and opens it. What is in the way is told. */
async function make(begun: protocol.NewFileResult | undefined): Promise<void> {
  if (!begun) return;
  if ('problem' in begun) return tell(begun);
  if (begun.uri === undefined) {
    const untitled = await vscode.workspace.openTextDocument({ language: 'microcredential', content: begun.text });
    return fillIn(untitled, begun);
  }
  const uri = vscode.Uri.parse(begun.uri);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents: new TextEncoder().encode(begun.text) });
  // Nothing is written over.
  if (!(await vscode.workspace.applyEdit(edit)))
    return void vscode.window.showErrorMessage(vscode.l10n.t('{0} is there already, or cannot be made here.', nameOf(uri)));
  await fillIn(await vscode.workspace.openTextDocument(uri), begun);
}

type Begun = Extract<NonNullable<protocol.NewFileResult>, { text: string }>;

/** Shows a text with its first place to fill in chosen. */
async function fillIn(document: vscode.TextDocument, { snippet, at }: Begun): Promise<void> {
  const place = at && new vscode.Position(at.line, at.character);
  const editor = await vscode.window.showTextDocument(document, place ? { selection: new vscode.Range(place, place) } : {});
  if (snippet === undefined) return;
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  await editor.insertSnippet(new vscode.SnippetString(snippet), whole, { undoStopBefore: true, undoStopAfter: true });
}

async function tell({ problem, uri }: { readonly problem: string; readonly uri?: string }): Promise<void> {
  if (uri === undefined) return void vscode.window.showErrorMessage(problem);
  const open = vscode.l10n.t('Open it');
  const chosen = await vscode.window.showInformationMessage(problem, open);
  if (chosen === open) await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
