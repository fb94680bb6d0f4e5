import * as vscode from 'vscode';
import { equal, findings, open, until, write } from './editor.js';
import { describe, it } from './mocha.js';
import { planningBuildings } from './specs.js';

const shown = (): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('mcspec.suggestions'));

describe('aligning', () => {
  it('shows what fits beside the spec, writes what is chosen there, and follows the spec', async () => {
    const text = planningBuildings('aligned').replace('outcomes: [EO1, EO2]', 'outcomes: [EO1]');
    const document = await open(await write('aligned', text));
    const { uri } = document;
    const unaligned = () => findings(uri, 'outcome-aligned').length;
    await until('EO2 is linked to no strategy', unaligned);

    await vscode.commands.executeCommand('mcspec.suggestAlignment');
    await until(
      'the page is there, under the title that the server gave it',
      () => shown()?.label,
      (label) => label === 'Alignment: Planning Buildings',
    );
    // As a link of the page does it.
    await vscode.commands.executeCommand('mcspec.align', uri.toString(), {
      strategy: 'strategic-management/4',
      rank: 'secondary',
      outcomes: ['EO2'],
    });
    equal(document.getText().startsWith(text), true, 'the rest of the file is as it was');
    equal(document.getText().includes('strategy: strategic-management/4'), true, 'the strategy is in the file');
    await until('the finding goes away', () => unaligned() === 0);

    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, document.lineAt(2).range, 'title: Looking After Buildings');
    await vscode.workspace.applyEdit(edit);
    await until(
      'the page follows the spec',
      () => shown()?.label,
      (label) => label === 'Alignment: Looking After Buildings',
    );
    await vscode.window.tabGroups.close(shown()!);
  });
});
