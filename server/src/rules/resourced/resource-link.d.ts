export declare const resourceLink: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
