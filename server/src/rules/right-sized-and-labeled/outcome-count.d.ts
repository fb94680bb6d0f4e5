export declare const outcomeCount: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
