/** What is wrong in a framework although each of its values is of the right kind: ids that say two things, or nothing. */
import { t } from '@vscode/l10n';
import { targetsAmong } from '../alignment/crosswalks.js';
import type { Framework } from '../alignment/framework.js';
import { replaceScalar } from '../spec/edit.js';
import { closest, orMeant } from '../spec/nearest.js';
import type { MapNode, Node, ScalarNode } from '../spec/tree.js';
import { mapsAt, scalarAt, textAt } from '../spec/values-at.js';
import type { Severity } from './rule.js';
import type { SettingsProblem } from './settings.js';

/** Ids and numbers that stand twice, domains that are not listed, ids that contradict their dimension and number. */
export function frameworkFaults(text: string, root: Node): SettingsProblem[] {
  const domains = mapsAt(root, 'domains');
  const dimensions = mapsAt(root, 'dimensions');
  return [
    ...twice(domains, (id) => t('Two domains have the id “{0}”, and only the first counts. Rename one of them.', id)),
    ...twice(dimensions, (id) => t('Two dimensions have the id “{0}”, and only the first counts. Rename one of them.', id)),
    ...dimensions.flatMap((dimension) => [...domainFaults(text, dimension, domains), ...strategyFaults(text, dimension)]),
  ];
}

function twice(items: readonly MapNode[], say: (id: string) => string): SettingsProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const id = scalarAt(item, 'id');
    if (!id || !seen.has(String(id.value))) {
      if (id) seen.add(String(id.value));
      return [];
    }
    return [told('error', id, say(String(id.value)))];
  });
}

function domainFaults(text: string, dimension: MapNode, domains: readonly MapNode[]): SettingsProblem[] {
  const domain = scalarAt(dimension, 'domain');
  if (!domain) return [];
  const ids = domains.flatMap((each) => textAt(each, 'id') ?? []);
  const written = String(domain.value);
  if (ids.includes(written)) return [];
  // Often the name stands where the id belongs.
  const named = domains.find((each) => textAt(each, 'name')?.toLowerCase() === written.toLowerCase());
  const near = (named && textAt(named, 'id')) ?? closest(written, ids);
  const absent = t('No domain has the id “{0}”.', written);
  const others = near === undefined && ids.length > 0 ? ` ${t('There is {0}.', ids.slice(0, 5).join(', '))}` : '';
  return [told('error', domain, orMeant(absent, near) + others, text, near)];
}

function strategyFaults(text: string, dimension: MapNode): SettingsProblem[] {
  const owner = textAt(dimension, 'id');
  const strategies = mapsAt(dimension, 'strategies');
  const numbers = new Set(strategies.flatMap((strategy) => textAt(strategy, 'number') ?? []));
  const seen = new Set<string>();
  return strategies.flatMap((strategy) => {
    const problems: SettingsProblem[] = [];
    const number = scalarAt(strategy, 'number');
    const id = scalarAt(strategy, 'id');
    if (number && seen.has(String(number.value))) {
      const free = String(1 + Math.max(...[...numbers].map(Number).filter(Number.isSafeInteger), 0));
      problems.push({
        ...told(
          'error',
          number,
          owner === undefined
            ? t('This dimension has two strategies with the number {0}, and only the first counts.', String(number.value))
            : t('“{0}” has two strategies with the number {1}, and only the first counts.', owner, String(number.value)),
        ),
        fixes: () => [
          { title: t('Give this one the number {0}', free), kind: 'review', edits: [{ span: number.span, newText: free }] },
        ],
      });
    } else if (number && id && owner && String(id.value) !== `${owner}/${number.value}`) {
      const right = `${owner}/${number.value}`;
      const message = t('“{0}” stands here, but dimension and number make it “{1}”.', String(id.value), right);
      problems.push(told('warning', id, message, text, right));
    }
    if (number) seen.add(String(number.value));
    return problems;
  });
}

/** What is wrong with the links to other frameworks. `known` are all that the library could mean. */
export function crosswalkProblems(
  { text, root, framework }: { text: string; root: Node | undefined; framework: Framework | undefined },
  known: readonly Framework[],
): SettingsProblem[] {
  const links = mapsAt(root, 'dimensions')
    .flatMap((dimension) => mapsAt(dimension, 'strategies'))
    .flatMap((strategy) => mapsAt(strategy, 'crosswalks'))
    .flatMap((link) => scalarAt(link, 'to') ?? []);
  if (links.length === 0) return [];
  const targets = targetsAmong(known.flatMap((each) => each.strategies));
  const absent = new Set<string>();
  return links.flatMap((to) => {
    const written = String(to.value);
    const [, id, rest] = /^([a-z0-9-]+):(?!\/\/)(.+)$/.exec(written) ?? [];
    // Of a web address nobody here can say that it leads nowhere.
    if (!id || !rest || targets.has(written)) return [];
    if (id === framework?.id)
      return [told('warning', to, t('“{0}” lies in this framework itself. A crosswalk leads to another one.', written))];
    const other = known.find((each) => each.id === id);
    if (other) return [noStrategy(text, to, rest, other)];
    const near = closest(
      id,
      known.map((each) => each.id),
    );
    if (near) return [told('warning', to, orMeant(t('No framework here is called “{0}”.', id), near), text, `${near}:${rest}`)];
    // One framework that is not there is one thing to know, however many links lead to it.
    if (absent.has(id)) return [];
    absent.add(id);
    return [told('information', to, t('No framework here is called “{0}”, so this crosswalk leads nowhere yet.', id))];
  });
}

function noStrategy(text: string, to: ScalarNode, id: string, { id: framework, title, dimensions }: Framework): SettingsProblem {
  const [name = ''] = id.split('/');
  const dimension = dimensions.find((each) => each.id === name);
  if (dimension) {
    const { strategies } = dimension;
    if (strategies.length === 0) return told('warning', to, t('“{0}” of “{1}” has no strategies.', name, title));
    const numbers = strategies.map(({ number }) => number).sort((a, b) => a - b);
    return told(
      'warning',
      to,
      t(
        '“{0}” of “{1}” has no strategy of this number; it has {2} to {3}.',
        name,
        title,
        String(numbers[0]),
        String(numbers.at(-1)),
      ),
    );
  }
  const near = closest(
    name,
    dimensions.map((each) => each.id),
  );
  const meant = near && `${framework}:${near}${id.slice(name.length)}`;
  return told('warning', to, orMeant(t('“{0}” has no dimension “{1}”.', title, name), near), text, meant);
}

function told(severity: Severity, at: ScalarNode, message: string, text?: string, meant?: string): SettingsProblem {
  return {
    severity,
    message,
    span: at.span,
    fixes: () =>
      text !== undefined && meant
        ? [{ title: t('Change to “{0}”', meant), kind: 'review', edits: [replaceScalar(text, at, meant)] }]
        : [],
  };
}
