import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { ratio } from './share-with-interval.ts';

/** The length that the starting study used. */
const LENGTH = 20;

const PAIRS = [
  { pair: 'likes-downloads', differ: 'sort', sides: ['likes', 'downloads'], same: 'by' },
  { pair: 'tag-pipeline_tag', differ: 'by', sides: ['tag', 'pipeline_tag'], same: 'sort' },
] as const;

/**
 * Table `list-overlap`: models shared by two top-20 lists of the same task. A task with no more than 20 listed models
 * is left out: its lists hold them all and agree by necessity.
 */
export function listOverlap({ captures }: Pick<Sources, 'captures'>): RowIn<'metrics', 'list-overlap'>[] {
  return captures.flatMap((each) => {
    const listed = new Map(each.table('distributions').map((row) => [`${row.by} ${row.task}`, row.n]));
    const lists = topLists(
      each.table('model-ranks').filter((row) => (listed.get(`${row.by} ${row.task}`) ?? 0) > LENGTH),
    );
    return PAIRS.flatMap(({ pair, differ, sides: [left, right], same }) =>
      [...lists.values()]
        .filter((list) => list[differ] === left)
        .flatMap((list) => {
          const other = lists.get(keyOf({ ...list, [differ]: right }));
          if (!other) return [];
          const size = Math.min(list.models.length, other.models.length);
          const shared = list.models.filter((model) => other.models.includes(model)).length;
          return [
            {
              capture: each.capture.capture,
              pair,
              task: list.task,
              within: list[same],
              size,
              shared,
              share: ratio(shared, size),
            },
          ];
        }),
    );
  });
}

type Rank = RowIn<'captures', 'model-ranks'>;

interface List extends Pick<Rank, 'by' | 'task' | 'sort'> {
  models: string[];
}

function topLists(ranks: readonly Rank[]): Map<string, List> {
  const lists = new Map<string, List>();
  for (const { by, task, sort, rank, model } of ranks) {
    if (rank > LENGTH) continue;
    const key = keyOf({ by, task, sort });
    if (!lists.has(key)) lists.set(key, { by, task, sort, models: [] });
    lists.get(key)!.models.push(model);
  }
  return lists;
}

function keyOf({ by, task, sort }: Omit<List, 'models'>): string {
  return `${by} ${sort} ${task}`;
}
