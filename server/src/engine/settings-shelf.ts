/** The settings files of a workspace as they were last read, and which of them apply to a file. */
import type { Rule } from './rule.js';
import { parseSettings, type SettingsFile } from './settings.js';
import type { FrameworkLookup } from './settings-frameworks.js';

export interface SettingsShelf {
  add(uri: string): void;
  drop(uri: string): void;
  /** The nearest `mcspec.yaml` at or above a file's folder. */
  nearest(uri: string): string | undefined;
  /** What is in a file, read once until it is forgotten. */
  read(uri: string): SettingsFile;
  /** A file says something else now, or without an address: all of them may. */
  forget(uri?: string): void;
}

export interface SettingsHost {
  /** The rules that settings may name. */
  rules(): readonly Rule[];
  text(uri: string): string | undefined;
  /** How the settings at this address look at the framework files that they name. */
  frameworks(uri: string): FrameworkLookup;
}

export function createSettingsShelf(host: SettingsHost): SettingsShelf {
  const files = new Set<string>();
  const read = new Map<string, SettingsFile>();
  return {
    add: (uri) => files.add(uri),
    drop: (uri) => files.delete(uri),
    // Asked for each file of a library; settings are few.
    nearest(uri) {
      let best: string | undefined;
      let longest = -1;
      for (const candidate of files) {
        const end = candidate.lastIndexOf('/') + 1;
        if (end < longest || !uri.startsWith(candidate.slice(0, end))) continue;
        if (best === undefined || end > longest || candidate < best) best = candidate;
        longest = end;
      }
      return best;
    },
    read(uri) {
      const file = read.get(uri) ?? parseSettings(host.text(uri) ?? '', host.rules(), host.frameworks(uri));
      read.set(uri, file);
      return file;
    },
    forget(uri) {
      if (uri === undefined) read.clear();
      else read.delete(uri);
    },
  };
}
