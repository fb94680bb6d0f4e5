/** The dictionaries: read when a check has asked for them, after what it found without them was sent. */
import { dictionaryFiles, englishSpeller } from '../engine/speller.js';
import type { Workspace } from '../workspace.js';

export interface Dictionaries {
  /** Reads them if a check has asked since. Where that fails, spelling is not checked until the server starts anew. */
  readWanted(): void;
}

export interface DictionariesHost {
  readonly workspace: Workspace;
  /** What the file of that name holds; undefined where there are none, and spelling is not checked. */
  readonly read: ((name: string) => Promise<Uint8Array>) | undefined;
  /** Now that words are known, these specs have more to be told. */
  readonly recheck: (specs: readonly string[]) => void;
  readonly failed: (what: string, error: unknown) => void;
}

export function createDictionaries({ workspace, read, recheck, failed }: DictionariesHost): Dictionaries {
  let isRead = false;

  async function load(read: NonNullable<DictionariesHost['read']>): Promise<void> {
    const [american, british] = await Promise.all([read(dictionaryFiles.american), read(dictionaryFiles.british)]);
    recheck(workspace.provideSpeller(englishSpeller({ american, british })));
  }

  return {
    readWanted() {
      if (isRead || !read || !workspace.wantsSpeller) return;
      isRead = true;
      load(read).catch((error: unknown) => failed('Reading the dictionaries', error));
    },
  };
}
