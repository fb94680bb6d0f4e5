/** The dictionaries: read when a check has asked for them, after what it found without them was sent. */
import { dictionaryFiles, englishSpeller } from '../engine/speller.js';
import type { Workspace } from '../workspace.js';

export interface Dictionaries {
  /** Reads them if a check has asked since. Where that fails, spelling is not checked until the server starts anew. */
  readWanted(): void;
}

export interface DictionariesHost {
  readonly workspace: Workspace;
  /** What the file of that name holds. */
  readonly read: (name: string) => Promise<Uint8Array>;
  /** Now that words are known, these specs have more to be told. */
  readonly recheck: (specs: readonly string[]) => void;
  readonly failed: (what: string, error: unknown) => void;
}

export function createDictionaries({ workspace, read, recheck, failed }: DictionariesHost): Dictionaries {
  let isRead = false;

  async function load(): Promise<void> {
    const [american, british] = await Promise.all([read(dictionaryFiles.american), read(dictionaryFiles.british)]);
    recheck(workspace.provideSpeller(englishSpeller({ american, british })));
  }

  return {
    readWanted() {
      if (isRead || !workspace.wantsSpeller) return;
      isRead = true;
      load().catch((error: unknown) => failed('Reading the dictionaries', error));
    },
  };
}
