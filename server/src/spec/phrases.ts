/** Slips that only the words beside them give away: “the assistant principle”, “each students”. */

export interface Phrase {
  /** Any text that has the slip has one of these words; undefined where that is not known. */
  readonly words: readonly string[] | undefined;
  /** The words with which the slip can begin; undefined where that is not known. */
  readonly openings: readonly string[] | undefined;
  /** Made when it is first needed: there are many, and a text calls for few of them. Sticky where the openings are known. */
  readonly pattern: () => RegExp;
  readonly meant: Meant;
}

/** What the author will have meant, in small letters; undefined where it is no slip after all. Given are small letters as well. */
export type Meant = string | ((slip: string, after: string) => string | undefined);

export interface PhraseSlip {
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly slip: string;
  /** What to write instead, with a capital letter and an apostrophe as the text has them. */
  readonly meant: string;
  /** The words to change for it, and no others: a line may break between them. */
  readonly change: { readonly start: number; readonly end: number; readonly words: string };
}

// What belongs to a longer word, an address, a possessive or a compound is no word of its own.
const OPENS = "(?<![\\w/\\\\@.'-])";
const CLOSES = "(?![\\w/@'-])";
const GAP = '\\s{1,20}';
/** Where a sentence, a quotation or a paragraph may begin. */
const BEGINNING = '(?:^\\s{0,20}|[.!?:;…][”")]{0,2}\\s{1,20}|[“"(]|\\n\\s{0,20}\\n\\s{0,20})';
/** Where a sentence or a part of one ends. A comma may as well stand in a list: “several teacher, parent and student groups”. */
const ENDING = '(?=\\s{0,20}(?:[.;:!?)…”"]|$))';

/**
 * A pattern names the wrong words in square brackets and beside them the words that prove it: `assistant [principle]`. The parts are
 * regular expressions in small letters, without other square brackets, in which a space is any white space. A part before may begin
 * with `^`, where a sentence begins; a part behind may be `$`, where a part of a sentence ends, or begin with a comma.
 */
export function phrase(pattern: string, meant: Meant): Phrase {
  const [, before = '', slip = '', after = ''] = /^([^[]*)\[([^\]]*)\](.*)$/.exec(pattern) ?? [];
  const right = after.trim();
  const ahead = right === '$' ? ENDING : right && `(?=${right.startsWith(',') ? '' : GAP}(?<after>${source(right)})${CLOSES})`;
  const [openings, ...others] = split(slip, ' ').map(wordsOf);
  const fewest = [openings, ...others].filter((words) => words !== undefined).sort((a, b) => a.length - b.length);
  let made: RegExp | undefined;
  return {
    words: fewest[0],
    openings,
    meant,
    pattern: () => {
      const wrong = source(slip);
      // The words themselves are looked for first: they are rarer than what may stand before them.
      made ??= new RegExp(
        `${OPENS}(?=(?:${wrong})${CLOSES})${lookBack(before.trim())}(?<slip>${wrong})${CLOSES}${ahead}`,
        openings ? 'y' : 'g',
      );
      return made;
    },
  };
}

function lookBack(before: string): string {
  if (before === '') return '';
  const words = source(before.replace(/^\^\s*/, ''));
  if (words === '') return `(?<=${BEGINNING})`;
  return `(?<=${before.startsWith('^') ? BEGINNING : OPENS}(?:${words})${GAP})`;
}

function source(part: string): string {
  return part.replaceAll(' ', GAP);
}

