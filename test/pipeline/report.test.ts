import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
const secondsOut = (text: string) => text.replace(/\d+\.\d s/g, '<n> s');

describe('npm run report', () => {
  test('tries the pipeline on the sample Hub, builds the report, and leaves nothing behind', () => {
    const [temp, out] = [scratch(), join(scratch(), 'dist')];
    const captures = readdirSync('data/captures');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/report.ts', '--out', out], {
      encoding: 'utf8',
      env: { ...process.env, ...offline, TMPDIR: temp },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = secondsOut(stdout.replaceAll(out, 'dist')).trimEnd().split('\n');
    const crawled = [
      /^crawl {4}2,300 models, 1,042 Spaces, 1,100 datasets in [\d,]+ requests \(query-file hits: 0\)/,
      / -> \d+ tables, [\d,]+ rows {2}<n> s$/,
    ];
    expect(lines[1]).toMatch(new RegExp(crawled.map(({ source }) => source).join('')));
    expect([lines[0], lines[4], lines.at(-1)]).toMatchInlineSnapshot(`
      [
        "report   the pipeline on fixtures/hub, in a scratch folder",
        "check    schemas, keys, hashes and totals hold  <n> s",
        "done     <n> s  open dist/index.html",
      ]
    `);
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'report',
      'crawl',
      'history',
      'metrics',
      'check',
      'build',
      'done',
    ]);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('<html');
    expect(readdirSync(temp).filter((name) => name.startsWith('hub-report-'))).toEqual([]);
    expect(readdirSync('data/captures')).toEqual(captures);
  });

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
