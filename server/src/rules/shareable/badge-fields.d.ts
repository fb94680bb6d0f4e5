export declare const badgeFields: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
