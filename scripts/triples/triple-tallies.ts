import { EVIDENCE } from '../../data/schema/captures/triples.ts';
import type { RowIn } from '../../data/schema/folders.ts';
import type { Evidence, ModelPair } from './model-pairs.ts';

/** Models of one population: the task of each, and the pairs that are known of it. */
export interface TalliedModel {
  task: string | null;
  pairs: readonly Pick<ModelPair, 'key' | 'evidence'>[];
}

const STATED: readonly Evidence[] = ['evaluated', 'declared'];

type TallyRow = RowIn<'captures', 'triple-tallies'>;

/** Which pairs of a model a kind of evidence covers. */
const KINDS: readonly (readonly [TallyRow['evidence'], (pairs: TalliedModel['pairs']) => TalliedModel['pairs']])[] = [
  ...EVIDENCE.map(
    (kind) => [kind, (pairs: TalliedModel['pairs']) => pairs.filter(({ evidence }) => evidence.has(kind))] as const,
  ),
  ['any', (pairs) => pairs],
  ['found only', (pairs) => (pairs.some(({ evidence }) => STATED.some((kind) => evidence.has(kind))) ? [] : pairs)],
];

/** Collects models one at a time and gives the rows of one population for the table triple-tallies. */
export function createTripleTallies(
  population: TallyRow['population'],
  kinds: readonly TallyRow['evidence'][] = KINDS.map(([kind]) => kind),
) {
  const used = KINDS.filter(([kind]) => kinds.includes(kind));
  const counts = new Map<
    string | null,
    { of: number; kinds: { models: number; pairs: number; datasets: Set<string> }[] }
  >();
  const at = (task: string | null) =>
    counts.get(task) ??
    counts.set(task, { of: 0, kinds: used.map(() => ({ models: 0, pairs: 0, datasets: new Set() })) }).get(task)!;
  return {
    add({ task, pairs }: TalliedModel): void {
      if (pairs.length === 0) {
        at(null).of += 1;
        if (task !== null) at(task).of += 1;
        return;
      }
      const found = used.map(([, choose]) => choose(pairs));
      for (const own of task === null ? [at(null)] : [at(null), at(task)]) {
        own.of += 1;
        found.forEach((chosen, kind) => {
          const count = own.kinds[kind]!;
          if (chosen.length > 0) count.models += 1;
          count.pairs += chosen.length;
          for (const { key } of chosen) count.datasets.add(key);
        });
      }
    },
    rows(): TallyRow[] {
      return [...counts].flatMap(([task, { of, kinds: all }]) =>
        all.map(({ models, pairs, datasets }, kind) => ({
          population,
          task,
          evidence: used[kind]![0],
          models,
          of,
          share: Number((models / of).toPrecision(12)),
          pairs,
          datasets: datasets.size,
        })),
      );
    },
  };
}
