/** True if the statement's verb, or one that it is joined with by “and”, asks for a deed. False where it may ask for less. */
export declare function asksForDeed(statement: string): boolean;
