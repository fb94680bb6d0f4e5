export declare const outcomeHasQuestion: import('../../engine/rule.js').Rule<
  Record<string, import('../../engine/rule.js').OptionMeta>
>;
