import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { CrawlTask } from '../../scripts/soak/crawl-task.ts';
import { warmCrawls } from '../../scripts/soak/warm-crawls.ts';

const dir = mkdtempSync(join(tmpdir(), 'warm-crawls-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const task: CrawlTask = { args: [], env: {}, skipped: 0, pageSize: 10, answerTime: 1000, moment: 1, machine: {} };

test('a process that is killed as it ends takes no other crawl', async () => {
  const script = join(dir, 'child.mjs');
  const ended = JSON.stringify({ ended: { code: 0, stdout: '', stderr: '', skipped: 0 } });
  writeFileSync(script, `process.on('message', () => process.send(${ended}));`);
  const crawls = warmCrawls(script, 1);
  expect(await crawls.start(task, false).done).toMatchObject({ code: 0 });
  const doomed = crawls.start(task, true);
  // It has said that it ended before anybody here can read it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  doomed.kill();
  await doomed.done;
  expect(await crawls.start(task, false).done).toMatchObject({ code: 0 });
  crawls.close();
});
