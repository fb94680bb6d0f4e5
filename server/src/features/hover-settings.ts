/** What a word of a `mcspec.yaml` means, where the pointer rests on it. */
import { libraryShapeWith } from '../engine/library-shape.js';
import { shapeAt } from '../spec/shape.js';
import type { Workspace } from '../workspace.js';
import { writtenAt } from './at.js';
import { describeFramework, frameworkNames } from './describe-framework.js';
import { describeChoice, describeKey } from './describe-key.js';
import { describeRule, type PageAddress } from './describe-rule.js';
import type { Hover } from './hover.js';

export function hoverSettings(workspace: Workspace, uri: string, offset: number, pages: PageAddress): Hover | undefined {
  const found = writtenAt(workspace.tree(uri), offset);
  const shape = found && shapeAt(libraryShapeWith(workspace.everyRule), found.path);
  if (!shape) return undefined;
  const { path, role, scalar } = found;
  const name = String(path.at(-1));
  const say = (markdown: string | undefined) => (markdown === undefined ? undefined : { span: scalar.span, markdown });
  if (role === 'key') {
    const rule = path.length === 2 && path[0] === 'rules' ? workspace.everyRule.find(({ id }) => id === name) : undefined;
    return say(rule ? describeRule(rule, pages) : describeKey(name, shape));
  }
  if (scalar.value === null) return undefined;
  const value = String(scalar.value);
  if (shape.linksTo === 'framework') {
    const named = frameworkNames(workspace, uri).find((each) => each.name === value.replace(/^(?:\.\/)+/, ''));
    return say(named?.framework && describeFramework(named.framework));
  }
  // Where an older reader of YAML has been at work, `off` is written false.
  return say(describeChoice(scalar.value === false ? 'off' : value, shape));
}
