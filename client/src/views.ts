/** Pages about a spec, beside it. The server writes them; they run nothing, and what is chosen on them is a command of ours. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../server/src/lsp/protocol.js';

interface Kind {
  /** What VS Code knows its panels by. */
  readonly type: string;
  /** The command that shows it. */
  readonly command: string;
  /** The commands that its links may run. */
  readonly links: readonly string[];
  /** Whether there is such a page about a document. */
  readonly isAbout: (document: vscode.TextDocument) => boolean;
  /** Which files it is about where something else is being edited: the first one of the workspace that is there. */
  readonly otherwise?: readonly string[];
}

/** One entry for each kind of page. */
const KINDS: Readonly<Record<protocol.ViewKind, Kind>> = {
  suggestions: {
    type: 'mcspec.suggestions',
    command: protocol.commands.suggestAlignment,
    links: [protocol.commands.align],
    isAbout: isSpec,
  },
  matrix: {
    type: 'mcspec.matrix',
    command: protocol.commands.showMatrix,
    links: [protocol.commands.openSpec],
    isAbout: (document) => isSpec(document) || /\/mcspec\.ya?ml$/.test(document.uri.path),
    otherwise: ['**/mcspec.{yaml,yml}', '**/*.microcredential.{yaml,yml}'],
  },
  report: {
    type: 'mcspec.report',
    command: protocol.commands.showReport,
    links: [protocol.commands.openSpec],
    isAbout: (document) => isSpec(document) || /\/mcspec\.ya?ml$|\.review\.ya?ml$/.test(document.uri.path),
    otherwise: ['**/mcspec.{yaml,yml}', '**/*.microcredential.{yaml,yml}'],
  },
};

export interface Views extends vscode.Disposable {
  /** Something that pages tell of may have changed. */
  changed(): void;
}

interface Shown {
  readonly uri: vscode.Uri;
  readonly panel: vscode.WebviewPanel;
  /** Asks the server for the page again; of several calls while it is asked, the last one counts. */
  refresh(): Promise<void>;
}

// Milliseconds: the checks of a library follow close upon each other.
const PAUSE = 100;
const REMEMBERED = 'mcspec.views';
const MOST_REMEMBERED = 50;
const LINES_OF_ITEM = 5;

