/** What is known of English words. */
import { decodeTrie, editDistance } from 'cspell-trie-lib';
import { remembering } from '../spec/remember.js';
import { type SpelledWord, spelledWords } from '../spec/spelled-words.js';

export type Spelling = 'american' | 'british';

/** A word that is not known in both spellings. */
export interface Doubt extends SpelledWord {
  /** The spelling in which it is a word. */
  readonly knownAs?: Spelling;
}

/** Pure: the same text has the same answer at any time, and is looked at only once while it stays as it is. */
export interface Speller {
  /** The words of a prose text about which there is a doubt, in the order of the text. */
  doubts(text: string): readonly Doubt[];
  /** Words that were perhaps meant, best first, at most six; with the word's own capital letter. Takes some 40 ms the first time. */
  suggest(word: string, spelling: Spelling): readonly string[];
  knows(word: string, spelling: Spelling): boolean;
}

/** The dictionaries as their files hold them, in a form that `cspell-trie-lib` reads. */
export type Dictionaries = Readonly<Record<Spelling, Uint8Array>>;

/** The names of the dictionaries' files, as `scripts/build.mjs` writes them. */
export const dictionaryFiles: Readonly<Record<Spelling, string>> = { american: 'en-US.trie', british: 'en-GB.trie' };

/** A speller of English. Throws if the bytes are no dictionary. */
export function englishSpeller({ american, british }: Dictionaries): Speller {
  const tries = { american: decodeTrie(own(american)), british: decodeTrie(own(british)) };
  const isIn = {
    american: remembering((word) => formsOf(word).some((form) => tries.american.hasWord(form, true)), 20_000),
    british: remembering((word) => formsOf(word).some((form) => tries.british.hasWord(form, true)), 20_000),
  };
  const knownIn = remembering((word): Spelling | 'both' | 'neither' => {
    if (isIn.american(word)) return isIn.british(word) ? 'both' : 'american';
    return isIn.british(word) ? 'british' : 'neither';
  }, 20_000);
  const suggest = (spelling: Spelling) =>
    remembering((word) => {
      const small = word.toLowerCase();
      const found = tries[spelling].suggest(small, {
        numSuggestions: 10,
        includeTies: false,
        ignoreCase: true,
        timeout: TIMEOUT,
      });
      const near = nearestFirst(small, [...new Set([...swapped(small), ...found])]);
      const isOther = isIn.american(word) || isIn.british(word);
      const meant = [...near.slice(0, 1), ...(isOther ? [] : split(small)), ...near.slice(1)];
      const right = meant.filter((each) => each.split(' ').every(isIn[spelling]));
      return [...new Set(right.map((each) => asWritten(each, word)))].slice(0, 6);
    }, 2000);
  const suggestions = { american: suggest('american'), british: suggest('british') };

  /** Letters that changed places are the commonest slip of the fingers, and the trie counts them as two. */
  function swapped(word: string): string[] {
    const swaps = Array.from(word.slice(1), (letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2));
    return swaps.filter(isIn.american);
  }

  /** Two words without their space. */
  function split(word: string): string[] {
    const found: string[] = [];
    for (let at = 1; at < word.length - 1; at++) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      if ((at > 2 || SHORT.has(first)) && second.length > 2 && isIn.american(first) && isIn.american(second))
        found.push(`${first} ${second}`);
    }
    return found;
  }

  return {
    doubts: remembering((text) => {
      const found: Doubt[] = [];
      for (const each of spelledWords(text)) {
        const known = knownIn(each.word);
        if (known === 'both') continue;
        found.push(known === 'neither' ? each : { ...each, knownAs: known });
      }
      return found;
    }, 4000),
    suggest: (word, spelling) => suggestions[spelling](word),
    knows: (word, spelling) => isIn[spelling](word),
  };
}

// Other words of one or two letters begin too many others by chance.
const SHORT = new Set('a an as at be by do if in is it my no of on or so to up us we'.split(' '));

// A guard against words that no one would write; the words of a spec take a tenth of it on a slow machine.
const TIMEOUT = 1000;

/** The words that are as near as the nearest one, and of these first the ones that were rather meant. */
function nearestFirst(word: string, found: readonly string[]): string[] {
  const far = found
    .filter((each) => !/['’]s$/.test(each) && each.toLowerCase() !== word)
    .map((each) => ({ each, distance: editDistance(word, each.toLowerCase()), rank: rankOf(each.toLowerCase(), word) }));
  const least = Math.min(...far.map(({ distance }) => distance));
  const nearest = far.filter(({ distance }) => distance <= least);
  return nearest.sort((a, b) => a.rank - b.rank).map(({ each }) => each);
}

/** Letters change places and are left out more often than others come in; “organise” and “practise” are spelled otherwise at home. */
function rankOf(meant: string, word: string): number {
  const [all, written] = [[...meant].sort().join(''), [...word].sort().join('')];
  if (all === written || meant.replace(/[zc]/g, 's') === word.replace(/[zc]/g, 's')) return 0;
  let at = 0;
  for (const letter of meant) if (letter === word[at]) at++;
  return at === word.length ? 1 : 2;
}

/** Bytes of another buffer may stand at an uneven place in it, where numbers of several bytes cannot be read. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

/** The spellings under which a dictionary may hold a word: as it is, without its capital letter, without its accents. */
function formsOf(word: string): string[] {
  const plain = word.normalize('NFC').replace(/[’ʼ]/g, "'");
  const forms = [plain, plain.toLowerCase()];
  const bare = plain.normalize('NFD').replace(/\p{M}/gu, '');
  return bare === plain ? forms : [...forms, bare, bare.toLowerCase()];
}

function asWritten(suggestion: string, word: string): string {
  return /^\p{Lu}/u.test(word) ? suggestion.slice(0, 1).toUpperCase() + suggestion.slice(1) : suggestion;
}
