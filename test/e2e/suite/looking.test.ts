import * as vscode from 'vscode';
import { equal, findings, open, until, write } from './editor.js';
import { describe, it } from './mocha.js';
import { planningBuildings } from './specs.js';

const shown = (kind: string): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(kind));

describe('looking at a spec', () => {
  it('shows the scorecard and the preview beside it, goes to a place, and repairs what the text still holds', async () => {
    const text = planningBuildings('looked-at').replace('title: Planning', 'title: Planning planning');
    const document = await open(await write('looked-at', text));
    const address = document.uri.toString();
    const [finding] = await until(
      'the double word is found',
      () => findings(document.uri, 'double-word'),
      (found) => found.length === 1,
    );

    await vscode.commands.executeCommand('mcspec.openPreview');
    await until(
      'the preview is there',
      () => shown('mcspec.preview')?.label,
      (label) => label === 'Preview: Planning planning Buildings',
    );
    await open(document.uri);
    await vscode.commands.executeCommand('mcspec.showScorecard', document.uri);
    await until(
      'the scorecard is there',
      () => shown('mcspec.scorecard')?.label,
      (label) => label === 'Scorecard: Planning planning Buildings',
    );

    // As links of the pages do it.
    await vscode.commands.executeCommand('mcspec.goToPlace', address, { line: 3, character: 2 });
    const { selection } = vscode.window.activeTextEditor!;
    equal([selection.start.line, selection.end.character], [3, 2], 'the cursor is at the place');
    const start = document.offsetAt(finding!.range.start);
    const span = { start, end: document.offsetAt(finding!.range.end) };
    const fix = { rule: 'double-word', span, title: 'Remove the second “planning”' };
    await vscode.commands.executeCommand('mcspec.repair', address, fix);
    equal(document.getText().includes('Planning planning'), false, 'the word is gone');
    const repaired = document.getText();
    await vscode.commands.executeCommand('mcspec.repair', address, fix);
    equal(document.getText(), repaired, 'a repair that is made already changes nothing');
    await until(
      'the pages follow the spec',
      () => shown('mcspec.scorecard')?.label,
      (label) => label === 'Scorecard: Planning Buildings',
    );
    await vscode.window.tabGroups.close([shown('mcspec.scorecard')!, shown('mcspec.preview')!]);
  });
});
