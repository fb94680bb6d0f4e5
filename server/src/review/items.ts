/** What a review can point at in a microcredential. */
import { loose } from '../spec/links.js';
import type { Item } from '../spec/model.js';
import type { SpecDocument } from '../spec/parse.js';
import { rememberingFor } from '../spec/remember.js';

export type PointedKind = 'outcome' | 'detail' | 'source' | 'resource' | 'question' | 'artifact' | 'prompt' | 'row';

export interface Pointed {
  readonly kind: PointedKind;
  /** As it is written where it is defined. */
  readonly id: string;
  readonly item: Item;
}

/** Every item that has an id, by what its id comes down to; of two of the same id, the first. */
export const itemsOf: (document: SpecDocument) => ReadonlyMap<string, Pointed> = rememberingFor((document: SpecDocument) => {
  const { spec } = document;
  const lists: readonly [PointedKind, readonly Item[]][] = [
    ['outcome', spec.outcomes],
    ['detail', spec.outcomes.flatMap(({ details }) => details)],
    ['source', spec.research],
    ['resource', spec.resources],
    ['question', spec.overview?.questions ?? []],
    ['artifact', spec.evidence?.artifacts ?? []],
    ['prompt', spec.reflection?.prompts ?? []],
    ['row', spec.scoring?.rows ?? []],
  ];
  const found = new Map<string, Pointed>();
  for (const [kind, items] of lists) {
    for (const item of items) {
      const id = item.id?.value.trim();
      if (id && !found.has(loose(id))) found.set(loose(id), { kind, id, item });
    }
  }
  return found;
});
