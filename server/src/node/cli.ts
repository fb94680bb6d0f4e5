/** `mcspec` under Node. */
import { main } from '../cli/main.js';
import { terminalHost } from './cli-host.js';

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

// Not process.exit(): what is still on its way to a pipe would be cut off.
main(process.argv.slice(2), terminalHost()).then((code) => {
  process.exitCode = code;
});
