/** The numbers by which a publication is found. */
/**
 * True for a DOI (ISO 26324): “10.”, the registrant's digits, which may be subdivided by dots, a slash, and a suffix
 * without white space.
 */
export declare function isDoi(text: string): boolean;
/** A DOI without the web address or the word before it. */
export declare function bareDoi(text: string): string;
/** The digits of an ISBN, an X at the end included, without hyphens, spaces, the word before them or a remark in parentheses. */
export declare function isbnDigits(text: string): string;
/** True where the last digit of an ISBN of 10 or 13 digits fits the others (ISO 2108, annex A). */
export declare function isbnFits(digits: string): boolean;
/** True for an accession number of ERIC: EJ for an article, ED for a document, and six or seven digits. */
export declare function isEric(text: string): boolean;
/** An accession number of ERIC without the web address, words or spaces around it. */
export declare function bareEric(text: string): string;
