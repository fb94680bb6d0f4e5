export declare const badgeImage: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
