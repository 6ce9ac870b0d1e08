import { expect, test } from 'vitest';
import { crawlHere } from './crawl-here.ts';
import { startRecordedHub } from './recorded-hub.ts';
import { fingerprint, scratch } from './spawn-crawl.ts';

test('the sample Hub is crawled through HF_ENDPOINT as from its folder, though most of its Spaces are but names', async () => {
  const options = ['--count', '2', '--capture', '2024-07-11'];
  const [folder, live] = [scratch(), scratch()];
  expect((await crawlHere(folder, [...options, '--archive', 'fixtures/hub'])).code).toBe(0);
  const hub = await startRecordedHub('fixtures/hub');
  const { code, stderr } = await crawlHere(live, options, { HF_ENDPOINT: hub.url });
  expect([code, stderr.includes('hint: ')]).toEqual([0, false]);
  expect(fingerprint(live)).toEqual(fingerprint(folder));
});
