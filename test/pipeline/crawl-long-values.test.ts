import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crawlHere } from './crawl-here.ts';
import { madeUpHub, QUARTER, writeHub } from './made-up-hub.ts';
import { startRecordedHub } from './recorded-hub.ts';
import { scratch } from './spawn-crawl.ts';

test('a number of parameters that is none is told as much as a line holds, however long or deep it is', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  const totals = [JSON.stringify('x'.repeat(100_000)), deep];
  const archive = writeHub(join(scratch(), 'hub'), madeUpHub(QUARTER));
  const hub = await startRecordedHub(archive, {
    pageShare: 4,
    change(path, reply) {
      if (!path.startsWith('/api/models?')) return undefined;
      let at = 0;
      const told = (all: string) => (at < totals.length ? `"total":${totals[at++]}` : all);
      return { ...reply, body: Buffer.from(reply.body.toString().replaceAll(/"total":\d+/g, told)) };
    },
  });
  const { code, stderr } = await crawlHere(scratch(), ['--by', 'pipeline_tag', '--count', '2'], {
    HF_ENDPOINT: hub.url,
  });
  const told = stderr.match(/^\S+: safetensors\.total: .*/gm) ?? [];
  expect([code, told.length > 0, told.filter((line) => line.length > 250)]).toEqual([0, true, []]);
});
