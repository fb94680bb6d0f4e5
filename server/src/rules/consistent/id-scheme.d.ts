export declare const idScheme: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
