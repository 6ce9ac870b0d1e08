import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import type { Row } from '../../data/schema/table.ts';
import { populationOf } from './capture-tables.ts';
import { ratio } from './share-with-interval.ts';

/** docs/protocol.md: below this number of models no figure of a task is compared. */
const LEAST = 100;

/** Populations that are there only where cards were read: without any, a text that says nothing is a text that nobody read. */
const CARDS = new Set(['with card', 'all with card']);

const KINDS = ['declared', 'evaluated', 'linked', 'mentioned', 'any', 'found only'] as const;

/** Table `dataset-statements`: models that say what they were trained or evaluated on, by task. */
export function datasetStatements({
  captures: all,
}: Pick<Sources, 'captures'>): RowIn<'metrics', 'dataset-statements'>[] {
  return all.flatMap((each) => {
    const tallies = each.table('triple-tallies');
    const groups = Map.groupBy(tallies, (row) => `${row.population}\n${row.task ?? ''}`);
    const read = tallies.some((row) => CARDS.has(row.population));
    return [...groups.values()].flatMap((own) => {
      const { population: models, task, of } = own[0]!;
      if (of < LEAST) return [];
      return [
        {
          capture: each.capture.capture,
          models: models!,
          task: task!,
          population: populationOf(each, 'models'),
          of: of!,
          ...countsOf(read ? own : own.filter(isStated), of),
        },
      ];
    });
  });
}

function countsOf(rows: readonly Row[], of: number): Row {
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const found = rows.find((row) => row.evidence === kind)?.models | undefined;
      const name = kind.replace(' ', '_');
      return [
        [name, found ?? null],
        [`${name}_share`, found === undefined ? null : ratio(found, of)],
      ];
    }),
  );
}

/** Without cards, results come from records, and not all captures have them there. */
const isStated = (row: Row): boolean =>
  row.evidence === 'declared' || (row.evidence === 'evaluated' && row.models !== 0);
