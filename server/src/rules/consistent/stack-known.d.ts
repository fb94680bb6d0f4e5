export declare const stackKnown: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
