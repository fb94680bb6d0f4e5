/** Whether what an author has typed so far may mean something, by the beginnings of its words. */

/** The words of a text without accents and in lower case; a number is a word. */
export function searchWords(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** True if each typed word is the beginning of one of the words, in whatever order. */
export function matches(typed: readonly string[], words: readonly string[]): boolean {
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}

/** True if the typed words, one after the other, are how the words begin: `wellness 1`, `using data to i`. */
export function beginsWith(words: readonly string[], typed: readonly string[]): boolean {
  if (typed.length === 0 || typed.length > words.length) return false;
  const last = typed.length - 1;
  return typed.every((word, at) => (at < last ? words[at] === word : words[at]?.startsWith(word)));
}
