/**
 * A pure function that remembers its last answers, at least `most` of them. No caller can tell it from the function itself but
 * by the time it takes, so this is no state that anyone would have to own or clear. While an author types, nearly all texts of
 * a file are the ones of a moment ago.
 */
export function remembering<T>(answer: (text: string) => T, most: number): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    let known = recent.get(text);
    if (known !== undefined) return known;
    known = older.get(text) ?? answer(text);
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, known);
    return known;
  };
}

/** The same for an answer about an object, such as an index of it, which is kept for as long as the object is in use. */
export function rememberingFor<K extends object, T>(answer: (about: K) => T): (about: K) => T {
  const known = new WeakMap<K, { readonly answer: T }>();
  return (about) => {
    const found = known.get(about) ?? { answer: answer(about) };
    known.set(about, found);
    return found.answer;
  };
}
