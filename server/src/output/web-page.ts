/** Pages that run nothing and load nothing. */
import { type Html, html } from './html.js';

export interface WebPage {
  readonly title: string;
  /** CSS of our own, in which nothing of an author's stands. */
  readonly style: string;
  readonly body: Html;
  /** The language that all of it speaks, where that is known. */
  readonly language?: string;
  /** Where its pictures may come from, as a content security policy says it. Without it there are none. */
  readonly pictures?: Html;
}

/** A page that looks as its style says, wherever it is opened. */
export function webPage(page: WebPage): string {
  return webPageStart(page) + page.body.markup + WEB_PAGE_END;
}

/** A page up to its body, for one that is written piece by piece. */
export function webPageStart({ title, style, language, pictures }: Omit<WebPage, 'body'>): string {
  const css: Html = { markup: style };
  return html`<!DOCTYPE html>
<html${language !== undefined && html` lang="${language}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'${pictures && html`; img-src ${pictures}`}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${css}
</style>
</head>
<body>
`.markup;
}

/** What follows the body. */
export const WEB_PAGE_END = `
</body>
</html>
`;

/** A page that an editor shows beside a file. It has the editor's own colors. */
export function editorPage(page: WebPage): string {
  return webPage({ ...page, style: editorStyle + page.style });
}

/** What the pages beside a file have in common. Where no editor says its colors, the system's stand in. */
export const editorStyle = `:root { color-scheme: light dark; }
body {
  --page: var(--vscode-editor-background, Canvas);
  --text: var(--vscode-foreground, CanvasText);
  --quiet: var(--vscode-descriptionForeground, color-mix(in srgb, CanvasText 68%, Canvas));
  --line: var(--vscode-contrastBorder, var(--vscode-panel-border, #8884));
  --link: var(--vscode-textLink-foreground, LinkText);
  --raised: var(--vscode-textBlockQuote-background, #8881);
  --good: var(--vscode-charts-green, #388a34);
  --fair: var(--vscode-charts-yellow, #b5830a);
  margin: 0;
  padding: 1.5rem 1.75rem 3rem;
  color: var(--text);
  background: var(--page);
  font: var(--vscode-font-size, 13px) / 1.5 var(--vscode-font-family, system-ui, sans-serif);
}
h1, h2, h3, p, ul { margin: 0; font-weight: normal; }
strong { font-weight: 600; }
h1 { font-size: 1.7em; line-height: 1.25; }
h2 { margin: 2.25rem 0 0.5rem; font-size: 1.2em; font-weight: 600; }
ul { padding: 0; list-style: none; }
code { white-space: nowrap; font-family: var(--vscode-editor-font-family, monospace); font-size: 0.92em; color: inherit; background: none; padding: 0; }
.quiet { color: var(--quiet); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
bdi { unicode-bidi: isolate; }
a { color: var(--link); text-decoration: none; }
a:focus-visible { outline: 1px solid var(--vscode-focusBorder, Highlight); outline-offset: 2px; }
.button {
  display: inline-block;
  padding: 0.15em 0.75em;
  border: 1px solid var(--vscode-button-border, var(--line));
  border-radius: 3px;
}
.button, .button:hover { color: var(--vscode-button-secondaryForeground, var(--text)); text-decoration: none; }
.button { background: var(--vscode-button-secondaryBackground, transparent); }
.button:hover { background: var(--vscode-button-secondaryHoverBackground, var(--raised)); }
.button.main, .button.main:hover { color: var(--vscode-button-foreground, var(--text)); }
.button.main { background: var(--vscode-button-background, transparent); }
.button.main:hover { background: var(--vscode-button-hoverBackground, var(--raised)); }
`;
