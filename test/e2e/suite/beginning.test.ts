import * as vscode from 'vscode';
import { equal, findings, library, open, until, write } from './editor.js';
import { describe, it } from './mocha.js';
import { planningBuildings } from './specs.js';

describe('beginning', () => {
  it('makes a review beside the library, opened at its first level, and checks it', async () => {
    await open(await write('reviewed', planningBuildings('reviewed')));
    await vscode.commands.executeCommand('mcspec.newReview', undefined, 'Reviewer 1');
    const file = vscode.Uri.joinPath(library, 'reviews', 'reviewed.reviewer-1.review.yaml').toString();
    const editor = await until(
      'the review is opened',
      () => vscode.window.activeTextEditor,
      (shown) => shown?.document.uri.toString() === file,
    );
    equal(editor?.document.isDirty, false, 'unsaved changes');
    equal(editor?.document.lineAt(editor.selection.active).text, '  consistent: ', 'the line of the cursor');
    const unjudged = () => findings(vscode.Uri.parse(file)).some(({ message }) => message.includes('judges none of the ten'));
    await until('it is told that nothing is judged yet', unjudged);
    await editor?.edit((edit) => edit.insert(editor.selection.active, 'fully'));
    await until('it is told what is left', () => !unjudged() && findings(vscode.Uri.parse(file)).length > 0);
  });
});
