import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedFolder } from './checked-folder.ts';

/** What is special to the architectures: edges between boxes that exist, a drawing where one is stated and no other. */
export function checkArchitectures({ dir, table, manifest }: CheckedFolder<'architectures'>): string[] {
  const [files, nodes, edges] = [table('architectures'), table('architecture-nodes'), table('architecture-edges')];
  if (!files || !nodes || !edges) return [];
  const boxes = new Set(nodes.rows.map((row) => `${row.architecture}\n${row.node}`));
  const dangling = [...edges.rows.entries()].flatMap(([at, row]) =>
    (['source', 'target'] as const)
      .filter((end) => !boxes.has(`${row.architecture}\n${row[end]}`))
      .map(
        (end) =>
          `${edges.place(at)}: ${end}: expected a box of ${row.architecture} in architecture-nodes.csv, ` +
          `received "${row[end]}"`,
      ),
  );
  const drawn = files.rows.filter((row) => row.drawn === true).map((row) => `${row.architecture}.svg`);
  const missing = drawn.filter((name) => !existsSync(join(dir, name)));
  const stray = Object.keys(manifest?.other_files ?? {}).filter((name) => !drawn.includes(name));
  return [
    ...(nodes.problems.length === 0 ? dangling : []),
    ...missing.map((name) => `${join(dir, name)}: expected a drawing as architectures.csv states, received none`),
    ...stray.map((name) => `${join(dir, name)}: expected a drawing that architectures.csv states, received another`),
  ];
}
