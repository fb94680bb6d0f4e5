export declare const resourceOnce: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
