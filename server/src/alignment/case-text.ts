/** The texts of a CASE package, in which some publishers write HTML. */

// Between these and their neighbours there is no space.
const INLINE =
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr'
    .split(' ')
    .join('|');
const ATTRIBUTES = String.raw`(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*/?`;
const INLINE_TAG = new RegExp(`</?(?:${INLINE})${ATTRIBUTES}>`, 'gi');
// A comparison such as “x<y and y>z” is none.
const TAG = new RegExp(`</?[a-z][a-z0-9-]*${ATTRIBUTES}>`, 'gi');

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ', shy: '' },
  ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»' },
  ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', deg: '°', plusmn: '±', times: '×', divide: '÷' },
  ...{ le: '≤', ge: '≥', ne: '≠', frac12: '½', frac14: '¼', frac34: '¾', sect: '§', para: '¶', copy: '©', reg: '®' },
  ...{ trade: '™', szlig: 'ß', aelig: 'æ', oslash: 'ø', iexcl: '¡', iquest: '¿', ordf: 'ª', ordm: 'º' },
};

// “eacute” is an e with this above it.
const MARKS: Readonly<Record<string, string>> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308', ring: '\u030a' },
  ...{ caron: '\u030c', cedil: '\u0327' },
};

/** A text on one line, without HTML. Numbers are taken as they are written; anything else is no text. */
export function plain(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  return String(value)
    .replace(INLINE_TAG, '')
    .replace(TAG, ' ')
    .replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]+\d*);/gi, (whole, name: string) =>
      name.startsWith('#') ? numbered(name) : named(name, whole),
    )
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ')
    .trim();
}

function numbered(name: string): string {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return code > 31 && code <= 0x10ffff && !isHalf ? String.fromCodePoint(code) : ' ';
}

function named(name: string, whole: string): string {
  const lower = name.toLowerCase();
  if (Object.hasOwn(NAMED, lower)) return NAMED[lower] ?? whole;
  const [, letter = '', mark = ''] = /^([a-z])([a-z]+)$/i.exec(name) ?? [];
  return Object.hasOwn(MARKS, mark) ? `${letter}${MARKS[mark]}`.normalize('NFC') : whole;
}
