/** How a command may write to standard output. */
import { coloured, plain, type Style } from '../output/style.js';
import type { Arguments } from './args.js';
import type { Host } from './host.js';

/** Colours: `--no-color` first, then NO_COLOR (no-color.org), then FORCE_COLOR, then whether a person is looking. */
export function styleFor({ options }: Arguments, { env, terminal }: Host): Style {
  if (options.has('no-color') || env.NO_COLOR) return plain;
  const forced = env.FORCE_COLOR;
  if (forced !== undefined && forced !== '') return forced === '0' || forced === 'false' ? plain : coloured;
  return terminal && env.TERM !== 'dumb' ? coloured : plain;
}

/** How wide a text of sentences may be: never so wide that the eye loses the line. */
export function proseColumns({ terminal }: Host): number {
  return Math.max(40, Math.min(terminal?.columns ?? 80, 100));
}
