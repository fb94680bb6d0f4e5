import type { SpecDocument } from '../spec/parse.js';
import type { Span } from '../spec/tree.js';
import { type Effect, type Fix, type Group, type Rule, type Severity, type Surroundings } from './rule.js';
import { type Settings } from './settings.js';
import { type Suppressed } from './suppress.js';
import { type Verdict } from './verdict.js';
export interface Finding {
    readonly rule: string;
    readonly group: Group;
    readonly part?: 'size' | 'label';
    readonly effect: Effect;
    readonly severity: Severity;
    readonly message: string;
    readonly span: Span;
    readonly related: readonly {
        readonly span: Span;
        readonly message: string;
    }[];
    /** The repairs, best first. Computed at each call from the text that was checked. */
    readonly fixes: () => readonly Fix[];
}
export interface Analysis {
    readonly document: SpecDocument;
    /** In the order of the text. */
    readonly findings: readonly Finding[];
    readonly suppressed: readonly Suppressed[];
    readonly verdicts: readonly Verdict[];
    readonly overall: Verdict['level'];
}
export interface AnalyzeOptions {
    readonly rules: readonly Rule[];
    readonly settings: Settings;
    readonly around?: Surroundings;
    /** Without the softer look at drafts. */
    readonly strict?: boolean;
}
/** Checks a microcredential. Never throws: a rule that does is reported in its place and stops no other. */
export declare function analyze(document: SpecDocument, { rules, settings, around, strict }: AnalyzeOptions): Analysis;
