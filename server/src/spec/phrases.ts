/** Slips that only the words beside them give away: “the assistant principle”, “each students”. */

export interface Phrase {
  /** Any text that has the slip has one of these words; undefined where that is not known. */
  readonly words: readonly string[] | undefined;
  /** Made when it is first needed: there are many, and a text calls for few of them. */
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
  let made: RegExp | undefined;
  return {
    words: wordsOf(slip),
    meant,
    pattern: () => {
      const wrong = source(slip);
      // The words themselves are looked for first: they are rarer than what may stand before them.
      made ??= new RegExp(`${OPENS}(?=(?:${wrong})${CLOSES})${lookBack(before.trim())}(?<slip>${wrong})${CLOSES}${ahead}`, 'g');
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

/** The words of which one must stand in the slip: those of its step with the fewest, if its steps can be spelled out. */
function wordsOf(slip: string): string[] | undefined {
  const steps = split(slip, ' ').filter((step) => /^(?:[a-z'|]|\(\?:|\)|(?<=[a-z])\?)+$/.test(step));
  return steps.map(spelledOut).sort((a, b) => a.length - b.length)[0];
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
  const always = phrases.filter(({ words }) => !words);
  const byWord = new Map<string, Phrase[]>();
  for (const each of phrases) for (const word of new Set(each.words)) byWord.set(word, [...(byWord.get(word) ?? []), each]);
  const place = new Map(phrases.map((each, index) => [each, index]));
  return (text) => {
    const small = text.toLowerCase().replaceAll('’', "'");
    // The few letters that grow longer when they are made small are of no English text.
    if (small.length !== text.length) return [];
    const called = new Set(always);
    for (const word of new Set(small.match(/[a-z']+/g))) for (const each of byWord.get(word) ?? []) called.add(each);
    return slipsOf(
      text,
      small,
      [...called].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
    );
  };
}

// A text with more of them has another fault.
const MOST = 200;

const LETTER = /[\p{L}\p{M}]/u;

function slipsOf(text: string, small: string, phrases: readonly Phrase[]): PhraseSlip[] {
  const found: PhraseSlip[] = [];
  for (const { pattern, meant } of phrases) {
    for (const { index: start, groups = {} } of small.matchAll(pattern())) {
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
