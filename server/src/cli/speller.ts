import { dictionaryFiles, englishSpeller, type Speller } from '../engine/speller.js';
import { type Host, reasonOf } from './host.js';

/** Reads the dictionaries when first asked, and once. Where that fails, it is told, and spelling is not checked. */
export function spellerOf(host: Host): () => Speller | undefined {
  let read: { readonly speller: Speller | undefined } | undefined;
  return () => {
    read ??= { speller: readSpeller(host) };
    return read.speller;
  };
}

function readSpeller(host: Host): Speller | undefined {
  if (!host.dictionary) return undefined;
  try {
    const { american, british } = dictionaryFiles;
    return englishSpeller({ american: host.dictionary(american), british: host.dictionary(british) });
  } catch (error) {
    host.err(`mcspec: Spelling is not checked, since the dictionaries cannot be read: ${reasonOf(error)}.\n`);
    return undefined;
  }
}
