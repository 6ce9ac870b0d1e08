import { basename, join } from 'node:path';
import { checkRanks } from './check-ranks.ts';
import { checkReferences } from './check-references.ts';
import { checkTotals } from './check-totals.ts';
import type { CheckedFolder } from './checked-folder.ts';

/** What is special to a capture: its name, no query-file hit, references, ranks and totals. */
export function checkCapture(folder: CheckedFolder<'captures'>): string[] {
  const { dir, manifest } = folder;
  const file = join(dir, 'manifest.json');
  const named = manifest && manifest.capture !== basename(dir);
  const hits = manifest?.query_file_hits ?? 0;
  return [
    ...(named
      ? [`${file}: capture: expected the name of its folder "${basename(dir)}", received "${manifest.capture}"`]
      : []),
    ...(hits === 0 ? [] : [`${file}: query_file_hits: expected 0, received ${hits}`]),
    ...checkReferences(folder),
    ...checkRanks(folder),
    ...checkTotals(folder),
  ];
}
