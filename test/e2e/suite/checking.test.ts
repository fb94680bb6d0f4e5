import * as vscode from 'vscode';
import { at, equal, findings, open, until, write } from './editor.js';
import { describe, it } from './mocha.js';
import { planningBuildings } from './specs.js';

const rule = 'outcome-has-question';
const example = at('managing-systems-logistics');

describe('checking', () => {
  // The first test, because nothing but opening a file may have woken the extension.
  it('starts when a spec is opened and says which outcome has no question', async () => {
    const uri = await write('opened', planningBuildings('opened'));
    const document = await open(uri);
    const [finding] = await until(
      'a finding on EO2',
      () => findings(uri, rule),
      (found) => found.length === 1,
    );
    equal(
      document.lineAt(finding!.range.start.line).text.includes('EO2') ||
        document.lineAt(finding!.range.start.line + 1).text.includes("school's buildings"),
      true,
      'the finding is at the outcome',
    );
    equal(finding!.message.includes('EO2'), true, `"${finding!.message}" names the outcome`);
    equal(vscode.DiagnosticSeverity[finding!.severity], 'Warning', 'severity');
    const code = finding!.code as { value: string; target: vscode.Uri };
    equal(code.value, rule, 'the code is the rule');
    const page = await vscode.workspace.openTextDocument(code.target);
    equal(page.getText().includes(rule), true, "the code links to the rule's page");
  });

  it('reports on files of the library that are not open', async () => {
    const found = await until(
      'three outcomes without a question',
      () => findings(example, rule),
      ({ length }) => length === 3,
    );
    const outcomes = found.map(({ message }) => /EO\d/.exec(message)?.[0]);
    equal(outcomes.sort(), ['EO1', 'EO2', 'EO5'], 'the outcomes that the reviewers of 2022 missed');
    equal(
      vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === example.toString()),
      false,
      'the example is open',
    );
  });

  it('follows a change that is not saved', async () => {
    const uri = await write('edited', planningBuildings('edited'));
    const document = await open(uri);
    await until(
      'a finding before the edit',
      () => findings(uri, rule),
      ({ length }) => length === 1,
    );
    const edit = new vscode.WorkspaceEdit();
    const link = document.getText().indexOf('[EO1],');
    edit.insert(uri, document.positionAt(link + '[EO1'.length), ', EO2');
    await vscode.workspace.applyEdit(edit);
    await until(
      'no finding after it',
      () => findings(uri, rule),
      ({ length }) => length === 0,
    );
  });

  it('forgets a file that is deleted', async () => {
    const uri = await write('short-lived', planningBuildings('short-lived'));
    await until(
      'findings on the new file',
      () => findings(uri),
      ({ length }) => length > 0,
    );
    await vscode.workspace.fs.delete(uri);
    await until(
      'no findings on the deleted file',
      () => findings(uri),
      ({ length }) => length === 0,
    );
  });

  it('follows a file that is renamed while it is open', async () => {
    const uri = await write('old-name', planningBuildings('old-name'));
    await open(uri);
    await until(
      'findings under the old name',
      () => findings(uri, rule),
      ({ length }) => length === 1,
    );
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, at('new-name'));
    await vscode.workspace.applyEdit(edit);
    await until(
      'findings under the new name',
      () => findings(at('new-name'), rule),
      ({ length }) => length === 1,
    );
    await until(
      'no findings under the old one',
      () => findings(uri),
      ({ length }) => length === 0,
    );
  });
});
