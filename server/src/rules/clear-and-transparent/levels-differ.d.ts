export declare const levelsDiffer: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
