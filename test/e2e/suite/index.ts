// The tests that run inside a real VS Code: in its Node extension host, in its web worker and on the desktop.
import * as vscode from 'vscode';
import './checking.test.js';
import './completing.test.js';
import './navigating.test.js';
import './repairing.test.js';
import './aligning.test.js';
import './beginning.test.js';
import './looking.test.js';
import './reporting.test.js';
import { runAll } from './mocha.js';

export function run(): Promise<void> {
  const mcspec = vscode.extensions.all.find(({ id }) => id.endsWith('.mcspec'));
  return runAll({ scheme: mcspec?.extensionUri.scheme });
}
