/** The contract of `mcspec.yaml` with every rule and option by its name, for editors that know YAML and no mcspec. */
import schema from '../../../schemas/library.schema.json';
import { severityOfRule } from './pages.js';
import type { OptionMeta, Rule } from './rule.js';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

/** `schemas/library.schema.json` as it is, but for the rules, and for what only mcspec reads in it. */
export function settingsSchema(rules: readonly Rule[]): Json {
  const { additionalProperties: _anyRule, examples, ...section } = schema.properties.rules;
  const { ruleSetting: _anySetting, ...definitions } = schema.definitions;
  const named = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1)).map((rule): [string, Json] => [rule.id, ruleSchema(rule)]);
  return plain({
    ...schema,
    $id: 'mcspec.schema.json',
    $comment: 'Written by npm run docs, from library.schema.json and from what the rules say of themselves.',
    properties: {
      ...schema.properties,
      rules: { ...section, additionalProperties: false, properties: Object.fromEntries(named), examples },
    },
    definitions,
  } as Json);
}

function ruleSchema(rule: Rule): Json {
  const options = Object.entries(rule.options).map(([name, option]): [string, Json] => [name, optionSchema(option)]);
  return {
    title: rule.page.asks,
    description: `${rule.page.why} ${rule.page.repair}`,
    default: severityOfRule(rule),
    anyOf: [
      { $ref: '#/definitions/severity' },
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          severity: { $ref: '#/definitions/severity' },
          ...(options.length > 0 && {
            options: {
              title: 'Options',
              description: 'The settings of this rule.',
              type: 'object',
              additionalProperties: false,
              properties: Object.fromEntries(options),
            },
          }),
        },
      },
    ],
  };
}

function optionSchema({ default: usual, description, choices }: OptionMeta): Json {
  return {
    description,
    type: typeof usual as 'string' | 'number' | 'boolean',
    ...(typeof usual === 'number' && { minimum: 0 }),
    ...(choices && { enum: [...choices] }),
    default: usual,
  };
}

/** Without the keywords that are our own. */
function plain(part: Json): Json {
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== 'object') return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => !key.startsWith('x-'))
      .map(([key, value]) => [key, plain(value)]),
  );
}
