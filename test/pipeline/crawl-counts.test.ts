import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { crawlHere } from './crawl-here.ts';
import { crawlMadeUp, type CrawledHub } from './crawl-made-up.ts';
import { TASKS, type HubRow } from './made-up-hub.ts';
import { recountMeasure, recountPairs, recountRanks, sortRows } from './recount.ts';
import { readCapture } from './spawn-crawl.ts';

let hub: CrawledHub['hub'];
let tables: CrawledHub['tables'];
let summary: CrawledHub['summary'];
let find: CrawledHub['find'];
let folder: string;
let archive: string;

beforeAll(async () => {
  ({ folder, archive, hub, tables, summary, find } = await crawlMadeUp());
});

const tagged = (model: HubRow, task: string) => (model.tags as string[]).includes(task);

test('top lists are those of a naive sort, ties by id', () => {
  const expected = (['pipeline_tag', 'tag'] as const).flatMap((by) =>
    recountRanks(hub.models, by, TASKS, ['likes', 'downloads'], 5),
  );
  expect(tables['model-ranks']).toEqual(sortRows(expected, 'by', 'task', 'sort', 'rank'));
  const values = expected.map(({ value }) => value);
  expect(new Set(values).size).toBeLessThan(values.length);
});

describe('counts and sums over the whole listing', () => {
  test.each(['likes', 'downloads'])('%s of models: of all, by pipeline_tag and by tag', (measure) => {
    const groups: [by: string, task: string | null, models: HubRow[]][] = [
      ['all', null, hub.models],
      ...TASKS.map((task): [string, string, HubRow[]] => [
        'pipeline_tag',
        task,
        hub.models.filter((model) => model.pipeline_tag === task),
      ]),
      ...TASKS.map((task): [string, string, HubRow[]] => [
        'tag',
        task,
        hub.models.filter((model) => tagged(model, task)),
      ]),
    ];
    for (const [by, task, models] of groups)
      expect(find('distributions', { kind: 'models', by, task, measure })).toMatchObject(
        recountMeasure(models, measure),
      );
  });

  test('of Spaces and datasets', () => {
    expect(find('distributions', { kind: 'spaces', by: 'all', measure: 'likes' })).toMatchObject(
      recountMeasure(hub.spaces, 'likes'),
    );
    expect(find('distributions', { kind: 'datasets', by: 'all', measure: 'downloads' })).toMatchObject(
      recountMeasure(hub.datasets, 'downloads'),
    );
  });

  test('tallies add up to the listing, and say what the records say', () => {
    const libraries = tables.tallies!.filter(
      ({ kind, facet, task }) => kind === 'models' && facet === 'library' && task === null,
    );
    for (const { value, n, likes_sum, downloads_zero } of libraries) {
      const models = hub.models.filter((model) => (model.library_name ?? null) === value);
      expect([n, likes_sum, downloads_zero]).toEqual([
        models.length,
        recountMeasure(models, 'likes').sum,
        recountMeasure(models, 'downloads').zeros,
      ]);
    }
    expect(libraries.reduce((sum, { n }) => sum + Number(n), 0)).toBe(hub.models.length);
    expect(find('tallies', { kind: 'spaces', facet: 'stage', value: 'SLEEPING' })?.n).toBe(
      hub.spaces.filter((_, n) => n % 3 === 1).length,
    );
    expect(find('tallies', { kind: 'models', facet: 'licence', task: 'fill-mask', value: 'mit' })?.n).toBe(
      hub.models.filter(
        (model) => model.pipeline_tag === 'fill-mask' && (model.tags as string[]).includes('license:mit'),
      ).length,
    );
  });

  test('bins of likes and downloads hold every model that has both', () => {
    const bins = tables['likes-downloads-bins']!.filter(({ kind, task }) => kind === 'models' && task === null);
    expect(bins.reduce((sum, { n }) => sum + Number(n), 0)).toBe(
      hub.models.filter(({ likes }) => likes !== undefined).length,
    );
  });
});

