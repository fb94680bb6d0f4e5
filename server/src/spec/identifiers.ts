/** The numbers by which a publication is found. */

/**
 * True for a DOI (ISO 26324): “10.”, the registrant's digits, which may be subdivided by dots, a slash, and a suffix
 * without white space.
 */
export function isDoi(text: string): boolean {
  return /^10\.\d{4,9}(?:\.\d+)*\/(?=\S*[\p{L}\p{N}])\S+$/u.test(text);
}

/** A DOI without the web address or the word before it. */
export function bareDoi(text: string): string {
  return text.trim().replace(/^(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org\/|doi\s*:?\s*(?=10\.))/i, '');
}

/** The digits of an ISBN, an X at the end included, without hyphens, spaces, the word before them or a remark in parentheses. */
export function isbnDigits(text: string): string {
  return text
    .replace(/\([^)]*\)/g, '')
    .replace(/^\s*ISBN(?:[- ]?1[03](?=[:\s]))?[:\s]*/i, '')
    .replace(/[\s\u2010-\u2015\u2212-]/g, '')
    .toUpperCase();
}

/** True where the last digit of an ISBN of 10 or 13 digits fits the others (ISO 2108, annex A). */
export function isbnFits(digits: string): boolean {
  const values = [...digits].map((digit) => (digit === 'X' ? 10 : Number(digit)));
  if (/^\d{9}[\dX]$/.test(digits)) return values.reduce((sum, value, index) => sum + value * (10 - index), 0) % 11 === 0;
  if (!/^97[89]\d{10}$/.test(digits)) return false;
  return values.reduce((sum, value, index) => sum + value * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
}

/** True for an accession number of ERIC: EJ for an article, ED for a document, and six or seven digits. */
export function isEric(text: string): boolean {
  return /^E[DJ]\d{6,7}$/.test(text);
}

/** An accession number of ERIC without the web address, words or spaces around it. */
export function bareEric(text: string): string {
  return text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.|files\.)?eric\.ed\.gov\/(?:\?id=|fulltext\/)?|\.pdf$|^ERIC(?=[^A-Z])/gi, '')
    .replace(/^[\s:#-]*(?:no\.|number)?[\s:#-]*/i, '')
    .replace(/^(E[DJ])[\s-]+(?=\d)/i, '$1')
    .toUpperCase();
}
