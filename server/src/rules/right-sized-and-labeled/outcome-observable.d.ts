export declare const outcomeObservable: import('../../engine/rule.js').Rule<
  Record<string, import('../../engine/rule.js').OptionMeta>
>;
