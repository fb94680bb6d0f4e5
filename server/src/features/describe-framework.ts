/** What a framework is, where it is named. */
import { t } from '@vscode/l10n';
import type { Framework } from '../alignment/framework.js';
import { builtInFrameworks } from '../engine/settings-frameworks.js';
import { escapeMarkdown } from '../spec/markdown.js';
import type { Workspace } from '../workspace.js';

/** A framework's title, publisher and size, in Markdown. */
export function describeFramework({ title, publisher, year, domains, dimensions, strategies }: Framework): string {
  const by = [publisher, year > 0 ? String(year) : ''].filter((part) => part !== '').map(escapeMarkdown);
  const many = (items: readonly unknown[]) => items.length.toLocaleString('en-US');
  const size = [
    domains.length === 1 ? t('1 domain') : t('{0} domains', many(domains)),
    dimensions.length === 1 ? t('1 dimension') : t('{0} dimensions', many(dimensions)),
    strategies.length === 1 ? t('1 strategy') : t('{0} strategies', many(strategies)),
  ];
  return [`**${escapeMarkdown(title)}**`, ...(by.length > 0 ? [by.join(', ')] : []), size.join(', ')].join('\n\n');
}

/** What `frameworks:` of a `mcspec.yaml` may name: what is built in, and the framework files in its folder. */
export function frameworkNames(workspace: Workspace, settings: string): { name: string; framework: Framework | undefined }[] {
  const folder = settings.slice(0, settings.lastIndexOf('/') + 1);
  const files = workspace.uris('framework').filter((uri) => uri.startsWith(folder));
  return [
    ...builtInFrameworks.map((framework) => ({ name: framework.id, framework })),
    ...files.map((uri) => ({
      name: pathOf(uri.slice(folder.length)),
      framework: workspace.frameworks.read(uri)?.framework,
    })),
  ];
}

function pathOf(address: string): string {
  return address
    .split('/')
    .map((step) => {
      try {
        return decodeURIComponent(step);
      } catch {
        return step;
      }
    })
    .join('/');
}
