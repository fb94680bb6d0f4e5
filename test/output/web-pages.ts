/** What tests look at in a page. */

/** Text that would break out of a page if it could. */
export const hostile = `</style></title><script>alert(1)</script><img src=x onerror="a()"> & ' " \u202E <mcspec-picture>`;

/** What a reader sees: the text without tags. */
export function seen(page: string): string {
  return page
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name as string] ?? "'")
    .replace(/\s+/g, ' ');
}

const OURS =
  /^<(?:!DOCTYPE html|\/?(?:html|head|body|meta|title|style|main|header|section|article|div|dl|dt|dd|figure|img|table|thead|tbody|tr|th|td|h1|h2|h3|h4|p|ul|li|a|span|strong|code|bdi|br|svg|path|circle)(?: (?:class|id|href|title|lang|dir|name|content|charset|http-equiv|scope|colspan|viewBox|d|cx|cy|r|rel|src|alt|data-version|aria-label|aria-hidden)="[^"<>]*")*\/?)>$/;

/** The tags of a page that are none of ours, or carry what none of ours does: a script, a handler, a style of its own. */
export function foreignTags(page: string): string[] {
  const styles = page.match(/<\/style>/g) ?? [];
  const tags = page.replace(/<style>[\s\S]*?<\/style>/, '').match(/<[^>]*>/g) ?? [];
  const bad = tags.filter((tag) => !OURS.test(tag));
  const hrefs = [...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to = '']) => to);
  return [
    ...bad,
    ...styles.slice(1),
    ...hrefs.filter((to) => !/^(?:#|command:|https:\/\/|data:image\/(?:png|svg\+xml);base64,)/.test(to)),
    ...(/[\u202A-\u202E\u2066-\u2069]/.test(page) ? ['a direction that reorders text'] : []),
  ];
}
