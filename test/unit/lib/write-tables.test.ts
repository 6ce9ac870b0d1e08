import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { spaceImports } from '../../../data/schema/captures/space-imports.ts';
import { modelsPerSpace } from '../../../data/schema/captures/models-per-space.ts';
import { writeTables } from '../../../scripts/lib/write-tables.ts';

let dir: string;
beforeEach(() => (dir = join(mkdtempSync(join(tmpdir(), 'tables-')), 'latest')));
afterEach(() => rmSync(join(dir, '..'), { recursive: true }));

const row = (models: number) => ({ models, spaces: 2, likes_sum: null });
const read = () => readFileSync(join(dir, 'models-per-space.csv'), 'utf8');

test('tables are written sorted, with rows, bytes and hash, and other files see what was written', () => {
  const written = writeTables(dir, [[modelsPerSpace, [row(10), row(9)]]], (tables) => ({
    'capture.json': String(tables['models-per-space']!.rows),
  }));
  expect(read()).toBe('models,spaces,likes_sum\n9,2,\n10,2,\n');
  expect(written).toMatchInlineSnapshot(`
    {
      "models-per-space": {
        "bytes": 35,
        "rows": 2,
        "sha256": "ecdee4169a45bfab4e1559fd97ec85d95582dc6dab9275314b01baaa24882aef",
      },
    }
  `);
  expect(readFileSync(join(dir, 'capture.json'), 'utf8')).toBe('2');
  expect(readdirSync(join(dir, '..'))).toEqual(['latest']);
});

test('a row that its schema refuses leaves the old folder as it was', () => {
  writeTables(dir, [[modelsPerSpace, [row(1)]]]);
  expect(() => writeTables(dir, [[modelsPerSpace, [row(1), row(-2)]]])).toThrow(
    'models: expected integer >= 0, received "-2"',
  );
  expect(() => writeTables(dir, [[modelsPerSpace, [row(1), row(1)]]])).toThrow(
    'expected keys ascending and unique, received "1"',
  );
  expect(() =>
    writeTables(dir, [[modelsPerSpace, []]], () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(read()).toBe('models,spaces,likes_sum\n1,2,\n');
});

test('a table of more than 5 MB is refused', () => {
  const rows = Array.from({ length: 51 }, (_, at) => ({ space: `a/${at}`, module: 'm'.repeat(100_000) }));
  expect(() => writeTables(dir, [[spaceImports, rows]])).toThrow(
    /^space-imports: 5100\d+ bytes are more than a committed table may have \(5000000\)$/,
  );
  expect(existsSync(dir)).toBe(false);
});

test('files of before that are no longer written go', () => {
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'old-table.csv'), '');
  writeTables(dir, [[modelsPerSpace, []]]);
  expect(readdirSync(dir)).toEqual(['models-per-space.csv']);
});

test('a run that died between its two renames is put right before anything else', () => {
  const aside = `${dir}.old.tmp`;
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, 'models-per-space.csv'), 'kept');
  expect(() => writeTables(dir, [[modelsPerSpace, [row(-1)]]])).toThrow();
  expect([read(), existsSync(aside)]).toEqual(['kept', false]);
});
