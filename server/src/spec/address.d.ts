/** Where something is: a page of the web, or a file of the library. */
export type Address = {
    readonly kind: 'web';
}
/** With http in the place of https. */
 | {
    readonly kind: 'insecure';
    readonly mended: string;
}
/** The beginning of a web address, with nothing behind it. */
 | {
    readonly kind: 'unfinished';
}
/** Meant as a web address. `mended` is what it probably should read. */
 | {
    readonly kind: 'broken';
    readonly mended?: string;
}
/** By its path from the library's root, with slashes. */
 | {
    readonly kind: 'file';
    readonly path: string;
}
/** A path that leads out of the library. */
 | {
    readonly kind: 'outside';
}
/** Neither: `ask at the district office`. */
 | {
    readonly kind: 'words';
};
/** Reads what stands where an address belongs. Never empty. */
export declare function readAddress(written: string): Address;
/** True for `https://`, a name with a dot in it, and whatever follows without white space. */
export declare function isWebAddress(text: string): boolean;
