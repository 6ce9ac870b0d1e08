import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

/** A folder that takes the place of the machine's temp dir, so that a test sees what the command leaves there. */
function scratch(): string {
  const dir = mkdtempSync(join(tmpdir(), 'report-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return dir;
}

/** Proxies that lead nowhere and an endpoint that is not there: whoever asks the network fails. */
const offline = {
  HF_ENDPOINT: 'http://127.0.0.1:9',
  HTTP_PROXY: 'http://127.0.0.1:9',
  HTTPS_PROXY: 'http://127.0.0.1:9',
  HF_TOKEN: '',
  NODE_ENV: 'production',
};

// That it builds the report is asked in test/browser/report.test.ts, of the one that the browser tests look at.
describe('npm run report', () => {
  test('stops at once when interrupted, and removes its scratch folder', async () => {
    const temp = scratch();
    const child = spawn(process.execPath, ['scripts/report.ts'], {
      env: { ...process.env, ...offline, TMPDIR: temp },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, said }).toMatchInlineSnapshot(`
      {
        "code": 130,
        "said": "
      interrupted: the scratch folder is removed; data/ was not touched
      ",
      }
    `);
    expect(readdirSync(temp).filter((name) => name.startsWith('hub-report-'))).toEqual([]);
  });
});
