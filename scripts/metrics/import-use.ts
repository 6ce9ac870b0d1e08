import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { mostUsed } from './most-used.ts';
import { pythonStandardLibrary } from '../tidy/python-standard-library.ts';
import { ratio } from './share-with-interval.ts';

/** Table `import-use`: the modules that most app files of a capture import. */
export function importUse({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'import-use'>[] {
  return captures.flatMap(({ capture, table }) => {
    const imports = table('space-imports');
    const of = new Set(imports.map((row) => row.space)).size;
    return mostUsed(imports, (row) => row.module).map(([module, rows], at) => ({
      capture: capture.capture,
      module,
      rank: at + 1,
      spaces: rows.length,
      of,
      share: ratio(rows.length, of),
      standard: pythonStandardLibrary.has(module),
    }));
  });
}
