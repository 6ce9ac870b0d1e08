import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { populationOf } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';

type DatasetStatementsRow = RowIn<'metrics', 'dataset-statements'>;
type TripleTally = RowIn<'captures', 'triple-tallies'>;

/** docs/protocol.md: below this number of models no figure of a task is compared. */
export const LEAST = 100;

/**
 * Populations that are there only where cards were read: without any, a text that says nothing is a text that nobody
 * read.
 */
const CARDS: ReadonlySet<TripleTally['population']> = new Set(['with card', 'all with card']);

/** Table `dataset-statements`: models that say what they were trained or evaluated on, by task. */
export function datasetStatements({ captures }: Pick<Sources, 'captures'>): DatasetStatementsRow[] {
  return captures.flatMap((each) => {
    const tallies = each.table('triple-tallies');
    const groups = Map.groupBy(tallies, (row) => `${row.population}\n${row.task ?? ''}`);
    const read = tallies.some((row) => CARDS.has(row.population));
    return [...groups.values()].flatMap((own): DatasetStatementsRow[] => {
      const { population: models, task, of } = own[0]!;
      // What is declared is known of every population; a group without it was not counted.
      const declared = own.find((row) => row.evidence === 'declared')?.models;
      if (of < LEAST || declared === undefined) return [];
      return [
        {
          capture: each.capture.capture,
          models,
          task,
          population: populationOf(each, 'models'),
          of,
          declared,
          declared_share: ratio(declared, of),
          ...countsOf(read ? own : own.filter(isStated), of),
        },
      ];
    });
  });
}

/** All that is known of some populations only. */
function countsOf(rows: readonly TripleTally[], of: number) {
  const count = (evidence: TripleTally['evidence']) => rows.find((row) => row.evidence === evidence)?.models ?? null;
  const share = (models: number | null) => (models === null ? null : ratio(models, of));
  const evaluated = count('evaluated');
  const linked = count('linked');
  const mentioned = count('mentioned');
  const any = count('any');
  const foundOnly = count('found only');
  return {
    evaluated,
    evaluated_share: share(evaluated),
    linked,
    linked_share: share(linked),
    mentioned,
    mentioned_share: share(mentioned),
    any,
    any_share: share(any),
    found_only: foundOnly,
    found_only_share: share(foundOnly),
  };
}

/** Without cards, results come from records, and not all captures have them there. */
const isStated = (row: TripleTally): boolean =>
  row.evidence === 'declared' || (row.evidence === 'evaluated' && row.models !== 0);
