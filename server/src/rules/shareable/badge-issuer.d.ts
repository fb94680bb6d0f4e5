export declare const badgeIssuer: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
