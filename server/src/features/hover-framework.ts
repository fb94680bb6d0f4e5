/** What a word of a framework file means, where the pointer rests on it. */
import { frameworkShape } from '../engine/framework-file.js';
import { escapeMarkdown } from '../spec/markdown.js';
import { shapeAt } from '../spec/shape.js';
import { nodeAt } from '../spec/tree.js';
import { textAt } from '../spec/values-at.js';
import type { Workspace } from '../workspace.js';
import { writtenAt } from './at.js';
import { describeChoice, describeKey } from './describe-key.js';
import { corresponding, describeStrategy } from './describe-strategy.js';
import type { Hover } from './hover.js';

export function hoverFramework(workspace: Workspace, uri: string, offset: number): Hover | undefined {
  const file = workspace.frameworks.read(uri);
  const found = writtenAt(file?.root, offset);
  const shape = found && shapeAt(frameworkShape, found.path);
  if (!file || !shape) return undefined;
  const { path, role, scalar } = found;
  const say = (markdown: string | undefined) => (markdown === undefined ? undefined : { span: scalar.span, markdown });
  if (role === 'key') return say(describeKey(String(path.at(-1)), shape));
  if (scalar.value === null) return undefined;
  const value = String(scalar.value);
  if (shape.linksTo === 'domain') {
    const domain = file.framework?.domains.find(({ id, name }) => id === value && name !== value);
    return say(
      domain &&
        [`**${escapeMarkdown(domain.name)}**`, ...(domain.description ? [escapeMarkdown(domain.description)] : [])].join('\n\n'),
    );
  }
  if (shape.linksTo === 'crosswalk') {
    const catalogue = workspace.catalogueAround(uri);
    const strategy = catalogue.target(value);
    return say(strategy ? `**${escapeMarkdown(value)}**\n\n${describeStrategy(strategy, catalogue)}` : undefined);
  }
  // On the number of a strategy: what authors write to align to it.
  if (path.at(-1) === 'number') {
    const dimension = file.root && textAt(nodeAt(file.root, path.slice(0, 2)).node, 'id');
    const strategy = file.framework?.strategies.find((each) => each.id === `${dimension}/${value}`);
    if (!strategy) return undefined;
    return say([`**${escapeMarkdown(strategy.id)}**`, ...corresponding(strategy, workspace.catalogueAround(uri))].join('\n\n'));
  }
  return say(describeChoice(value, shape));
}
