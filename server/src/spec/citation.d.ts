/** What a citation says, as far as its form tells. It knows no style for certain, so it speaks only where little is there. */
/** `address`: nothing but a web address. `thin`: too little to say which part is absent. */
export type Lack = 'address' | 'thin' | 'author' | 'year' | 'place';
/** What is said beside the citation, in fields of their own. */
export interface Beside {
    readonly year: boolean;
    /** A number or an address by which the source is found. */
    readonly place: boolean;
}
/** The first thing that a citation seems to lack, or undefined where it may well be complete. */
export declare function lackIn(citation: string, beside: Beside): Lack | undefined;
