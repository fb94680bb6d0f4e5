/** What an entry of a file's format is for, where its name stands. */
import { inline } from '../spec/insert.js';
import { escapeMarkdown, yamlBlock } from '../spec/markdown.js';
import type { Shape } from '../spec/shape.js';

/** In Markdown: title, description, the words of a closed list, and an example. */
export function describeKey(name: string, shape: Shape): string {
  const parts = [`**${escapeMarkdown(shape.title || name)}**`];
  if (shape.description) parts.push(shape.description);
  if (shape.choices.length > 1)
    parts.push(shape.choices.map(({ value, description }) => `- \`${value}\`: ${description}`).join('\n'));
  const example = shape.examples[0];
  if (example !== undefined) parts.push(yamlBlock(`${inline(name)}: ${flow(example)}`));
  return parts.join('\n\n');
}

/** An example of the format, on one line. */
function flow(value: unknown): string {
  if (typeof value === 'string') return inline(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  return `{${Object.entries(value)
    .map(([name, inner]) => `${inline(name)}: ${flow(inner)}`)
    .join(', ')}}`;
}

/** What a word of a closed list means, in Markdown. Undefined for other words. */
export function describeChoice(value: string, shape: Shape): string | undefined {
  const choice = shape.choices.find((each) => each.value === value);
  return choice?.description ? `**${escapeMarkdown(value)}**\n\n${choice.description}` : undefined;
}
