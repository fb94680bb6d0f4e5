/** The rules' pages, which come with the extension, as read-only documents: they open offline, on the desktop and in a browser. */
import * as vscode from 'vscode';
import { pagesScheme } from '../../server/src/lsp/protocol.js';

/** The address of the folder with the rules' pages. */
export const rulePages = `${pagesScheme}:/rules/`;

export function pageOf(rule: string): vscode.Uri {
  return vscode.Uri.parse(`${rulePages}${rule}.md`);
}

/** Shows `docs/` of the extension under the pages' scheme. */
export function servePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.workspace.registerFileSystemProvider(pagesScheme, new Pages(vscode.Uri.joinPath(extension, 'docs')), {
    isReadonly: true,
  });
}

class Pages implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  constructor(private readonly docs: vscode.Uri) {}

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.docs, uri.path));
    } catch {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    // Some hosts of an extension cannot say how large a file is without reading it.
    const isFolder = !/\.\w+$/.test(uri.path);
    const size = isFolder ? 0 : (await this.readFile(uri)).byteLength;
    return {
      type: isFolder ? vscode.FileType.Directory : vscode.FileType.File,
      ctime: 0,
      mtime: 0,
      size,
      permissions: vscode.FilePermission.Readonly,
    };
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): never {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
