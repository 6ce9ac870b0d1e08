import { describe, expect, test } from 'vitest';
import { importCircles, importsOf, roomProblems, type Room } from './room-problems.ts';

const rooms: readonly Room[] = [
  { folder: 'packages/engine', may: [] },
  { folder: 'scripts/lib', may: [] },
  { folder: 'scripts/wheel', may: ['scripts/lib', 'packages/engine'] },
  { folder: 'scripts', may: 'every' },
  { folder: 'src', may: [] },
];
const sound = {
  'packages/engine/src/index.ts': "import { start } from './start.ts';\nimport * as z from 'zod';",
  'packages/engine/src/start.ts': "import { join } from 'node:path';",
  'scripts/lib/say.ts': '',
  'scripts/wheel/turn.ts': "import { start } from 'engine';\nimport type { Say } from '../lib/say.ts';",
  'scripts/drive.ts': "import { turn } from './wheel/turn.ts';\nawait import('./lib/say.ts');",
  'src/pages/index.astro': "---\nimport '../styles/page.css';\n---",
  'src/styles/page.css': '',
};
const problems = (changed: Record<string, string>, order = rooms) =>
  roomProblems(new Map(Object.entries({ ...sound, ...changed })), order);
const circles = (files: Record<string, string>) => importCircles(new Map(Object.entries(files)));

test('every form of import is seen, also across lines', () => {
  const text = `
    import type {
      A,
    } from './a.ts';
    import '../b.ts';
    export { c } from "./c.ts";
    await import('d');`;
  expect(importsOf('x/y/z.ts', text)).toEqual(['x/y/a.ts', 'x/b.ts', 'x/y/c.ts', 'd']);
});

describe('the order of rooms', () => {
  test('is kept by a sound tree', () => expect(problems({})).toEqual([]));

  test('is broken by an import of a room above, also for a type', () =>
    expect(problems({ 'scripts/lib/say.ts': "import type { Turn } from '../wheel/turn.ts';" })).toEqual([
      'scripts/lib/say.ts -> scripts/wheel/turn.ts',
    ]));

  test('is broken by an import of a room that is not named, of a command, of src and of tests', () => {
    const text = "import '../../src/styles/page.css'; import '../drive.ts'; import '../../test/made-up.ts';";
    expect(problems({ 'scripts/wheel/turn.ts': text })).toEqual([
      'scripts/wheel/turn.ts -> src/styles/page.css',
      'scripts/wheel/turn.ts -> scripts/drive.ts',
      'scripts/wheel/turn.ts -> test/made-up.ts',
    ]);
  });

  test('is broken by a package imported by its name where the room may not, and by its path', () => {
    expect(problems({ 'scripts/lib/say.ts': "import { start } from 'engine/start';" })).toEqual([
      'scripts/lib/say.ts -> engine/start',
    ]);
    expect(problems({ 'src/pages/a.ts': "import '../../packages/engine/src/start.ts';" })).toEqual([
      'src/pages/a.ts -> packages/engine/src/start.ts',
    ]);
  });

  test('is broken by a folder that is no room', () =>
    expect(problems({ 'scripts/brake/stop.ts': '' })).toEqual(['scripts/brake']));

  test('is broken by a declaration that names a room after it', () =>
    expect(problems({}, rooms.with(1, { folder: 'scripts/lib', may: ['scripts/wheel'] }))).toEqual([
      'scripts/lib may not name scripts/wheel',
    ]));
});

describe('a circle of imports', () => {
  test('is found whatever its length, once, and not where imports only meet', () => {
    expect(
      circles({ 'a.ts': "import './b.ts'", 'b.ts': "import './c.ts'", 'c.ts': '', 'd.ts': "import './c.ts'" }),
    ).toEqual([]);
    expect(
      circles({
        'a.ts': "import type { B } from './b.ts'",
        'b.ts': "import { c } from './c.ts'",
        'c.ts': "export type { A } from './a.ts'",
        'd.ts': "import './a.ts'",
      }),
    ).toEqual(['a.ts <-> b.ts <-> c.ts']);
  });

  test('of a file with itself is one', () => expect(circles({ 'a.ts': "import './a.ts'" })).toEqual(['a.ts']));
});
