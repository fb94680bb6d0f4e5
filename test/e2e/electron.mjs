// `npm run test:electron`: the editor suite in desktop VS Code, where there is one or it can be downloaded.
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { main, root } from '../../scripts/setup.mjs';
import { bundleSuite, suite, withLibrary } from './stage.mjs';

await main(async () => {
  const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE || (await downloadAndUnzipVSCode().catch(() => undefined));
  if (!vscodeExecutablePath) {
    console.log('skipped: VS Code cannot be downloaded here');
    return 0;
  }
  await bundleSuite();
  return withLibrary((library, home) =>
    runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      launchArgs: [library, '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${join(home, 'user')}`],
    }),
  );
});
