/** The one place where the core looks at a clock. */

/** This year, or the one that a library counts from: any that is not 0. */
export function yearFrom(configured: number): number {
  return configured === 0 ? new Date().getFullYear() : configured;
}