describe('uses', () => {
  let pairs: [space: string, model: string][];
  let listed: Map<string, HubRow>;
  beforeAll(() => {
    pairs = recountPairs(hub.spaces, { gpt2: 'openai-community/gpt2' });
    listed = new Map(hub.models.map((model) => [model.id, model]));
  });

  test("by the records of the Spaces: pairs once, an old name as today's", () => {
    const inScope = new Set(tables.models!.map(({ id }) => id));
    const scoped = pairs.filter(([, model]) => inScope.has(model));
    expect(find('space-use', { side: 'space' })).toMatchObject({
      spaces_listed: hub.spaces.length,
      spaces_naming: new Set(pairs.map(([space]) => space)).size,
      uses: pairs.length,
      models_used: new Set(pairs.map(([, model]) => model)).size,
      uses_unmatched: pairs.filter(([, model]) => !listed.has(model)).length,
      spaces_in_scope: new Set(scoped.map(([space]) => space)).size,
      uses_in_scope: scoped.length,
    });
  });

  test('by task of the model', () => {
    for (const task of TASKS) {
      const own = pairs.filter(([, model]) => listed.get(model)?.pipeline_tag === task);
      expect(find('task-uses', { side: 'space', by: 'pipeline_tag', task })).toMatchObject({
        uses: own.length,
        models: new Set(own.map(([, model]) => model)).size,
        spaces: new Set(own.map(([space]) => space)).size,
      });
    }
    const untagged = pairs.filter(
      ([, model]) => !TASKS.some((task) => listed.has(model) && tagged(listed.get(model)!, task)),
    );
    expect(find('task-uses', { side: 'space', by: 'tag', task: null })?.uses).toBe(untagged.length);
  });

  test('by model, most used first', () => {
    const uses = new Map<string, number>();
    for (const [, model] of pairs) uses.set(model, (uses.get(model) ?? 0) + 1);
    const expected = [...uses].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, 1000);
    const rows = tables['model-uses']!.filter(({ side }) => side === 'space');
    expect(rows.map(({ model, uses: n }) => [model, n])).toEqual(expected);
  });

  test('by the records of the models', () => {
    const own = hub.models.flatMap((model) =>
      [...new Set((model.spaces as string[] | undefined) ?? [])].map((space) => [space, model.id]),
    );
    expect(find('space-use', { side: 'model' })).toMatchObject({
      uses: own.length,
      spaces_naming: new Set(own.map(([space]) => space)).size,
      uses_unmatched: 0,
    });
  });
});

test('the summary says what was asked, written and used', () => {
  const spaces = tables.spaces!.filter(({ state }) => state !== 'not-listed').length;
  expect(summary).toMatchObject({
    capture: '2026-08-06-made-up',
    seen: '2026-08-06',
    resumed: false,
    query_file_hits: 0,
    listed: { models: 3500, spaces: 1300, datasets: 250 },
  });
  // Four, two and one pages; gpt2 with its redirect and one name that leads nowhere; a page of each tree, three of one.
  expect(summary.requests).toMatchObject({ api: 4 + 2 + 1 + 2 + 1 + spaces + 2, pages: 0 });
  expect(Object.keys(summary.rows)).toEqual(Object.keys(tables));
  for (const [name, rows] of Object.entries(tables)) expect(summary.rows[name]).toBe(rows.length);
  for (const measured of [
    summary.bytes.received,
    summary.bytes.tables,
    summary.bytes.cache,
    summary.seconds,
    summary.cpu_seconds,
    summary.peak_memory_bytes,
  ])
    expect(measured).toBeGreaterThan(0);
  const stored = JSON.parse(readFileSync(join(folder, 'data/2026-08-06-made-up/manifest.json'), 'utf8'));
  expect(stored).toMatchObject({ requests: summary.requests, query_file_hits: 0, endpoint: 'replay of an archive' });
});

test.each([
  [['--by', 'tag', '--sort', 'likes', '--count', '3'], 'tag', ['likes'], TASKS, 3],
  [
    ['--by', 'pipeline_tag', '--tasks', 'fill-mask, translation', '--sort', 'downloads', '--count', '7'],
    'pipeline_tag',
    ['downloads'],
    ['fill-mask', 'translation'],
    7,
  ],
] as const)('%j gives other lists from the same pages', async (args, by, sorts, tasks, count) => {
  const { code, stdout } = await crawlHere(folder, ['--archive', archive, '--capture', '2026-08-07', ...args]);
  expect(code).toBe(0);
  expect(stdout).toContain('query-file hits: 0\n');
  const ranks = readCapture(folder, '2026-08-07').tables['model-ranks'];
  expect(ranks).toEqual(sortRows(recountRanks(hub.models, by, tasks, sorts, count), 'by', 'task', 'sort', 'rank'));
});
