export declare const knownKeys: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
