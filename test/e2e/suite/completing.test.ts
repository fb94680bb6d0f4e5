import * as vscode from 'vscode';
import { after, equal, open, until, write } from './editor.js';
import { describe, it } from './mocha.js';
import { planningBuildings } from './specs.js';

describe('completing', () => {
  it('offers the strategies where one is asked for', async () => {
    const document = await open(await write('completed', planningBuildings('completed', '')));
    const position = after(document, 'strategy: ');
    const { items } = await until(
      'a strategy in the list',
      () => vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position),
      (list) => list.items.some((item) => textOf(item) === 'wellness/1'),
    );
    equal(
      items.some((item) => textOf(item) === 'strategic-management/3'),
      true,
      'the list has strategies of other dimensions',
    );
  });
});

function textOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
