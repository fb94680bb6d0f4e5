/** English as the extension knows it, from the dictionaries that it is built with. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib';
import { nowhere, type Surroundings } from '../server/src/engine/rule.js';
import { type Dictionaries, englishSpeller } from '../server/src/engine/speller.js';

const packages = fileURLToPath(new URL('../node_modules/@cspell/', import.meta.url));
const packed = (path: string) => encodeITrieToBTrie(decodeTrie(gunzipSync(readFileSync(packages + path))));

/** The bytes of the dictionaries' files. */
export const dictionaries: Dictionaries = {
  american: packed('dict-en_us/en_US.trie.gz'),
  british: packed('dict-en-gb-mit/en_GB.trie.gz'),
};

export const english = englishSpeller(dictionaries);

/** Nothing around a file, but for the dictionaries. */
export const inEnglish: Surroundings = { ...nowhere, speller: () => english };
