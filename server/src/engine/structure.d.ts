/** What must hold before any criterion can be judged: the file can be read, and each value is of the kind that its place asks for. */
import { type Path } from '../spec/place.js';
import { type Shape } from '../spec/shape.js';
import { type Node, type Span } from '../spec/tree.js';
import { type Report } from './rule.js';
/** An error as a validator compiled by Ajv gives it. */
export interface SchemaError {
    readonly keyword: string;
    readonly instancePath: string;
    readonly params: Readonly<Record<string, unknown>>;
}
export type Validator = ((data: unknown) => boolean) & {
    errors?: readonly SchemaError[] | null;
};
export interface Misfit {
    readonly path: Path;
    readonly shape: Shape;
    readonly node: Node;
    readonly where: string;
    readonly error: SchemaError;
    /** The key, for a value that spreads over many lines. */
    readonly span: Span;
}
/** Where a file does not fit its contract, one misfit a place. What is absent or unknown is told elsewhere. */
export declare function misfitsOf(root: Node, shape: Shape, validate: Validator): Misfit[];
export declare function tellMisfit(text: string, { shape, node, where, error, span, path }: Misfit): Report;
export declare const structureRules: import("./rule.js").Rule<Record<string, import("./rule.js").OptionMeta>>[];
