/** The pictures and other files that specs name, as far as somebody has read them, and which specs name them. */
import type { Asset } from './rule.js';

export interface AssetShelf {
  /** What is known of a file that a spec names. One that nobody has read is wanted from then on. */
  look(asset: string, spec: string): Asset;
  /** The files that specs name and that nobody has read yet. Each is told once; `provide` answers. */
  takeWanted(): string[];
  /** What a file holds; null for one that is not there. Returns the specs to check again. */
  provide(asset: string, bytes: Uint8Array | null): string[];
  /** A file came, went or changed. Returns the specs to check again, which will ask for it anew. */
  changed(asset: string): string[];
  /** The specs that were seen to name a file, there or not, whose address fits. */
  specsNaming(fits: (asset: string) => boolean): string[];
}

export interface AssetHost {
  /** False for a spec that is gone since it was seen. */
  isThere(spec: string): boolean;
  /** These specs were checked with something else than what is known now. */
  stale(specs: readonly string[]): void;
}

export function createAssetShelf(host: AssetHost): AssetShelf {
  const read = new Map<string, Uint8Array | null>();
  const wanted = new Set<string>();
  const namedBy = new Map<string, Set<string>>();

  function tell(asset: string): string[] {
    const specs = [...(namedBy.get(asset) ?? [])].filter((spec) => host.isThere(spec));
    host.stale(specs);
    return specs;
  }

  return {
    look(asset, spec) {
      namedBy.set(asset, (namedBy.get(asset) ?? new Set()).add(spec));
      const bytes = read.get(asset);
      if (bytes === undefined) {
        wanted.add(asset);
        return { state: 'unknown' };
      }
      return bytes === null ? { state: 'missing' } : { state: 'found', bytes };
    },
    takeWanted() {
      const assets = [...wanted];
      wanted.clear();
      return assets;
    },
    provide(asset, bytes) {
      read.set(asset, bytes);
      return tell(asset);
    },
    changed: (asset) => (read.delete(asset) ? tell(asset) : []),
    specsNaming(fits) {
      const specs = [...namedBy].flatMap(([asset, specs]) => (fits(asset) ? [...specs] : []));
      return [...new Set(specs)].filter((spec) => host.isThere(spec));
    },
  };
}
