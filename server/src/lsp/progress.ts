/** Shows how far the first reading of a library is, where the client can. */
import { t } from '@vscode/l10n';
import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.js';
import type { Progress } from './library.js';

/** Never waited for: a client that shows no progress must not hold up the work. */
export function progressOf(connection: Connection, client: Client): Progress {
  if (!client.progress) return { report() {}, end() {} };
  const created = connection.window.createWorkDoneProgress().then(
    (progress) => {
      progress.begin(t('Checking microcredentials'), 0);
      return progress;
    },
    () => undefined,
  );
  return {
    report: (done, of) =>
      void created.then((progress) => progress?.report(Math.floor((100 * done) / of), t('{0} of {1}', done, of))),
    end: () => void created.then((progress) => progress?.done()),
  };
}
