/** What the files of a library are called. */

export type FileKind = 'microcredential' | 'library' | 'framework' | 'review';

/** What kind of file an address or path names, by its end. */
export function kindOf(uri: string): FileKind | undefined {
  if (/\.microcredential\.ya?ml$/i.test(uri)) return 'microcredential';
  if (/(^|\/)mcspec\.ya?ml$/i.test(uri)) return 'library';
  if (/\.framework\.ya?ml$/i.test(uri)) return 'framework';
  if (/\.review\.ya?ml$/i.test(uri)) return 'review';
  return undefined;
}

/** The patterns under which the files of a library are found. */
export const filePatterns = [
  '**/*.microcredential.{yaml,yml}',
  '**/mcspec.{yaml,yml}',
  '**/*.framework.{yaml,yml}',
  '**/*.review.{yaml,yml}',
] as const;
