export declare const sectionOrder: import('../../engine/rule.js').Rule<Record<string, import('../../engine/rule.js').OptionMeta>>;
