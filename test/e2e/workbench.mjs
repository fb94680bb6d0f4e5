// An author's hands and eyes on the workbench: keyboard, mouse and what is on the screen. Nothing here knows
// mcspec. Every function waits for what it promises, because the workbench answers in its own time.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds. Much longer than anything takes, because a busy machine is no fault of the extension. */
const patience = 40_000;

/**
 * @param {import('playwright-core').Page} page
 * @param {string} pictures folder for screenshots
 */
export function useWorkbench(page, pictures) {
  const list = {
    quickOpen: page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row'),
    problems: page.locator('.markers-panel .monaco-list-row'),
    suggestions: page.locator('.suggest-widget.visible .monaco-list-row'),
    repairs: page.locator('.action-widget .monaco-list-row.action'),
  };
  const press = /** @param {string} keys */ (keys) => page.keyboard.press(keys);

  const workbench = {
    page,
    press,
    type: /** @param {string} text */ (text) => page.keyboard.type(text, { delay: 30 }),

    /** @param {string} url */
    async start(url) {
      await page.goto(url);
      await page
        .locator('.explorer-folders-view .monaco-list-row')
        .first()
        .waitFor({ timeout: 2 * patience });
    },

    /** Opens a file by a part of its name that only it has. @param {string} name */
    async open(name) {
      await press('ControlOrMeta+p');
      await page.locator('.quick-input-widget:visible input').first().fill(name);
      await list.quickOpen.filter({ hasText: name }).first().waitFor({ timeout: patience });
      await press('Enter');
      await page.locator('.tab.active').filter({ hasText: name }).waitFor({ timeout: patience });
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: patience });
    },

    /** Runs a command by its title in the palette. @param {string} title */
    async command(title) {
      await press('F1');
      await page.locator('.quick-input-widget:visible input').first().fill(`>${title}`);
      await list.quickOpen.filter({ hasText: title }).first().waitFor({ timeout: patience });
      await press('Enter');
    },

    /** @param {'error' | 'warning' | 'info'} severity */
    squiggle: (severity) => page.locator(`.squiggly-${severity}`).first().waitFor({ timeout: patience, state: 'attached' }),

    /**
     * What the Problems panel says about one file, once it is accepted.
     * @param {string} name
     * @param {(rows: string[]) => unknown} accept
     */
    async problems(name, accept) {
      if (!(await page.locator('.markers-panel').isVisible())) await press('ControlOrMeta+Shift+m');
      // The panel draws only the rows that are in sight, so the other files' rows have to go.
      await page.getByPlaceholder(/^Filter \(e\.g\. text/).fill(`**/${name}`);
      return until(
        `the Problems panel on ${name}`,
        () => list.problems.evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? '')),
        accept,
      );
    },

    /** Puts the cursor somewhere, both counted from 1. @param {number} line @param {number} column */
    async goTo(line, column) {
      await press('ControlOrMeta+1');
      await press('Control+g');
      await page.locator('.quick-input-widget:visible input').first().fill(`:${line}:${column}`);
      await press('Enter');
      await page
        .locator('[id="status.editor.selection"]')
        .filter({ hasText: `Ln ${line}, Col ${column}` })
        .waitFor({ timeout: patience });
    },

    /** The completion list's labels, best first, once they are accepted. @param {(labels: string[]) => unknown} accept */
    async suggestions(accept) {
      await press('Control+Space');
      return until(
        'the completion list',
        () => list.suggestions.evaluateAll((rows) => rows.map((row) => row.querySelector('.label-name')?.textContent ?? '')),
        accept,
      );
    },

    /** Takes the first completion. */
    async accept() {
      await press('Enter');
      await list.suggestions.first().waitFor({ state: 'hidden', timeout: patience });
    },

    /**
     * Opens the list of repairs at the cursor and takes the first one with such a title.
     * @param {RegExp} title
     * @param {string} [picture] name of a screenshot of the open list
     * @returns {Promise<string[]>} the titles offered
     */
    async repair(title, picture) {
      const offered = await until(
        'the list of repairs',
        async () => {
          if (!(await list.repairs.first().isVisible())) await press('ControlOrMeta+.');
          return list.repairs.allTextContents();
        },
        (titles) => titles.some((text) => title.test(text)),
        700,
      );
      if (picture) await workbench.screenshot(picture);
      // By keyboard, because an invisible sheet keeps the mouse off the list that has just opened.
      const chosen = page.locator('.action-widget .monaco-list-row.action.focused').filter({ hasText: title });
      for (let i = 0; i < offered.length && !(await chosen.isVisible()); i++) await press('ArrowDown');
      await press('Enter');
      await list.repairs.first().waitFor({ state: 'hidden', timeout: patience });
      return offered;
    },

    /** Saves the open file and waits for its text on the disk. @param {string} file @param {(text: string) => unknown} accept */
    async save(file, accept) {
      await press('ControlOrMeta+s');
      return until(`${file} on the disk`, async () => readFileSync(file, 'utf8'), accept);
    },

    /** Turns to the tab of a page beside a text, and waits until it says something. @param {string} tab @param {string} said */
    async webPage(tab, said) {
      await page.locator('.tab').filter({ hasText: tab }).click({ timeout: patience });
      // Each page stands in a frame within a frame, and those of other tabs are still there.
      await until(
        `the page “${tab}”`,
        () => Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => ''))),
        (texts) => texts.some((text) => text.includes(said)),
      );
    },

    /** @param {string} name */
    screenshot: (name) => page.screenshot({ path: join(pictures, `${name}.png`) }),
  };
  return workbench;
}

/**
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} ask
 * @param {(answer: T) => unknown} accept
 * @param {number} [pause] milliseconds between two looks
 * @returns {Promise<T>}
 */
async function until(what, ask, accept, pause = 100) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (accept(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Not within ${patience / 1000} s: ${what}. Last seen: ${JSON.stringify(answer, null, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
