export declare const outcomeHasDetails: import('../../engine/rule.js').Rule<
  Record<string, import('../../engine/rule.js').OptionMeta>
>;
