import { beforeAll, describe, expect, test } from 'vitest';
import { crawlMadeUp, type CrawledHub } from './crawl-made-up.ts';
import type { HubRow } from './made-up-hub.ts';
import { recountPairs } from './recount.ts';

let hub: CrawledHub['hub'];
let tables: CrawledHub['tables'];

beforeAll(async () => {
  ({ hub, tables } = await crawlMadeUp());
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
