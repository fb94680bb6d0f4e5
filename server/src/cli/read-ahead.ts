/**
 * The items in their order, each with what comes of reading it, which throws for whoever awaits it. While one is worked on, the `most`
 * next ones are being read.
 */
export async function* readAhead<T, R>(
  items: Iterable<T>,
  read: (item: T) => Promise<R>,
  most: number,
): AsyncGenerator<{ readonly item: T; readonly reading: Promise<R> }> {
  const begun: { item: T; reading: Promise<R> }[] = [];
  for (const item of items) {
    const reading = read(item);
    // Told when its turn comes, and not before.
    reading.catch(() => {});
    begun.push({ item, reading });
    if (begun.length > most) yield begun.shift() as (typeof begun)[number];
  }
  yield* begun;
}
