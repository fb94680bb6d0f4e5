import { type Catalogue } from '../alignment/catalogue.js';
import { type Span } from '../spec/tree.js';
import { type Fix, type OptionValue, type Rule, type Severity } from './rule.js';
export interface RuleSetting {
    readonly severity?: Severity | 'off';
    readonly options: Readonly<Record<string, OptionValue>>;
}
export interface Issuer {
    readonly id?: string;
    readonly name?: string;
    readonly url?: string;
    readonly email?: string;
}
export interface Settings {
    readonly library?: string;
    readonly issuer?: Issuer | undefined;
    readonly stacks: readonly string[];
    readonly catalogue: Catalogue;
    readonly rules: ReadonlyMap<string, RuleSetting>;
    readonly terms: {
        readonly earner: string;
        readonly avoid: readonly string[];
    };
    readonly dictionary: readonly string[];
}
/** Something wrong in `mcspec.yaml` itself. */
export interface SettingsProblem {
    readonly severity: Severity;
    readonly message: string;
    readonly span: Span;
    readonly fixes: () => readonly Fix[];
}
export declare const libraryShape: import("../spec/shape.js").Shape;
/** The settings of a library without a `mcspec.yaml`. */
export declare const defaultSettings: Settings;
/**
 * Reads a `mcspec.yaml`. Never throws: what cannot be read or makes no sense is told in `problems`, and the default
 * stands in its place.
 */
export declare function parseSettings(text: string, rules: readonly Rule[]): {
    settings: Settings;
    problems: SettingsProblem[];
};
