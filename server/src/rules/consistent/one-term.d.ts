export declare const oneTerm: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
