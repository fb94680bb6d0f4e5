/** Every rule there is, criterion by criterion. The one place where a rule is listed. */
import type { Rule } from '../engine/rule.js';
export declare const rules: readonly Rule[];
