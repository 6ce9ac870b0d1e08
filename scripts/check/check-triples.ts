import type { Sources } from '../metrics/sources.ts';
import { MOST } from '../triples/evaluation/fuzzy-baseline.ts';
import { checkByListing } from './check-by-listing.ts';
import { checkEvaluation } from './check-evaluation.ts';
import type { CheckedFolder } from './checked-folder.ts';
import { atMost, byKey, hasForm, judged, oneOfThese, same, sums } from './judged.ts';

type Triples = CheckedFolder<'triples'>;

/** How the matcher fares: counts that follow from each other, guesses by rank, and renames by their names. */
export function checkTriples(folder: Triples, { captures, gold }: Pick<Sources, 'captures' | 'gold'>): string[] {
  return [
    ...checkEvaluation(folder, gold),
    ...checkByListing(folder, captures, gold),
    ...guessProblems(folder),
    ...renameProblems(folder),
  ];
}

/** Datasets for the text of each model, best first. */
function guessProblems({ table }: Triples): string[] {
  const guesses = table('fuzzy-guesses');
  const first = byKey(guesses?.rows.filter(({ rank }) => rank === 1) ?? [], ({ model }) => [model]);
  const named = sums(guesses?.rows ?? [], ({ model, dataset }) => [model, dataset]);
  return judged(guesses, (row, at) => {
    const before = guesses!.rows[at - 1]?.model === row.model ? guesses!.rows[at - 1]!.rank : 0;
    return [
      same(row, 'rank', before + 1, 'as the next one of its model'),
      atMost(row, 'rank', MOST, 'guesses'),
      same(row, 'body', first([row.model])?.body ?? row.body, 'as the first guess of the model'),
      hasForm(row, 'body', /^[\da-z]{1,7}$/, 'a hash of 32 bits in base 36'),
      oneOfThese(row, 'dataset', named(row.model, row.dataset) === 1, 'another dataset at each rank'),
    ];
  });
}

/** A dataset without owner got one, under the same name and with at least half of its facts. */
function renameProblems({ table }: Triples): string[] {
  const renames = table('dataset-renames');
  const taken = sums(renames?.rows ?? [], ({ later }) => [later]);
  return judged(renames, (row) => [
    hasForm(row, 'old', /^[\w.-]+$/, 'an id without owner'),
    hasForm(row, 'later', /^[\w.-]+\/[\w.-]+$/, 'an id with owner'),
    oneOfThese(
      row,
      'later',
      row.later.slice(row.later.indexOf('/') + 1).toLowerCase() === row.old.toLowerCase(),
      `the name ${row.old} with an owner`,
    ),
    oneOfThese(row, 'later', taken(row.later) === 1, 'an id that no other dataset got'),
    atMost(row, 'shared_tags', row.old_tags, 'as old_tags'),
    oneOfThese(row, 'shared_tags', row.shared_tags * 2 >= row.old_tags, 'at least half of old_tags'),
    row.choices === 0 ? ['choices', 'at least the one that was found'] : undefined,
  ]);
}
