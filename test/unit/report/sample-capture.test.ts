import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aboutSample } from '../../../scripts/sample-hub/about-sample.ts';
import { refuseSampleCapture } from '../../../scripts/report/sample-capture.ts';

function data(...folders: string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'sample-capture-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const folder of folders) mkdirSync(join(dir, folder), { recursive: true });
  return dir;
}

const messageOf = (dir: string) => {
  try {
    return refuseSampleCapture(dir, aboutSample.capture);
  } catch (error) {
    return (error as Error).message.replace(dir, 'data');
  }
};

test('the data of this report hold nothing of the sample Hub', () => {
  expect(() => refuseSampleCapture('data', aboutSample.capture)).not.toThrow();
});

test('a capture of the sample Hub is refused', () => {
  expect(messageOf(data('captures/2024-07-11-sample'))).toMatchInlineSnapshot(
    `"data/captures/2024-07-11-sample: expected no capture of the sample Hub in the report's data"`,
  );
});

test('a metric over it is refused', () => {
  const dir = data('captures', 'metrics');
  writeFileSync(join(dir, 'metrics', 'captures.csv'), 'capture,n\n2024-07-11,1\n');
  expect(messageOf(dir)).toBeUndefined();
  writeFileSync(join(dir, 'metrics', 'captures.csv'), 'capture,n\n2024-07-11-sample,1\n');
  expect(messageOf(dir)).toMatchInlineSnapshot(
    `"data/metrics/captures.csv: expected no row of the sample Hub, received some of 2024-07-11-sample"`,
  );
});
