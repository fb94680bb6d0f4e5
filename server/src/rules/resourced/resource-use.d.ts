export declare const resourceUse: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
