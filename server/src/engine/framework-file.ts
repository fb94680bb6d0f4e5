/** `*.framework.yaml`: a framework of strategies as a library keeps it, and what is wrong in such a file. */
import { t } from '@vscode/l10n';
import schema from '../../../schemas/framework.schema.json';
import { type DimensionData, type Framework, loadFramework, type StrategyData } from '../alignment/framework.js';
import { replaceScalar } from '../spec/edit.js';
import { orMeant } from '../spec/nearest.js';
import { placeOf } from '../spec/place.js';
import { readTree } from '../spec/read.js';
import { settleKeys, shapeOf } from '../spec/shape.js';
import type { MapNode, Node } from '../spec/tree.js';
import { mapsAt, textAt, textsAt } from '../spec/values-at.js';
import { frameworkFaults } from './framework-faults.js';
import { validateFramework } from './generated/validators.js';
import { misfitsOf, tellMisfit } from './misfit.js';
import { missingIn } from './missing.js';
import type { SettingsProblem } from './settings.js';
import { slipFixes } from './slip-fixes.js';

export const frameworkShape = shapeOf(schema);

export interface FrameworkFile {
  readonly text: string;
  readonly root: Node | undefined;
  /** As far as it makes sense. Undefined for a file that does not say the framework's id. */
  readonly framework: Framework | undefined;
  /** False where a slip swallowed a part of it: then nobody can say which strategies there are. */
  readonly complete: boolean;
  /** In the order of the text. Crosswalks are told by `crosswalkProblems`, since they depend on other files. */
  readonly problems: readonly SettingsProblem[];
}

// A mistake that was made in thousands of lines is understood from some of them.
const MOST_PROBLEMS = 200;

/** Reads a framework file. Never throws: what cannot be read or makes no sense is told, and left out of the framework. */
export function parseFramework(text: string): FrameworkFile {
  const { root, problems: slips } = readTree(text);
  const problems: SettingsProblem[] = slips.map((slip) => ({
    severity: 'error',
    message: slip.message,
    span: slip.span,
    fixes: () => slipFixes(text, slip),
  }));
  if (!root) {
    if (problems.length === 0) problems.push(nothingIn(text));
    return { text, root, framework: undefined, complete: false, problems };
  }
  for (const { entry, meant, path } of settleKeys(root, frameworkShape)) {
    const name = String(entry.key.value);
    problems.push({
      severity: 'warning',
      message: orMeant(
        path.length === 0
          ? t('“{0}” is not an entry of a framework.', name)
          : t('“{0}” is not an entry of {1}.', name, placeOf(root, frameworkShape, path)),
        meant,
      ),
      span: entry.key.span,
      fixes: () =>
        meant ? [{ title: t('Rename to “{0}”', meant), kind: 'safe', edits: [replaceScalar(text, entry.key, meant)] }] : [],
    });
  }
  for (const misfit of misfitsOf(root, frameworkShape, validateFramework)) {
    problems.push({ severity: 'error', fixes: () => [], ...tellMisfit(text, misfit) });
  }
  const isLost = slips.some((slip) => slip.damage === 'lost');
  // What a slip has swallowed is not missing.
  if (root.kind === 'map' && !isLost) problems.push(...missingIn(text, root, frameworkShape, t('This framework')));
  problems.push(...frameworkFaults(text, root));
  const framework = frameworkIn(root);
  return {
    text,
    root,
    framework,
    complete: !isLost && framework !== undefined,
    problems: problems.sort((a, b) => a.span.start - b.span.start).slice(0, MOST_PROBLEMS),
  };
}

function nothingIn(text: string): SettingsProblem {
  return {
    severity: 'error',
    message: t('This framework is empty. It needs “framework”, “title”, “publisher”, “year”, “domains” and “dimensions”.'),
    span: { start: 0, end: Math.min(1, text.length) },
    fixes: () => [],
  };
}

function frameworkIn(root: Node): Framework | undefined {
  const id = textAt(root, 'framework');
  if (!id) return undefined;
  return loadFramework({
    framework: id,
    title: textAt(root, 'title') ?? id,
    publisher: textAt(root, 'publisher') ?? '',
    year: Number(textAt(root, 'year')) || 0,
    ...addressAt(root),
    ...optionalText(root, 'attribution'),
    domains: mapsAt(root, 'domains').flatMap((domain) => {
      const id = textAt(domain, 'id');
      return id ? [{ id, name: textAt(domain, 'name') ?? id, ...optionalText(domain, 'description') }] : [];
    }),
    dimensions: mapsAt(root, 'dimensions').flatMap(dimensionIn),
  });
}

function dimensionIn(node: MapNode): DimensionData[] {
  const id = textAt(node, 'id');
  if (!id) return [];
  return [
    {
      id,
      name: textAt(node, 'name') ?? id,
      domain: textAt(node, 'domain') ?? '',
      ...optionalText(node, 'description'),
      ...spellingsIn(node),
      strategies: mapsAt(node, 'strategies').flatMap(strategyIn),
    },
  ];
}

function strategyIn(node: MapNode): StrategyData[] {
  const title = textAt(node, 'title');
  const number = Number(textAt(node, 'number') ?? Number.NaN);
  if (!title || Number.isNaN(number)) return [];
  const crosswalks = mapsAt(node, 'crosswalks').flatMap((link) => {
    const to = textAt(link, 'to');
    return to ? [{ to, ...optionalText(link, 'relation') }] : [];
  });
  return [{ number, title, ...optionalText(node, 'description'), ...addressAt(node), ...spellingsIn(node), crosswalks }];
}

function spellingsIn(node: Node) {
  return { spellings: [...textsAt(node, 'spellings'), ...textsAt(node, 'spellings_seen')] };
}

function addressAt(node: Node): { url?: string } {
  const url = textAt(node, 'url');
  return url && /^https?:\/\/\S+$/i.test(url) ? { url } : {};
}

function optionalText<K extends string>(node: Node, name: K): { [P in K]?: string } {
  const text = textAt(node, name);
  return text ? ({ [name]: text } as { [P in K]?: string }) : {};
}
