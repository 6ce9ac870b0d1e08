import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecords, recountMeasure, recountPairs, recountRanks, sortRows } from './recount.ts';
import { crawl, readCapture, scratch } from './spawn-crawl.ts';

const archives = process.env.HUB_ARCHIVE ?? '../shared/hub-archive';
const missing = (name: string) =>
  existsSync(join(archives, name))
    ? undefined
    : `${join(archives, name)} is not on this machine; HUB_ARCHIVE names another place`;

describe('the whole Hub of 2022-02-15', () => {
  test('top 20 of every task, counts and sums are those of the records', async ({ skip }) => {
    const reason = missing('2022-02-15');
    if (reason) return skip(reason);
    const folder = scratch();
    expect(
      (await crawl(folder, ['--archive', join(archives, '2022-02-15'), '--by', 'pipeline_tag', '--count', '20'])).code,
    ).toBe(0);
    const { tables } = readCapture(folder, '2022-02-15');
    const models = readRecords(join(archives, '2022-02-15/models.ndjson.gz'));
    const tasks = [
      ...new Set(models.map((model) => model.pipeline_tag).filter((task): task is string => typeof task === 'string')),
    ];
    expect(tables['model-ranks']).toEqual(
      sortRows(recountRanks(models, 'pipeline_tag', tasks, ['likes', 'downloads'], 20), 'by', 'task', 'sort', 'rank'),
    );
    for (const measure of ['likes', 'downloads']) {
      const row = tables.distributions!.find(
        (each) => each.by === 'all' && each.kind === 'models' && each.measure === measure,
      );
      expect(row).toMatchObject(recountMeasure(models, measure));
    }
    const texts = models.filter((model) => model.pipeline_tag === 'text-classification');
    expect(tables.tallies!.find(({ facet, task }) => facet === 'all' && task === 'text-classification')).toMatchObject({
      n: texts.length,
      downloads_sum: recountMeasure(texts, 'downloads').sum,
    });
  });
});

describe('the Spaces of 2026-08-06', () => {
  test('uses, sizes and states are those of the records', async ({ skip }) => {
    const reason = missing('2026-08-06');
    if (reason) return skip(reason);
    const folder = scratch();
    expect((await crawl(folder, ['--archive', join(archives, '2026-08-06'), '--spaces', 'listed'])).code).toBe(0);
    const { tables } = readCapture(folder, '2026-08-06');
    const spaces = readRecords(join(archives, '2026-08-06/spaces.ndjson.gz'));
    const files = new Map(
      readRecords(join(archives, '2026-08-06/space-files.ndjson.gz')).map((record) => [record.id, record]),
    );
    const pairs = recountPairs(spaces, {});
    expect(tables['space-use']!.find(({ side }) => side === 'space')).toMatchObject({
      spaces_listed: spaces.length,
      uses: pairs.length,
      models_used: new Set(pairs.map(([, model]) => model)).size,
      spaces_naming: new Set(pairs.map(([space]) => space)).size,
    });
    expect(tables.spaces!.map(({ id }) => id)).toEqual(spaces.map(({ id }) => id).sort());
    for (const row of tables.spaces!.filter(({ state }) => state === 'crawled')) {
      const own = files.get(row.id as string)!.files as { size?: number; lfs?: { size?: number } }[];
      expect([row.files, row.bytes]).toEqual([
        own.length,
        own.reduce((sum, { size, lfs }) => sum + (lfs?.size ?? size ?? 0), 0),
      ]);
    }
  });
});

describe('the apps with code of 2026-11-28', () => {
  test('Spaces alone are listed, and kinds, services, tasks and sizes are those of the records', async ({ skip }) => {
    const reason = missing('2026-11-28');
    if (reason) return skip(reason);
    const folder = scratch();
    expect((await crawl(folder, ['--archive', join(archives, '2026-11-28'), '--spaces', 'listed'])).code).toBe(0);
    const { tables } = readCapture(folder, '2026-11-28');
    const apps = readRecords(join(archives, '2026-11-28/spaces.ndjson.gz')).filter(({ space }) => space === true);
    const files = new Map(
      readRecords(join(archives, '2026-11-28/space-files.ndjson.gz')).map((record) => [record.id, record]),
    );
    const pairs = (field: string) =>
      apps.flatMap((app) => ((app[field] ?? []) as string[]).map((value) => `${String(app.id)} ${value}`)).sort();
    const rows = (table: string, column: string) =>
      tables[table]!.map((row) => `${String(row.space)} ${String(row[column])}`).sort();
    expect(tables['space-code']!.map(({ space, kind }) => [space, kind])).toEqual(
      apps.map(({ id, kind }) => [id, kind]).sort(),
    );
    expect(rows('space-services', 'service')).toEqual(pairs('hosted_apis'));
    expect(rows('space-code-tasks', 'task')).toEqual(pairs('tasks'));
    for (const row of tables.spaces!) {
      const own = files.get(row.id as string)!;
      expect([row.id, row.files, row.source_lines]).toEqual([row.id, (own.files as unknown[]).length, own.loc]);
      expect(row.author).toBe(apps.find(({ id }) => id === row.id)!.author);
    }
    expect(tables['space-use']!.find(({ side }) => side === 'space')).toMatchObject({ answering: 0 });
  });
});
