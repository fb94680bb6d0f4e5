/** The outside world of the language server under Node. */
import { promises as fs } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Host } from '../lsp/session.js';
import { nodeFiles } from './files.js';

export const nodeHost: Host = {
  delay: (ms) => new Promise((resolve) => void (ms === 0 ? setImmediate(resolve) : setTimeout(resolve, ms))),
  files: nodeFiles,
  dictionary: (name) => fs.readFile(join(__dirname, 'dictionaries', name)),
  // Bundled into dist/, beside docs/.
  rulePages: pathToFileURL(join(__dirname, '..', 'docs', 'rules') + sep).href,
};
