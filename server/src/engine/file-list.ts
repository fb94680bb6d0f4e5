/** Which files a library has beside its specs: what badges show and resources point to. Only their addresses are known. */

import { decoded } from '../spec/address.js';

const NAMED = 'png,svg,jpg,jpeg,pdf,doc,docx,xls,xlsx,ppt,pptx,odt,ods,odp,csv,txt,html,mp3,mp4';
const isNamed = new RegExp(`\\.(?:${NAMED.replaceAll(',', '|')})$`, 'i');

/** The patterns under which they are found. */
export const listedPatterns = [`**/*.{${NAMED}}`] as const;

// A folder that was opened by mistake holds more than anybody would choose from.
const MOST = 20_000;

export interface FileList {
  /** These files are there, and no others. Addresses of other kinds are passed over. */
  replace(uris: readonly string[]): void;
  add(uri: string): void;
  /** A file, or a folder with all that is in it, is there no longer. */
  remove(uri: string): void;
  /** The paths of the files below a folder, in their order. `folder` has a slash at its end. */
  below(folder: string): string[];
}

export function createFileList(): FileList {
  const files = new Set<string>();
  const add = (uri: string) => {
    if (isNamed.test(uri) && files.size < MOST) files.add(uri);
  };
  return {
    replace(uris) {
      files.clear();
      for (const uri of uris) add(uri);
    },
    add,
    remove(uri) {
      if (files.delete(uri)) return;
      for (const each of files) if (each.startsWith(`${uri}/`)) files.delete(each);
    },
    below: (folder) => [...files].flatMap((uri) => (uri.startsWith(folder) ? [decoded(uri.slice(folder.length))] : [])).sort(),
  };
}
