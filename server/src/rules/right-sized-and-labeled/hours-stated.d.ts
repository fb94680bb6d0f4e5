export declare const hoursStated: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