/** The words that one step of a slip stands for, if it can be spelled out. */
function wordsOf(step: string): string[] | undefined {
  return /^(?:[a-z'|]|\(\?:|\)|(?<=[a-z])\?)+$/.test(step) ? spelledOut(step) : undefined;
}

/** `rolls?` → roll, rolls; `(?:is|are)` → is, are. */
function spelledOut(pattern: string): string[] {
  return split(pattern, '|').flatMap((alternative) => {
    const parts = alternative.match(/\((?:[^()]|\([^()]*\))*\)|[a-z']\??/g) ?? [];
    return parts.reduce<string[]>(
      (starts, part) => {
        const ends = part.startsWith('(') ? spelledOut(part.slice(3, -1)) : part.endsWith('?') ? [part.slice(0, 1), ''] : [part];
        return starts.flatMap((start) => ends.map((end) => start + end));
      },
      [''],
    );
  });
}

/** Divides at the marks that stand in no group. */
function split(pattern: string, mark: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of pattern) {
    depth += letter === '(' ? 1 : letter === ')' ? -1 : 0;
    if (letter === mark && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** A search for the slips in a text, in the order in which they stand. Of two in the same place the first in the list counts. */
export function slipFinder(phrases: readonly Phrase[]): (text: string) => PhraseSlip[] {
  const listed = phrases.map((each, rank): Listed => ({ ...each, rank }));
  const anywhere = listed.filter(({ openings }) => !openings);
  const byOpening = new Map<string, Listed[]>();
  for (const each of listed)
    for (const word of new Set(each.openings)) byOpening.set(word, [...(byOpening.get(word) ?? []), each]);
  return (text) => {
    const small = text.toLowerCase().replaceAll('’', "'");
    // The few letters that grow longer when they are made small are of no English text.
    if (small.length !== text.length) return [];
    const words = small.match(WORDS) ?? [];
    const called = new Map<Listed, number[]>();
    let at = 0;
    for (const word of words) {
      at = small.indexOf(word, at);
      for (const each of byOpening.get(word) ?? NONE) {
        const places = called.get(each);
        if (places) places.push(at);
        else called.set(each, [at]);
      }
      at += word.length;
    }
    for (const each of anywhere) called.set(each, []);
    const present = new Set(words);
    const likely = [...called].filter(([each]) => !each.words || each.words.some((word) => present.has(word)));
    likely.sort(([a], [b]) => a.rank - b.rank);
    return slipsOf(text, small, likely);
  };
}

interface Listed extends Phrase {
  readonly rank: number;
}

const WORDS = /[a-z']+/g;
const NONE: readonly Listed[] = [];

// A text with more of them has another fault.
const MOST = 200;

const LETTER = /[\p{L}\p{M}]/u;

/** Given is where the words stand with which each slip may begin. */
function slipsOf(text: string, small: string, phrases: readonly (readonly [Phrase, readonly number[]])[]): PhraseSlip[] {
  const found: PhraseSlip[] = [];
  for (const [{ pattern, meant, openings }, places] of phrases) {
    for (const { index: start, groups = {} } of openings ? matchesAt(small, pattern(), places) : small.matchAll(pattern())) {
      if (found.length === MOST) break;
      const { slip: words = '', after = '' } = groups;
      const end = start + words.length;
      const written = text.slice(start, end);
      const slip = written.replace(/\s+/g, ' ');
      // “Department of Commerce”: a name. A letter beside it is one that no English word has.
      if (/\s\p{Lu}/u.test(slip) || LETTER.test(text[start - 1] ?? '') || LETTER.test(text[end] ?? '')) continue;
      if (found.some((other) => other.start < end && start < other.end)) continue;
      const right = typeof meant === 'string' ? meant : meant(words.replace(/\s+/g, ' '), after);
      if (right === undefined) continue;
      const meantHere = asIn(text, slip, right);
      found.push({ start, end, slip, meant: meantHere, change: changeOf(start, written, meantHere) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What a sticky pattern finds at these places, in their order; none lies within the one before. */
function matchesAt(text: string, pattern: RegExp, places: readonly number[]): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
    pattern.lastIndex = place;
    const match = pattern.exec(text);
    if (!match) continue;
    found.push(match);
    end = pattern.lastIndex;
  }
  return found;
}

function asIn(text: string, slip: string, meant: string): string {
  const isPlain = (slip.includes("'") || (text.includes("'") && !text.includes('’'))) && !slip.includes('’');
  const written = isPlain ? meant : meant.replaceAll("'", '’');
  return /^\p{Lu}/u.test(slip) ? written.slice(0, 1).toUpperCase() + written.slice(1) : written;
}

/** Words that both have at the beginning or at the end stay, as long as there is something to replace and something to put there. */
function changeOf(offset: number, slip: string, meant: string): PhraseSlip['change'] {
  const old = [...slip.matchAll(/\S+/g)];
  const words = meant.split(' ');
  let first = 0;
  let last = 0;
  const most = Math.min(old.length, words.length) - 1;
  while (first < most && old[first]?.[0] === words[first]) first++;
  while (first + last < most && old.at(-1 - last)?.[0] === words.at(-1 - last)) last++;
  const from = old[first];
  const to = old[old.length - 1 - last];
  return {
    start: offset + (from?.index ?? 0),
    end: offset + (to ? to.index + to[0].length : slip.length),
    words: words.slice(first, words.length - last).join(' '),
  };
}
