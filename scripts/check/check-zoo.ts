import { basename, join } from 'node:path';
import { countZoo } from '../zoo/tidy-zoo.ts';
import type { CheckedFolder } from './checked-folder.ts';

/**
 * What is special to a model zoo: its name, entries that results and times lead to, and figures counted from its
 * tables.
 */
export function checkZoo({ dir, manifest, table, problems }: CheckedFolder<'zoo'>): string[] {
  const file = join(dir, 'manifest.json');
  const misnamed = manifest && manifest.zoo !== basename(dir);
  const named = misnamed
    ? [`${file}: zoo: expected the name of its folder "${basename(dir)}", received "${manifest.zoo}"`]
    : [];
  const [models, results] = [table('zoo-models'), table('zoo-results')];
  const [times, warnings] = [table('zoo-inference-times'), table('zoo-warnings')];
  const readable = [models, results, times, warnings].every((each) => each?.problems.length === 0);
  // Rows that could not be read would make every reference and figure differ.
  if (!readable || !models || !results || !times || !warnings) return named;
  const entryOf = (row: { model: string; entry: number }) => `${row.model} ${row.entry}`;
  const known = new Set(models.rows.map(entryOf));
  const dangling = [results, times].flatMap(({ rows, place }) =>
    [...rows.entries()]
      .filter(([, row]) => !known.has(entryOf(row)))
      .map(([at, row]) => `${place(at)}: model, entry: expected an entry of zoo-models, received "${entryOf(row)}"`),
  );
  if (!manifest || problems.some((problem) => problem.startsWith(`${file}: counts`))) return [...named, ...dangling];
  const found = countZoo({ models: models.rows, results: results.rows, warnings: warnings.rows });
  const figures = Object.entries(found).filter(([name, n]) => manifest.counts[name as keyof typeof found] !== n);
  return [
    ...named,
    ...dangling,
    ...figures.map(
      ([name, n]) =>
        `${file}: counts.${name}: expected ${n} as in the tables, received ` +
        `${manifest.counts[name as keyof typeof found]}`,
    ),
  ];
}
