import * as vscode from 'vscode';
import { library, open, until, write } from './editor.js';
import { describe, it } from './mocha.js';
import { planningBuildings } from './specs.js';

const shown = (): vscode.Tab | undefined =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('mcspec.report'));

describe('reporting', () => {
  it('shows the endorsement report beside a review', async () => {
    await write('reported', planningBuildings('reported'));
    const review = vscode.Uri.joinPath(library, 'reported.review.yaml');
    const text = 'format: review/1\nmicrocredential: reported\nreviewer: Ann\ndate: 2026-05-12\nendorsement: endorse\n';
    await vscode.workspace.fs.writeFile(review, new TextEncoder().encode(text));
    await open(review);
    await vscode.commands.executeCommand('mcspec.showReport');
    await until(
      'the page is there, under the title that the server gave it',
      () => shown()?.label,
      (label) => label === 'Endorsement report',
    );
  });
});
