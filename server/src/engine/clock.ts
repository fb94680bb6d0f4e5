/** The one place where the core looks at a clock. */

/** This year, or the one that a library counts from: any that is not 0. */
export function yearFrom(configured: number): number {
  return configured === 0 ? new Date().getFullYear() : configured;
}

/** Today where the author is, as year, month and day with hyphens. */
export function today(): string {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, '0'), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}

/** False for a day, counted in milliseconds from 1970 at Greenwich, that has begun nowhere on earth yet. */
export function hasBegun(day: number): boolean {
  return day - EARLIEST <= Date.now();
}

// A day begins first on the Line Islands, fourteen hours before it does at Greenwich.
const EARLIEST = 14 * 60 * 60 * 1000;

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
