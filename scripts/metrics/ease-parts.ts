import type { RowIn } from '../../data/schema/folders.ts';
import type { Sources } from './sources.ts';
import { easeParts as definition } from '../../method/ease-parts.ts';
import type { DrawnTask } from './ease-draws.ts';
import { endsOf, sampleOf, type Ends } from './ease-interval.ts';
import { widenedTail } from '../statistics/widened-tail.ts';
import { agreedInterval } from '../statistics/share-by-author.ts';
import { PARTS } from './ease-scores.ts';
import { rankedTasks } from './ranked-tasks.ts';
import { rounded } from '../statistics/rounded.ts';

type Row = RowIn<'metrics', 'ease-parts'>;

/** Table `ease-parts`: every part of every ranked task of every capture, those not asked with their number. */
export function easeParts(sources: Pick<Sources, 'captures' | 'apiNames'>): Row[] {
  return rankedTasks(sources).flatMap(({ capture, tasks }) =>
    tasks.flatMap((drawn) => definition.map((_, place) => partRow(capture, drawn, place))),
  );
}

function partRow(capture: string, drawn: DrawnTask, place: number): Row {
  const { task, counts, score } = drawn;
  const { name, unit } = definition[place]!;
  const share = score.shares[place] ?? null;
  const [low, high] = share === null ? [null, null] : endsOfPart(drawn, place);
  const known = counts[place]!;
  return {
    capture,
    task: task.task,
    part: name,
    n: unit === 'Spaces' ? task.spaces : task.models,
    known,
    holds: counts[PARTS + place]!,
    not_stated: task.facts.filter((fact) => fact.part === name && !fact.stated).length,
    state: share !== null ? 'known' : known > 0 ? 'too few' : 'not asked',
    share: rounded(share),
    low: rounded(low),
    high: rounded(high),
    weight: share === null ? 0 : 1,
  };
}

/** Ends of the interval of one part; where all authors agree on it as of every other share. None of one author. */
function endsOfPart({ authors, counts, shareDraws }: DrawnTask, place: number): Ends {
  const shares = [...authors.values()].map((own) => ({ of: own[place]!, n: own[PARTS + place]! }));
  const known = shares.filter(({ of }) => of > 0);
  if (known.length < 2) return [null, null];
  const only = definition.map((_, other) => other === place);
  return agreedInterval(known) ?? endsOf(shareDraws[place]!, widenedTail([sampleOf(authors.values(), counts, only)]));
}
