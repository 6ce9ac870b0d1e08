import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../../data/schema/table.ts';
import { madeUpHub, TASKS, writeHub, type HubRow, type MadeUpHub } from './made-up-hub.ts';
import { recountMeasure, recountPairs, recountRanks, sortRows } from './recount.ts';
import { crawl, readCapture, scratch } from './spawn-crawl.ts';

const folder = scratch();
const archive = join(folder, '2026-08-06-made-up');
let hub: MadeUpHub;
let tables: Record<string, Row[]>;
let summary: Record<string, any>;

beforeAll(async () => {
  hub = madeUpHub();
  writeHub(archive, hub);
  const { code, stdout, stderr } = await crawl(folder, [
    '--archive',
    archive,
    '--by',
    'both',
    '--count',
    '5',
    '--json',
  ]);
  expect([code, stderr.includes('hint')]).toEqual([0, false]);
  summary = JSON.parse(stdout);
  tables = readCapture(folder, '2026-08-06-made-up').tables;
});

const tagged = (model: HubRow, task: string) => (model.tags as string[]).includes(task);
const find = (table: string, key: Row) =>
  tables[table]!.find((row) => Object.entries(key).every(([name, value]) => row[name] === value));

test('top lists are those of a naive sort, ties by id', () => {
  const expected = (['pipeline_tag', 'tag'] as const).flatMap((by) =>
    recountRanks(hub.models, by, TASKS, ['likes', 'downloads'], 5),
  );
  expect(tables['model-ranks']).toEqual(sortRows(expected, 'by', 'task', 'sort', 'rank'));
  const values = expected.map(({ value }) => value);
  expect(new Set(values).size).toBeLessThan(values.length);
});

test('models in scope are the union of the lists, with the values of their records', () => {
  const ids = [...new Set(tables['model-ranks']!.map(({ model }) => model as string))].sort();
  expect(tables.models!.map(({ id }) => id)).toEqual(ids);
  const records = new Map(hub.models.map((model) => [model.id, model]));
  for (const row of tables.models!) {
    const record = records.get(row.id as string)!;
    expect(row).toMatchObject({
      likes: record.likes ?? null,
      downloads: record.downloads,
      pipeline_tag: record.pipeline_tag ?? null,
      library: record.library_name ?? null,
      created_at: record.createdAt,
      gated: String(record.gated),
      parameters: (record.safetensors as { total?: number } | undefined)?.total ?? null,
      spaces_listed: record.spaces ? new Set(record.spaces as string[]).size : null,
    });
  }
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

describe('Spaces in scope', () => {
  test('are those that use a model in scope by either record, each pair once', () => {
    const inScope = new Set(tables.models!.map(({ id }) => id as string));
    const bySpace = recountPairs(hub.spaces, { gpt2: 'openai-community/gpt2' }).filter(([, model]) =>
      inScope.has(model),
    );
    const byModel = hub.models
      .filter(({ id }) => inScope.has(id))
      .flatMap((model) => [...new Set((model.spaces as string[]) ?? [])].map((space) => [space, model.id]));
    const rows = tables['space-models']!.filter((row) => row.in_scope);
    expect(rows.filter((row) => row.named_by_space).map(({ space, model }) => `${space} ${model}`)).toEqual(
      bySpace.map((pair) => pair.join(' ')).sort(),
    );
    expect(rows.filter((row) => row.named_by_model).map(({ space, model }) => `${space} ${model}`)).toEqual(
      byModel.map((pair) => pair.join(' ')).sort(),
    );
    expect(tables.spaces!.map(({ id }) => id)).toEqual(
      [...new Set([...bySpace, ...byModel].map(([space]) => space!))].sort(),
    );
  });

  test('have true sizes, every page of a large tree, imports and requirements', () => {
    const many = tables.spaces!.find(({ files }) => Number(files) > 2000)!;
    const record = hub.spaceFiles.find(({ id }) => id === many.id)!.files as { size: number; lfs?: object }[];
    expect(many).toMatchObject({
      state: 'crawled',
      files: 2303,
      bytes: record.reduce((sum, { size }) => sum + size, 0),
      bytes_basis: 'tree',
      lfs_files: 1,
      lfs_bytes: record.find(({ lfs }) => lfs)!.size,
      app_lines: 4,
      requirements: 2,
      imports: 3,
    });
    expect(tables['space-imports']!.filter(({ space }) => space === many.id).map(({ module }) => module)).toEqual([
      'gradio',
      'os',
      'transformers',
    ]);
    expect(tables['space-packages']!.filter(({ space }) => space === many.id)).toMatchObject([
      { package: 'gradio', pin: 'exact' },
      { package: 'transformers', specifier: '>=4,<5', pin: 'range' },
    ]);
  });

  test('that are gated, disabled or known from models only are states, not failures', () => {
    const states = Map.groupBy(tables.spaces!, ({ state }) => state);
    expect([...states.keys()].sort()).toEqual(['crawled', 'disabled', 'gated', 'listed', 'not-listed']);
    expect(states.get('disabled')!.map(({ id }) => id)).toEqual(['lab-23/app-54']);
    expect(states.get('gated')!.map(({ id }) => id)).toEqual(['lab-19/app-81']);
  });
});

test('datasets in scope are the listed ones that a model or Space in scope names', () => {
  const spaces = new Set(tables.spaces!.map(({ id }) => id));
  const models = new Set(tables.models!.map(({ id }) => id));
  const named = (rows: HubRow[], field: 'tags' | 'datasets') =>
    rows.flatMap((row) =>
      (row[field] as string[])
        .filter((name) => field === 'datasets' || name.startsWith('dataset:'))
        .map((name) => name.replace('dataset:', '')),
    );
  const listed = new Set(hub.datasets.map(({ id }) => id));
  const expected = new Set(
    [
      ...named(
        hub.models.filter(({ id }) => models.has(id)),
        'tags',
      ),
      ...named(
        hub.spaces.filter(({ id }) => spaces.has(id)),
        'datasets',
      ),
    ].filter((id) => listed.has(id)),
  );
  expect(tables.datasets!.map(({ id }) => id)).toEqual([...expected].sort());
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
    ['--tasks', 'fill-mask, translation', '--sort', 'downloads', '--count', '7'],
    'pipeline_tag',
    ['downloads'],
    ['fill-mask', 'translation'],
    7,
  ],
] as const)('%j gives other lists from the same pages', async (args, by, sorts, tasks, count) => {
  const { code, stdout } = await crawl(folder, ['--archive', archive, '--capture', '2026-08-07', ...args]);
  expect(code).toBe(0);
  expect(stdout).toContain('query-file hits: 0\n');
  const ranks = readCapture(folder, '2026-08-07').tables['model-ranks'];
  expect(ranks).toEqual(sortRows(recountRanks(hub.models, by, tasks, sorts, count), 'by', 'task', 'sort', 'rank'));
});
