import * as vscode from 'vscode';
import { after, at, equal, findings, open, until, write } from './editor.js';
import { describe, it } from './mocha.js';
import { planningBuildings } from './specs.js';

/** The spec of that name in the editor, once the server has read it. */
async function checked(name: string): Promise<vscode.TextDocument> {
  const document = await open(await write(name, planningBuildings(name)));
  await until(
    'the spec is checked',
    () => findings(document.uri),
    ({ length }) => length > 0,
  );
  return document;
}

describe('navigating', () => {
  it('goes to an outcome, and renames it with its links or says why not', async () => {
    const document = await checked('renamed');
    const { uri } = document;
    const link = after(document, 'outcomes: [E');
    const [definition] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      uri,
      link,
    );
    equal(document.getText(definition?.targetSelectionRange), 'EO1', 'the definition');
    const rename = (name: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri, link, name);
    const refused = await rename('EO2').then(
      () => 'not refused',
      (error: unknown) => String(error),
    );
    equal(refused.includes('“EO2” is taken'), true, `"${refused}" says why`);
    await vscode.workspace.applyEdit(await rename('EO3'));
    const text = document.getText();
    equal(
      [text.includes('id: EO3'), text.includes('[EO3, EO2]'), text.includes('EO1')],
      [true, true, false],
      'renamed everywhere',
    );
  });

  it('shows above an outcome what serves it, and its links at a click', async () => {
    const { uri } = await checked('lensed');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri, 10);
    const lens = lenses.find(({ command }) => command?.title.startsWith('EO1: 1 question, no artifact'));
    equal(
      lens?.command?.command,
      'mcspec.showReferences',
      `the command of ${JSON.stringify(lenses.map(({ command }) => command?.title))}`,
    );
    await vscode.commands.executeCommand('mcspec.showReferences', ...(lens?.command?.arguments ?? []));
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('keeps the id right when the file is renamed', async () => {
    const document = await checked('named-so');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(document.uri, at('named-otherwise'));
    await vscode.workspace.applyEdit(edit);
    await until('the id in the text', async () => {
      const renamed = await vscode.workspace.openTextDocument(at('named-otherwise'));
      return renamed.getText().includes('\nid: named-otherwise\n');
    });
  });
});
