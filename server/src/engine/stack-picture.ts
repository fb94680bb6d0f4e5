/** How large the sections of a stack's microcredentials usually are. */
import type { Summary } from './summary.js';

export interface StackPicture {
  /** How many other microcredentials the stack has. */
  readonly files: number;
  /** The lower and the upper quartile of each count in `Summary.counts`, over these. */
  readonly usual: Readonly<Record<string, readonly [low: number, high: number]>>;
}

export function pictureOf(all: readonly Summary['counts'][]): StackPicture {
  const names = new Set(all.flatMap((counts) => Object.keys(counts)));
  const usual = [...names].map((name) => [name, quartiles(all.flatMap((counts) => counts[name] ?? []))] as const);
  return { files: all.length, usual: Object.fromEntries(usual) };
}

/** Halfway between two values where the quartile falls between them (method 7 of R. J. Hyndman & Y. Fan, 1996). */
function quartiles(values: readonly number[]): [number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => {
    const place = (sorted.length - 1) * part;
    const low = sorted[Math.floor(place)] ?? 0;
    const high = sorted[Math.ceil(place)] ?? low;
    return low + (high - low) * (place - Math.floor(place));
  };
  return [at(0.25), at(0.75)];
}
