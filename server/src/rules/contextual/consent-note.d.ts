export declare const consentNote: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
