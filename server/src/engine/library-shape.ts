/** What may be written in a `mcspec.yaml`, with every rule and option by its name. */
import { t } from '@vscode/l10n';
import schema from '../../../schemas/library.schema.json';
import { type Shape, shapeOf } from '../spec/shape.js';
import { severityOfRule } from './pages.js';
import type { OptionMeta, Rule } from './rule.js';

/** As the contract tells it, which knows no rule by name. */
export const libraryShape = shapeOf(schema);

/** The same with these rules in the place of any name. Each has a title, what it asks, and its own default severity. */
export function libraryShapeWith(rules: readonly Rule[]): Shape {
  const section = libraryShape.keys.get('rules') as Shape;
  const setting = section.open as Shape;
  const { open: _anyName, ...closed } = section;
  const named = { ...closed, keys: new Map(rules.map((rule) => [rule.id, shapeOfRule(rule, setting)])) };
  return { ...libraryShape, keys: new Map([...libraryShape.keys, ['rules', named]]) };
}

function shapeOfRule(rule: Rule, setting: Shape): Shape {
  const keys = new Map(setting.keys);
  const severity = keys.get('severity') as Shape;
  const { open: _anyOption, ...options } = keys.get('options') as Shape;
  const usual = severityOfRule(rule);
  keys.set('severity', { ...severity, default: usual });
  const own = Object.entries(rule.options).map(([name, option]) => [name, shapeOfOption(name, option)] as const);
  if (own.length > 0) keys.set('options', { ...options, keys: new Map(own) });
  else keys.delete('options');
  return { ...setting, title: t(rule.page.asks), description: t(rule.page.why), default: usual, keys };
}

function shapeOfOption(name: string, { default: usual, description, choices = [] }: OptionMeta): Shape {
  const kind = typeof usual === 'string' ? 'text' : (typeof usual as 'number' | 'boolean');
  return {
    kinds: new Set([kind]),
    title: name,
    description: `${t(description)}\n\n${t('Default: {0}', `\`${usual}\``)}`,
    examples: [],
    default: usual,
    choices: choices.map((value) => ({ value, description: '' })),
    keys: new Map(),
    required: [],
    prose: false,
    section: undefined,
  };
}
