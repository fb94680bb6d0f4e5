/** Markdown in which an author's text is text and nothing else. */

/**
 * A text on one line that Markdown shows as it is: no HTML, no links (written out or found by themselves), no emphasis,
 * no code, no list or heading at its beginning.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\s]+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()<>#|~&!$@^]/g, '\\$&')
    .replace(/:(?=\/)|(?<=www)\.|^[-+=]|(?<=^\d{1,9})[.)]/gi, '\\$&')
    .replace(/\b(mailto|xmpp|javascript|command|data|file|vbscript):/gi, '$1\\:');
}

/** A block of YAML. The text is ours or a value of the format, never longer than a few lines. */
export function yamlBlock(yaml: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...yaml.matchAll(/`+/g)].map((run) => run[0].length + 1)));
  return `${fence}yaml\n${yaml}\n${fence}`;
}
