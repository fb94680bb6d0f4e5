/** `mcspec lsp --stdio`: the language server for any editor. */
import type { Command } from './command.js';
import { Failure } from './host.js';

export const lsp: Command = {
  name: 'lsp',
  usage: '--stdio',
  summary: 'Start the language server, for editors',
  details: ['Starts the language server. An editor speaks to it over standard input and output; people do not.'],
  options: [
    { name: 'stdio', description: 'Speak over standard input and output' },
    { name: 'clientProcessId', value: 'ID', description: 'Added by some editors', hidden: true },
  ],
  async run({ paths, options }, host) {
    if (paths[0] !== undefined) throw new Failure(`“${paths[0]}” means nothing to this command.`);
    if (!options.has('stdio'))
      throw new Failure('The language server speaks over standard input and output only.', 'Write: mcspec lsp --stdio');
    await host.serve();
    return 0;
  },
};