/** @param client The server's client; undefined while there is none. */
export function serveViews(client: () => BaseLanguageClient | undefined, memory: vscode.Memento): Views {
  const shown = new Map<string, Shown>();
  // A page that runs nothing cannot keep its state itself, so which file a panel is about is known by its title. Panels of the
  // last session stay here until they are looked at.
  const titles = new Map(memory.get<readonly (readonly [key: string, title: string])[]>(REMEMBERED, []));
  let pause: ReturnType<typeof setTimeout> | undefined;

  async function show(kind: protocol.ViewKind, target: unknown): Promise<void> {
    const uri = await fileFor(KINDS[kind], target);
    if (!uri) {
      void vscode.window.showInformationMessage(vscode.l10n.t('Open a microcredential first.'));
      return;
    }
    const known = shown.get(keyOf(kind, uri));
    if (known) return known.panel.reveal();
    const { type, links } = KINDS[kind];
    const panel = vscode.window.createWebviewPanel(type, nameOf(uri), vscode.ViewColumn.Beside, {
      ...optionsFor(links),
      enableFindWidget: true,
    });
    await hold(kind, uri, panel).refresh();
  }

  function hold(kind: protocol.ViewKind, uri: vscode.Uri, panel: vscode.WebviewPanel): Shown {
    const key = keyOf(kind, uri);
    const view: Shown = { uri, panel, refresh: refreshing(kind, uri, panel, () => remember(key, panel.title)) };
    shown.set(key, view);
    panel.onDidDispose(() => {
      shown.delete(key);
      remember(key, undefined);
    });
    panel.onDidChangeViewState(() => panel.visible && view.refresh());
    return view;
  }

  function remember(key: string, title: string | undefined): void {
    if (titles.get(key) === title) return;
    titles.delete(key);
    if (title !== undefined) titles.set(key, title);
    void memory.update(REMEMBERED, [...titles].slice(-MOST_REMEMBERED));
  }

  async function restore(kind: protocol.ViewKind, panel: vscode.WebviewPanel): Promise<void> {
    const start = keyOf(kind, '');
    const [key] = [...titles].find(([key, title]) => key.startsWith(start) && title === panel.title && !shown.has(key)) ?? [];
    if (key === undefined) return panel.dispose();
    panel.webview.options = optionsFor(KINDS[kind].links);
    await hold(kind, vscode.Uri.parse(key.slice(start.length)), panel).refresh();
  }

  function changed(): void {
    clearTimeout(pause);
    pause = setTimeout(() => {
      for (const { panel, refresh } of shown.values()) if (panel.visible) void refresh();
    }, PAUSE);
  }

  function refreshing(kind: protocol.ViewKind, uri: vscode.Uri, panel: vscode.WebviewPanel, titled: () => void) {
    let isDisposed = false;
    let asking: Promise<void> | undefined;
    let again = false;
    panel.onDidDispose(() => {
      isDisposed = true;
    });
    async function ask(): Promise<void> {
      do {
        again = false;
        if (!(await documentAt(uri))) return panel.dispose();
        const params: protocol.ViewParams = { textDocument: { uri: uri.toString() }, kind };
        const page = await client()
          ?.sendRequest<protocol.ViewResult>(protocol.view, params)
          // While the server starts again there is no answer; the first check after that asks once more.
          .catch(() => null);
        if (isDisposed) return;
        if (!page) continue;
        if (panel.webview.html !== page.html) panel.webview.html = page.html;
        if (panel.title !== page.title) panel.title = page.title;
        titled();
      } while (again);
    }
    return () => {
      again = true;
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    };
  }

  /** Writes what was chosen on a page, as one step that can be undone. */
  async function align(...[address, change]: protocol.AlignArguments): Promise<void> {
    const view = typeof address === 'string' ? shown.get(keyOf('suggestions', address)) : undefined;
    const server = client();
    if (!view || !server) return;
    const document = await documentAt(view.uri);
    if (!document) return;
    const { version } = document;
    const params: protocol.AlignParams = { textDocument: { uri: view.uri.toString() }, change };
    const result = await server.sendRequest<protocol.AlignResult<never>>(protocol.align, params);
    const edit = result && (await server.protocol2CodeConverter.asWorkspaceEdit(result.edit));
    // After a keystroke in the meantime it would land in the wrong place.
    if (!edit || document.version !== version) return view.refresh();
    // What is to be filled in is marked only in the editor that is looked at.
    if (result.fillIn) await vscode.window.showTextDocument(document, columnOf(document));
    await vscode.workspace.applyEdit(edit);
    if (!result.fillIn) revealIn(document, edit);
    await view.refresh();
  }

  const kinds = Object.keys(KINDS) as protocol.ViewKind[];
  const registered = [
    ...kinds.flatMap((kind) => [
      vscode.commands.registerCommand(KINDS[kind].command, (target: unknown) => show(kind, target)),
      vscode.window.registerWebviewPanelSerializer(KINDS[kind].type, {
        deserializeWebviewPanel: (panel) => restore(kind, panel),
      }),
    ]),
    vscode.commands.registerCommand(protocol.commands.align, align),
    vscode.commands.registerCommand(protocol.commands.openSpec, openSpec),
  ];
  return {
    changed,
    dispose() {
      clearTimeout(pause);
      for (const each of registered) each.dispose();
    },
  };
}

function keyOf(kind: protocol.ViewKind, uri: vscode.Uri | string): string {
  return `${kind} ${uri.toString()}`;
}

function optionsFor(links: readonly string[]): vscode.WebviewOptions {
  return { enableScripts: false, enableForms: false, enableCommandUris: links, localResourceRoots: [] };
}

/** Opens a microcredential that a page names. */
async function openSpec(address: unknown): Promise<void> {
  if (typeof address !== 'string' || !/\.microcredential\.ya?ml$/.test(address)) return;
  const document = await documentAt(vscode.Uri.parse(address));
  if (document) await vscode.window.showTextDocument(document, columnOf(document));
}

function isSpec({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'microcredential';
}

/** The file that a command is about: what a menu or a repair names, else what is being edited. */
async function fileFor({ isAbout, otherwise = [] }: Kind, target: unknown): Promise<vscode.Uri | undefined> {
  const named = typeof target === 'string' ? vscode.Uri.parse(target) : target;
  const uri = named instanceof vscode.Uri ? named : vscode.window.activeTextEditor?.document.uri;
  const document = uri && (await documentAt(uri));
  if (document && isAbout(document)) return uri;
  for (const pattern of otherwise) {
    const [first] = (await vscode.workspace.findFiles(pattern)).sort((a, b) => a.path.length - b.path.length);
    if (first) return first;
  }
  return undefined;
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Undefined for a file that is not there, or cannot be read. */
async function documentAt(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** Brings what was written into sight where its document is shown, without leaving the page. */
function revealIn(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): void {
  const place = edit.get(document.uri)[0]?.range.start;
  if (!place) return;
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document !== document) continue;
    const below = document.validateRange(new vscode.Range(place, place.translate(LINES_OF_ITEM)));
    editor.revealRange(below, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

/** Where a document is shown already; else the first group, since the page stands beside it. */
function columnOf(document: vscode.TextDocument): vscode.ViewColumn {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor?.viewColumn ?? vscode.ViewColumn.One;
}
