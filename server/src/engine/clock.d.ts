/** The one place where the core looks at a clock. */
/** This year, or the one that a library counts from: any that is not 0. */
export declare function yearFrom(configured: number): number;
