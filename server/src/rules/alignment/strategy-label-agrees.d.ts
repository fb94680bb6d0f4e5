export declare const strategyLabelAgrees: import('../../engine/rule.js').Rule<
  Record<string, import('../../engine/rule.js').OptionMeta>
>;
