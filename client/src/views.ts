/** Pages about a spec, beside it. The server writes them; they run nothing, and what is chosen on them is a command of ours. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import * as protocol from '../../server/src/lsp/protocol.js';
import { columnOf, documentAt, positionIn, revealIn } from './places.js';

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
  scorecard: {
    type: 'mcspec.scorecard',
    command: protocol.commands.showScorecard,
    links: [protocol.commands.goToPlace, protocol.commands.repair, protocol.commands.openRule, protocol.commands.openSpec],
    isAbout: isSpec,
  },
  preview: {
    type: 'mcspec.preview',
    command: protocol.commands.openPreview,
    links: [protocol.commands.goToPlace],
    isAbout: isSpec,
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
      // A page that runs nothing cannot keep its place by itself while another tab hides it.
      retainContextWhenHidden: true,
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
    const left = [...titles].filter(([key]) => key.startsWith(start) && !shown.has(key));
    // The window may have gone before the last title was remembered.
    const [key] = left.find(([, title]) => title === panel.title) ?? (left.length === 1 ? left[0] : undefined) ?? [];
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
        write(panel.webview, page);
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

  async function align(...[address, change]: protocol.AlignArguments): Promise<void> {
    const view = typeof address === 'string' ? shown.get(keyOf('suggestions', address)) : undefined;
    if (view) await choose(view, protocol.align, { change });
  }

  async function repair(...[address, fix]: protocol.RepairArguments): Promise<void> {
    const view = typeof address === 'string' ? shown.get(keyOf('scorecard', address)) : undefined;
    if (!view || (await choose(view, protocol.repair, { fix }))) return;
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The text has changed since, so nothing was repaired. Choose again.'),
    );
  }

  /** Writes what was chosen on a page, as one step that can be undone. False where that no longer fits the text. */
  async function choose({ uri, refresh }: Shown, request: string, chosen: object): Promise<boolean> {
    const server = client();
    const document = server && (await documentAt(uri));
    if (!server || !document) return false;
    const { version } = document;
    const params = { textDocument: { uri: uri.toString() }, ...chosen };
    const result = await server.sendRequest<protocol.AlignResult<never>>(request, params);
    const edit = result && (await server.protocol2CodeConverter.asWorkspaceEdit(result.edit));
    // After a keystroke in the meantime it would land in the wrong place.
    if (!edit || document.version !== version) {
      await refresh();
      return false;
    }
    // What is to be filled in is marked only in the editor that is looked at.
    if (result.fillIn) await vscode.window.showTextDocument(document, columnOf(document));
    await vscode.workspace.applyEdit(edit);
    if (!result.fillIn) revealIn(document, edit);
    await refresh();
    return true;
  }

  /** Shows a place in the file of a page that is shown, and in no other. */
  async function goToPlace(...[address, place]: protocol.GoToPlaceArguments): Promise<void> {
    const view = kinds.map((kind) => shown.get(keyOf(kind, String(address)))).find((each) => each);
    const document = view && (await documentAt(view.uri));
    const position = document && positionIn(document, place);
    if (!position) return;
    await vscode.window.showTextDocument(document, {
      viewColumn: columnOf(document),
      selection: new vscode.Range(position, position),
    });
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
    vscode.commands.registerCommand(protocol.commands.repair, repair),
    vscode.commands.registerCommand(protocol.commands.goToPlace, goToPlace),
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

/** Shows a page, with its picture under the address that the panel can read it by. What stands there already is left alone. */
function write(webview: vscode.Webview, { html, picture }: protocol.View): void {
  const uri = picture === undefined ? undefined : vscode.Uri.parse(picture);
  const folder = uri && vscode.Uri.joinPath(uri, '..');
  if (folder?.toString() !== webview.options.localResourceRoots?.[0]?.toString())
    webview.options = { ...webview.options, localResourceRoots: folder ? [folder] : [] };
  const { picture: mark, source } = protocol.addressMarks;
  const page = uri
    ? html.replaceAll(mark, () => webview.asWebviewUri(uri).toString()).replaceAll(source, () => webview.cspSource)
    : html;
  if (webview.html !== page) webview.html = page;
}

/** Opens a microcredential or a review that a page names. */
async function openSpec(address: unknown): Promise<void> {
  if (typeof address !== 'string' || !/\.(?:microcredential|review)\.ya?ml$/.test(address)) return;
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
