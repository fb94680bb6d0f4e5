/** Several things in one sentence, in the author's language. */
import { t } from '@vscode/l10n';

/** `A`, `A and B`, `A, B and C`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : t('{0} and {1}', words.slice(0, -1).join(', '), last);
}

/** `A`, `A or B`, `A, B or C`. */
export function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : t('{0} or {1}', words.slice(0, -1).join(', '), last);
}
