// The English dictionaries of cspell in the form that takes the least time to read, and what their makers ask to be told.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeTrie, encodeITrieToBTrie } from 'cspell-trie-lib';

const packages = fileURLToPath(new URL('../node_modules/@cspell/', import.meta.url));
const sources = { 'en-US.trie': 'dict-en_us/en_US.trie.gz', 'en-GB.trie': 'dict-en-gb-mit/en_GB.trie.gz' };
const notices = ['dict-en_us/LICENSE', 'dict-en_us/src/hunspell/README_en_US-large.txt', 'dict-en-gb-mit/LICENSE'];

/** Writes the dictionaries and their notices into a folder. */
export async function buildDictionaries(folder) {
  await mkdir(folder, { recursive: true });
  for (const [name, source] of Object.entries(sources)) {
    const trie = decodeTrie(gunzipSync(await readFile(packages + source)));
    await writeFile(`${folder}/${name}`, encodeITrieToBTrie(trie));
  }
  const texts = await Promise.all(notices.map(async (name) => `@cspell/${name}\n\n${await readFile(packages + name, 'utf8')}`));
  await writeFile(`${folder}/NOTICE.txt`, texts.join(`\n${'-'.repeat(80)}\n`));
}
