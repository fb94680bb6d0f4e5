export declare const titleMatches: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
