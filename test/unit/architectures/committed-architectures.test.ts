import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openFolder } from '../../../data/schema/open-folder.ts';
import { knownArchitectures } from '../../../scripts/architectures/known-architectures.ts';

const folder = 'data/architectures';
const { table } = openFolder('architectures', folder);
const [files, nodes, edges] = [table('architectures'), table('architecture-nodes'), table('architecture-edges')];

test('the committed rows are those of the files that the command names, by hash', () => {
  const named = knownArchitectures.map(({ name, sha256 }) => [name, sha256]).sort(([a], [b]) => (a! < b! ? -1 : 1));
  expect(files.map((row) => [row.architecture, row.sha256])).toEqual(named);
});

test('every edge joins two boxes of its graph, and the counts are those of the rows', () => {
  for (const { architecture, boxes, arrows } of files) {
    const ids = new Set(nodes.filter((row) => row.architecture === architecture).map((row) => row.node));
    const own = edges.filter((row) => row.architecture === architecture);
    expect([ids.size, own.length]).toEqual([boxes, arrows]);
    expect(own.filter((row) => !ids.has(row.source) || !ids.has(row.target))).toEqual([]);
  }
});

test('no file reads its weights: what was read is less than a tenth of a file of more than 10 MB', () => {
  const large = files.filter((row) => row.file_bytes > 1e7);
  expect(large.length).toBeGreaterThan(0);
  expect(large.filter((row) => row.read_bytes > row.file_bytes / 10)).toEqual([]);
});

test('each drawing shows every module of its graph, or says how often it comes, runs no script and names nothing outside', () => {
  const drawn = files.filter((row) => row.drawn).map((row) => row.architecture);
  expect(
    readdirSync(folder)
      .filter((name) => name.endsWith('.svg'))
      .sort(),
  ).toEqual(drawn.map((name) => `${name}.svg`).sort());
  for (const name of drawn) {
    expect(existsSync(`${folder}/${name}.svg`)).toBe(true);
    const svg = readFileSync(`${folder}/${name}.svg`, 'utf8');
    const modules = nodes.filter((row) => row.architecture === name && row.kind === 'module');
    // A block that comes several times in a row is drawn once, with their number.
    const repeated = [...svg.matchAll(/>[^<]* ×(\d+)</g)].reduce((sum, [, times]) => sum + Number(times) - 1, 0);
    expect(modules.filter((row) => !svg.includes(`<g><title>${row.node}`))).toHaveLength(repeated);
    expect(svg).not.toMatch(/<script|<style|href=|\son\w+=/);
  }
});
