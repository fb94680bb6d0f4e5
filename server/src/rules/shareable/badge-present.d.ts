export declare const badgePresent: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
