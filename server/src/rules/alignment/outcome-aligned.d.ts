export declare const outcomeAligned: import('../../engine/rule.js').Rule<
  Record<string, import('../../engine/rule.js').OptionMeta>
>;
