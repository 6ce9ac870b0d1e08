import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { importCircles, importsOf, roomProblems, type Room } from './room-problems.ts';

const source = /\.(ts|mjs|astro|mdx|css)$/;

function filesOf(...folders: string[]): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => source.test(file))
      .map((file) => ({ path: `${folder}/${file}`, text: readFileSync(`${folder}/${file}`, 'utf8') })),
  );
}

/** `file -> module` for each import of the folder that meets the condition. */
function crossing(folder: string, condition: (module: string) => boolean): string[] {
  return filesOf(folder).flatMap((file) =>
    importsOf(file.path, file.text)
      .filter(condition)
      .map((module) => `${file.path} -> ${module}`),
  );
}

describe('one direction: scripts writes data, src reads data, both know only data/schema and method', () => {
  // A check of whether sentences and figures agree has to know both.
  test('scripts imports nothing of src, but for the check of its chapters', () =>
    expect(crossing('scripts', (module) => module.startsWith('src/'))).toEqual([
      'scripts/check.ts -> src/site/frame-problems.ts',
    ]));
  test('src imports nothing of scripts', () =>
    expect(crossing('src', (module) => module.startsWith('scripts/'))).toEqual([]));
  test('data/schema imports nothing of either', () =>
    expect(crossing('data/schema', (module) => /^(src|scripts|test)\//.test(module))).toEqual([]));
  test('packages import nothing of the report', () =>
    expect(crossing('packages', (module) => /^(data|scripts|src|test|tools)\//.test(module))).toEqual([]));
  test('neither imports tests, nor do tools', () =>
    expect(
      ['scripts', 'src', 'tools'].flatMap((folder) => crossing(folder, (module) => module.startsWith('test/'))),
    ).toEqual([]));
});

const [method, schema, frames, lib] = ['method', 'data/schema', 'frames', 'scripts/lib'];
const [statistics, records, hub, tidy, triples, zoo, graph, crawl] = [
  'scripts/statistics',
  'scripts/records',
  'scripts/hub',
  'scripts/tidy',
  'scripts/triples',
  'scripts/zoo',
  'scripts/graph',
  'scripts/crawl',
];
const [alarms, examples] = ['scripts/alarms', 'scripts/examples'];
const [replay, modelGraph] = ['packages/hub-replay', 'packages/model-graph'];

/** The rooms from the bottom up: what each may import stands before it. */
const rooms: readonly Room[] = [
  // What is measured and how, what a table is, and on which capture a sentence rests: for scripts and site alike.
  { folder: method, may: [] },
  { folder: schema, may: [method] },
  { folder: frames, may: [schema] },
  // Products of their own, known by name.
  { folder: replay, may: [] },
  { folder: modelGraph, may: [] },
  { folder: lib, may: [schema] },
  { folder: statistics, may: [] },
  // What a record of the Hub says, and the way to get one.
  { folder: records, may: [lib] },
  { folder: hub, may: [lib, records] },
  { folder: graph, may: [modelGraph, lib, records, hub] },
  // Records to rows. Beside them a zoo that is not of the Hub, and tables that are stated elsewhere.
  { folder: tidy, may: [method, schema, lib, statistics, records] },
  { folder: triples, may: [replay, schema, lib, statistics, records] },
  { folder: zoo, may: [schema, lib, hub] },
  { folder: 'scripts/integrations', may: [schema, lib, hub] },
  { folder: 'scripts/api-names', may: [schema, lib] },
  { folder: examples, may: [replay, schema, lib, records, tidy] },
  { folder: 'scripts/listings', may: [method, replay, schema, lib, records] },
  { folder: 'scripts/snippets', may: [replay, method, schema, lib] },
  { folder: 'scripts/try-examples', may: [replay, schema, lib, records, triples, examples, 'scripts/snippets'] },
  { folder: 'scripts/study', may: [lib] },
  { folder: 'scripts/encoders', may: [method, schema, lib, statistics] },
  {
    folder: 'scripts/first-run',
    may: [method, replay, modelGraph, schema, lib, statistics, records, hub, 'scripts/snippets'],
  },
  { folder: 'scripts/gold', may: [schema, lib] },
  { folder: 'scripts/architectures', may: [modelGraph, schema, lib] },
  // What a capture shows that a reader of its figures must know.
  { folder: alarms, may: [schema, lib] },
  { folder: crawl, may: [schema, lib, records, hub, tidy, triples, examples, alarms] },
  { folder: 'scripts/listing-parquet', may: [schema, lib, crawl] },
  { folder: 'scripts/soak', may: [replay, lib, crawl] },
  { folder: 'scripts/samples', may: [modelGraph, schema, lib, hub, graph, crawl] },
  { folder: 'scripts/sample-hub', may: [replay, schema, lib] },
  { folder: 'scripts/rehearse', may: [replay, schema, frames, lib, alarms, 'scripts/sample-hub'] },
  // Tables to figures and sentences, and what holds all of it.
  { folder: 'scripts/claims', may: [schema, frames] },
  {
    folder: 'scripts/metrics',
    may: [method, schema, frames, lib, statistics, records, tidy, examples, 'scripts/claims'],
  },
  { folder: 'scripts/forecasts', may: [method, schema, lib, statistics, 'scripts/metrics'] },
  { folder: 'scripts/history', may: [method, schema, lib, statistics, 'scripts/metrics'] },
  {
    folder: 'scripts/check',
    may: [
      method,
      schema,
      frames,
      lib,
      statistics,
      records,
      tidy,
      triples,
      zoo,
      crawl,
      alarms,
      examples,
      ...['integrations', 'api-names', 'listings', 'snippets', 'try-examples', 'encoders', 'first-run'].map(
        (name) => `scripts/${name}`,
      ),
      'scripts/architectures',
      'scripts/metrics',
      'scripts/history',
      'scripts/forecasts',
    ],
  },
  { folder: 'scripts/diff', may: [schema, lib, alarms] },
  { folder: 'scripts/report', may: [lib] },
  { folder: 'scripts/refresh', may: [schema, lib, 'scripts/report'] },
  { folder: 'scripts/bench', may: [replay, schema, lib, hub, crawl, alarms] },
  { folder: 'src', may: [method, schema, frames] },
  // The commands themselves.
  { folder: 'scripts', may: 'every' },
  // What checks all of it from outside.
  { folder: 'tools', may: [method, schema, 'scripts/metrics'] },
];

/** The one circle of imports is a recursion: attributes of ONNX hold graphs, which hold nodes with attributes. */
const circles = ['packages/model-graph/src/onnx-attribute.ts <-> packages/model-graph/src/onnx-graph.ts'];

describe('rooms', () => {
  const files = new Map(
    filesOf(
      'method',
      'data/schema',
      'packages/hub-replay/src',
      'packages/model-graph/src',
      'scripts',
      'src',
      'tools',
    ).map(({ path, text }) => [path, text]),
  );

  test('are in an order, and none imports one above it', () => expect(roomProblems(files, rooms)).toEqual([]));
  test('have no circle of imports but the one of ONNX', () => expect(importCircles(files)).toEqual(circles));
});

describe('house style', () => {
  test('no file is named after nothing', () => {
    expect(
      filesOf('packages', 'tools', 'method', 'scripts', 'src', 'data/schema')
        .filter(({ path }) => /(^|[/-])(utils?|helpers?|common|misc)([./-]|$)/.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('what is printed goes through `print`, an error of a command or a log', () => {
    // Lines for a program, markup and JSON that are read back, and the places that the others come to.
    expect(
      filesOf('scripts', 'src')
        .filter(({ text }) => /process\.std(?:out|err)\.write|console\.(?:log|info|warn|error)\(/.test(text))
        .map(({ path }) => path)
        .sort(),
    ).toEqual([
      'scripts/bench/far-hub.ts',
      'scripts/bench/made-hub.ts',
      'scripts/evaluate-triples.ts',
      'scripts/first-run/javascript/child.ts',
      'scripts/graph.ts',
      'scripts/lib/command.ts',
      'scripts/lib/print.ts',
      'scripts/refresh.ts',
    ]);
  });

  test('no file knows a path of the machine it was written on', () => {
    const machine = new RegExp(String.raw`(?<![\w.~-])/(?:home|Users|root|work)/\w`);
    expect(
      filesOf('packages', 'tools', 'method', 'scripts', 'src', 'data/schema', 'test')
        .filter(({ text }) => machine.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
