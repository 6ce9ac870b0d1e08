import { basename, join } from 'node:path';
import { listedKinds } from '../../data/schema/listed-kinds.ts';
import { checkAgreement } from './check-agreement.ts';
import { checkDatasets } from './check-datasets.ts';
import { checkDistributions } from './check-distributions.ts';
import { checkExamples } from './check-examples.ts';
import { checkLineage } from './check-lineage.ts';
import { checkListed } from './check-listed.ts';
import { checkLorenz } from './check-lorenz.ts';
import { checkModels } from './check-models.ts';
import { checkRanks } from './check-ranks.ts';
import { checkReferences } from './check-references.ts';
import { checkScope } from './check-scope.ts';
import { checkSpaceCode } from './check-space-code.ts';
import { checkSpaces } from './check-spaces.ts';
import { checkTallies } from './check-tallies.ts';
import { checkTotals } from './check-totals.ts';
import { checkTripleTallies } from './check-triple-tallies.ts';
import { checkUses } from './check-uses.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { firstProblems } from './judged.ts';

/**
 * That tables say the same where one follows from another: every capture counts all of it in one pass. Of each list the
 * first that finds something is told: what comes after it rests on the same rows.
 */
const AMONG_TABLES = [
  [checkTallies, checkScope, checkDistributions, checkLorenz, checkAgreement, checkListed],
  [checkModels, checkSpaces, checkSpaceCode, checkUses, checkDatasets, checkTripleTallies, checkExamples],
  [checkLineage],
] as const;

/** What is special to a capture: its name, no query-file hit, references, ranks, totals, and tables that agree. */
export function checkCapture(folder: CheckedFolder<'captures'>): string[] {
  const { dir, manifest } = folder;
  const file = join(dir, 'manifest.json');
  const named = manifest && manifest.capture !== basename(dir);
  const hits = manifest?.query_file_hits ?? 0;
  const own = [
    ...manifestProblems(file, manifest),
    ...(named
      ? [`${file}: capture: expected the name of its folder "${basename(dir)}", received "${manifest.capture}"`]
      : []),
    ...(hits === 0 ? [] : [`${file}: query_file_hits: expected 0, received ${hits}`]),
    ...checkReferences(folder),
    ...checkRanks(folder),
    ...checkTotals(folder),
  ];
  // Rows that cannot be read, or that were changed by hand, would be told again by each table that rests on them.
  if (folder.problems.length > 0 || own.length > 0) return own;
  return AMONG_TABLES.flatMap((checks) => firstProblems(...checks.map((check) => () => check(folder))));
}

/** A capture named by its day saw the Hub on it, and lists nothing of a kind that was not captured. */
function manifestProblems(file: string, manifest: CheckedFolder<'captures'>['manifest']): string[] {
  if (manifest === undefined) return [];
  const { capture, seen, listed, population } = manifest;
  const day = /^\d{4}-\d\d-\d\d/.exec(capture)?.[0];
  const isOtherDay = day !== undefined && !Number.isNaN(Date.parse(day)) && day !== seen;
  return [
    ...(isOtherDay ? [`${file}: seen: expected ${day} as its name says, received ${seen}`] : []),
    ...listedKinds.flatMap((kind) =>
      population[kind].kind !== 'none' || listed[kind] === 0
        ? []
        : [`${file}: population.${kind}.kind: expected another than none of ${listed[kind]} listed ${kind}`],
    ),
  ];
}
