export declare const planEnacted: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
