/** The schema without room for keys that it does not name: an output that does not fit it says more than is described. */
export function closed(part: unknown): object {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part as unknown as object;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, key === 'required' ? value : closed(value)]));
  return copy.type === 'object' ? { ...copy, additionalProperties: false } : copy;
}
