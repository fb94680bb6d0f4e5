export declare const strategyOnce: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
