/** `# mcspec-ignore-next-line RULE -- reason`: silences one rule on one line, and only with a reason. */
import type { SpecDocument } from '../spec/parse.js';
import type { Finding } from './analyze.js';
import type { Rule } from './rule.js';
export interface Suppressed {
    readonly finding: Finding;
    readonly reason: string;
}
/** Takes out the findings that a comment silences, and adds those about the comments themselves. */
export declare function applySuppressions(document: SpecDocument, found: readonly Finding[], rules: readonly Rule[]): {
    findings: readonly Finding[];
    suppressed: never[];
} | {
    findings: Finding[];
    suppressed: Suppressed[];
};
