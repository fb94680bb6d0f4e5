export declare const localRecord: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
