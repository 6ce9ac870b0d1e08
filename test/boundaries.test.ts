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

describe('one direction: scripts writes data, src reads data, data/schema is all that both know', () => {
  test('scripts imports nothing of src', () =>
    expect(crossing('scripts', (module) => module.startsWith('src/'))).toEqual([]));
  test('src imports nothing of scripts', () =>
    expect(crossing('src', (module) => module.startsWith('scripts/'))).toEqual([]));
  test('data/schema imports nothing of either', () =>
    expect(crossing('data/schema', (module) => /^(src|scripts|test)\//.test(module))).toEqual([]));
  test('neither imports tests', () =>
    expect(['scripts', 'src'].flatMap((folder) => crossing(folder, (module) => module.startsWith('test/')))).toEqual(
      [],
    ));
});

/** The rooms from the bottom up: what each may import stands before it. */
const rooms: readonly Room[] = [
  { folder: 'data/schema', may: [] },
  { folder: 'scripts/lib', may: ['data/schema'] },
  { folder: 'scripts/statistics', may: [] },
  // What a record of the Hub says, and the way to get one.
  { folder: 'scripts/records', may: ['scripts/lib'] },
  { folder: 'scripts/hub', may: ['scripts/lib', 'scripts/records'] },
  { folder: 'scripts/replay', may: [] },
  { folder: 'scripts/graphs', may: ['scripts/lib', 'scripts/records', 'scripts/hub'] },
  // Records to rows. Beside them a zoo that is not of the Hub, and tables that are stated elsewhere.
  { folder: 'scripts/tidy', may: ['data/schema', 'scripts/lib', 'scripts/statistics', 'scripts/records'] },
  {
    folder: 'scripts/triples',
    may: ['data/schema', 'scripts/lib', 'scripts/statistics', 'scripts/records', 'scripts/replay'],
  },
  { folder: 'scripts/zoo', may: ['data/schema', 'scripts/lib', 'scripts/hub'] },
  { folder: 'scripts/integrations', may: ['data/schema', 'scripts/lib', 'scripts/hub'] },
  { folder: 'scripts/listings', may: ['data/schema', 'scripts/lib', 'scripts/records', 'scripts/replay'] },
  { folder: 'scripts/encoders', may: ['data/schema', 'scripts/lib'] },
  { folder: 'scripts/architectures', may: ['data/schema', 'scripts/lib', 'scripts/graphs'] },
  {
    folder: 'scripts/crawl',
    may: ['data/schema', 'scripts/lib', 'scripts/records', 'scripts/hub', 'scripts/tidy', 'scripts/triples'],
  },
  { folder: 'scripts/samples', may: ['data/schema', 'scripts/lib', 'scripts/hub', 'scripts/graphs', 'scripts/crawl'] },
  { folder: 'scripts/sample-hub', may: ['data/schema', 'scripts/lib', 'scripts/replay'] },
  // Tables to figures and sentences, and what holds all of it.
  { folder: 'scripts/claims', may: ['data/schema'] },
  {
    folder: 'scripts/metrics',
    may: ['data/schema', 'scripts/lib', 'scripts/statistics', 'scripts/records', 'scripts/tidy', 'scripts/claims'],
  },
  {
    folder: 'scripts/check',
    may: ['data/schema', 'scripts/lib', 'scripts/zoo', 'scripts/crawl', 'scripts/metrics'],
  },
  { folder: 'scripts/diff', may: ['data/schema', 'scripts/lib'] },
  { folder: 'scripts/report', may: ['scripts/lib'] },
  { folder: 'scripts/bench', may: ['scripts/hub', 'scripts/crawl'] },
  // The commands themselves.
  { folder: 'scripts', may: 'every' },
  { folder: 'src', may: ['data/schema'] },
];

/** Circles of imports: of checks and of a chart by a type, and the recursion of ONNX, whose attributes hold graphs. */
const circles = [
  'scripts/check/check-architectures.ts <-> scripts/check/check-data.ts <-> scripts/check/check-stated.ts <-> ' +
    'scripts/check/check-zoo.ts',
  'scripts/graphs/onnx-attribute.ts <-> scripts/graphs/onnx-graph.ts',
  'src/figure/draw-sizes.ts <-> src/figure/size-chart.ts',
];

describe('rooms', () => {
  const files = new Map(filesOf('data/schema', 'scripts', 'src').map(({ path, text }) => [path, text]));

  test('are in an order, and none imports one above it', () => expect(roomProblems(files, rooms)).toEqual([]));
  test('have no other circles of imports than these', () => expect(importCircles(files)).toEqual(circles));
});

describe('house style', () => {
  test('no file is named after nothing', () => {
    expect(
      filesOf('scripts', 'src', 'data/schema')
        .filter(({ path }) => /(^|[/-])(utils?|helpers?|common|misc)([./-]|$)/.test(path))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('no file knows a path of the machine it was written on', () => {
    const machine = new RegExp(String.raw`(?<![\w.~-])/(?:home|Users|root|work)/\w`);
    expect(
      filesOf('scripts', 'src', 'data/schema', 'test')
        .filter(({ text }) => machine.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});
