export declare const rowRelevant: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
