import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseJsonLine, readJsonLines, type HubRecord } from 'hub-replay';
import { beforeAll, describe, expect, test } from 'vitest';
import { summariseCapture } from '../../../scripts/alarms/summarise-capture.ts';
import { countAlarms, type Count } from '../../../scripts/bench/alarms/count-alarms.ts';
import { measuredLife, type LifeBand } from '../../../scripts/bench/alarms/measured-life.ts';
import { readWorlds } from '../../../scripts/bench/alarms/read-worlds.ts';
import type { World } from '../../../scripts/bench/alarms/world.ts';
import { openCaptures } from '../../../scripts/metrics/capture-tables.ts';

const archives = resolve(import.meta.dirname, '../../../../shared/hub-archive');

async function recordsOf(path: string, ids?: ReadonlySet<string>): Promise<Map<string, HubRecord>> {
  const lines = (await readJsonLines(join(archives, path)))!;
  const records = new Map<string, HubRecord>();
  for (let at = 0; at < lines.count; at += 1) {
    const record = parseJsonLine(lines, at);
    if (!ids || ids.has(record.id)) records.set(record.id, record);
  }
  return records;
}

/** Ratios at 0, 2.5, 5, ... 100 % of the repositories of a band, to three digits. */
function ratiosOf(pairs: (readonly [HubRecord, HubRecord])[], counter: string, from: number, below: number): number[] {
  const ratios = pairs
    .map(([before, after]) => [Number(before[counter]), Number(after[counter])] as const)
    .filter(([was, is]) => was >= from && was < below && !Number.isNaN(is))
    .map(([was, is]) => is / was)
    .sort((a, b) => a - b);
  return Array.from({ length: 41 }, (_, at) => {
    const place = (at / 40) * (ratios.length - 1);
    const low = ratios[Math.floor(place)]!;
    const high = ratios[Math.floor(place) + 1] ?? low;
    return Number((low + (place - Math.floor(place)) * (high - low)).toPrecision(3));
  });
}

function bandsOf(pairs: (readonly [HubRecord, HubRecord])[], counter: string, bands: readonly LifeBand[]): LifeBand[] {
  return bands.map(({ from }, at) => ({ from, ratios: ratiosOf(pairs, counter, from, bands[at + 1]?.from ?? 1e12) }));
}

describe.skipIf(!existsSync(archives))(
  'the alarms on archives beside the repository (skipped where ../shared/hub-archive is not there)',
  () => {
    let worlds: World[];
    beforeAll(async () => {
      worlds = await readWorlds(archives, () => {});
    }, 120_000);

    test('counters move as measured', { timeout: 120_000 }, async () => {
      const infos = await recordsOf('2024-07-11/model-infos.ndjson.gz');
      const listed = await recordsOf('2024-07-11/models.ndjson.gz', new Set(infos.keys()));
      const hours = [...infos].map(([id, info]) => [info, listed.get(id)!] as const);
      const trending = await recordsOf('2026-05-04/models.ndjson.gz');
      const tracked = await recordsOf('2026-08-22/models.ndjson.gz', new Set(trending.keys()));
      const months = [...tracked].map(([id, later]) => [trending.get(id)!, later] as const);
      expect({
        hours: {
          downloads: bandsOf(hours, 'downloads', measuredLife.hours.downloads),
          likes: bandsOf(hours, 'likes', measuredLife.hours.likes),
        },
        months: {
          downloads: bandsOf(months, 'downloads', measuredLife.months.downloads),
          likes: bandsOf(months, 'likes', measuredLife.months.likes),
        },
      }).toEqual(measuredLife);
    });

    test('a listing is summed up as its capture is', () => {
      for (const { capture, table } of openCaptures('data').filter(({ capture: { seen } }) => seen > '2025')) {
        const { sums, tasks } = summariseCapture({ manifest: capture, table }).listings.models;
        const world = worlds.find(({ seen, kind }) => seen === capture.seen && kind === 'models');
        if (world) expect([world.sums, world.tasks]).toEqual([sums, tasks]);
      }
    });

    test('of 200 faults 99 % are told', () => {
      const { recall, told } = countAlarms(worlds, 200, 3);
      const sum = (counts: Count[], of: keyof Count) => counts.reduce((all, count) => all + count[of], 0);
      expect(sum([...recall.values()], 'of')).toBe(200);
      expect(sum([...recall.values()], 'alarms'), told.join('\n')).toBeGreaterThanOrEqual(198);
    });
  },
);
