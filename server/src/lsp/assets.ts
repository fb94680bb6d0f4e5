/** The pictures and other files that specs name: read when a check asks for them, and again when they change. */
import type { Workspace } from '../workspace.js';
import { isBelow } from './address.js';
import type { Files } from './library.js';

export interface Assets {
  /** Reads what checks have asked for since. */
  readWanted(): void;
  /** A file, or a folder with all that is in it, came, went or changed. */
  changed(uri: string): void;
}

export interface AssetsHost {
  readonly workspace: Workspace;
  readonly files: Files;
  /** What is known of these specs' pictures is no longer what they were checked with. */
  readonly recheck: (specs: readonly string[]) => void;
  readonly failed: (what: string, error: unknown) => void;
}

export function createAssets({ workspace, files, recheck, failed }: AssetsHost): Assets {
  const asked = new Set<string>();
  const latestRead = new Map<string, object>();

  async function read(uri: string): Promise<void> {
    const mine = {};
    latestRead.set(uri, mine);
    let bytes: Uint8Array | null | undefined;
    try {
      bytes = await files.asset(uri);
    } catch (error) {
      failed(`Reading ${uri}`, error);
    }
    // Of two readings that overlap, the one that began later tells the truth.
    if (latestRead.get(uri) !== mine) return;
    latestRead.delete(uri);
    if (bytes !== undefined) recheck(workspace.assets.provide(uri, bytes));
  }

  return {
    readWanted() {
      for (const uri of workspace.assets.takeWanted()) {
        asked.add(uri);
        if (!latestRead.has(uri)) void read(uri);
      }
    },
    changed(uri) {
      for (const asset of asked) {
        if (asset !== uri && !isBelow(asset, uri)) continue;
        if (latestRead.has(asset)) void read(asset);
        recheck(workspace.assets.changed(asset));
      }
    },
  };
}
