import * as vscode from 'vscode';
import { apply, equal, findings, library, open, repairs, until, whole, write } from './editor.js';
import { describe, it } from './mocha.js';
import { planningBuildings } from './specs.js';

describe('repairing', () => {
  it('repairs a finding with a quick fix', async () => {
    const uri = await write('repaired', planningBuildings('repaired'));
    const document = await open(uri);
    const [finding] = await until(
      'a finding to repair',
      () => findings(uri, 'outcome-has-question'),
      ({ length }) => length === 1,
    );
    const offered = await until(
      'a quick fix',
      () => repairs(uri, finding!.range, vscode.CodeActionKind.QuickFix),
      (actions) => actions.some(({ title }) => /question/i.test(title)),
    );
    await apply(offered.find(({ title }) => /question/i.test(title))!);
    await until(
      'the finding goes away',
      () => findings(uri, 'outcome-has-question'),
      ({ length }) => length === 0,
    );
    equal(document.getText().startsWith('format: microcredential/1\nid: repaired\n'), true, 'the rest of the file is as it was');
  });

  it('repairs everything that is safe at once', async () => {
    const uri = await write('fixed', planningBuildings('fixed', 'Wellness Strategy 1'));
    const document = await open(uri);
    await until(
      'a finding on the printed label',
      () => findings(uri, 'strategy-canonical'),
      ({ length }) => length === 1,
    );
    const offered = await until(
      'one action that fixes all',
      () => repairs(uri, whole(document), vscode.CodeActionKind.SourceFixAll),
      ({ length }) => length > 0,
    );
    await apply(offered[0]!);
    await until(
      'the id in the text',
      () => document.getText(),
      (text) => text.includes('strategy: wellness/1\n'),
    );
    await until(
      'no finding on it',
      () => findings(uri, 'strategy-canonical'),
      ({ length }) => length === 0,
    );
  });

  it('adds a word to the library’s dictionary', async () => {
    const text = planningBuildings('spelled').replace('it is about operations', 'it is about qworums');
    const uri = await write('spelled', text);
    await open(uri);
    const [finding] = await until(
      'a word that no dictionary knows',
      () => findings(uri, 'spelling'),
      ({ length }) => length === 1,
    );
    const offered = await until(
      'a quick fix',
      () => repairs(uri, finding!.range, vscode.CodeActionKind.QuickFix),
      (actions) => actions.some(({ title }) => /dictionary/.test(title)),
    );
    await apply(offered.find(({ title }) => /dictionary/.test(title))!);
    await until(
      'the word is known',
      () => findings(uri, 'spelling'),
      ({ length }) => length === 0,
    );
    const settings = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(library, 'mcspec.yaml'));
    equal(
      /^dictionary:\n(?: {2}- \S+\n)* {2}- qworums\n/m.test(settings.getText()),
      true,
      'the word stands last in the dictionary',
    );
    await settings.save();
  });
});
