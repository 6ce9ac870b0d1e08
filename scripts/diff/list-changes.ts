import type { Cells } from './compare-tables.ts';

/** What happened to one top list. */
export interface ListChange {
  list: string;
  entered: { model: string; rank: number }[];
  left: { model: string; rank: number }[];
  /** Largest number of ranks that a model of both versions moved. */
  moved: { model: string; old: number; new: number } | undefined;
}

/** Top lists of model-ranks whose members or order changed, those with the most newcomers first. */
export function listChanges(before: readonly Cells[], after: readonly Cells[]): ListChange[] {
  const [old, now] = [listsOf(before), listsOf(after)];
  const changes = [...new Set([...old.keys(), ...now.keys()])].map((list) =>
    changeOf(list, old.get(list) ?? new Map(), now.get(list) ?? new Map()),
  );
  return changes
    .filter(({ entered, left, moved }) => entered.length + left.length > 0 || moved)
    .sort(
      (a, b) =>
        b.entered.length + b.left.length - (a.entered.length + a.left.length) ||
        distance(b) - distance(a) ||
        (a.list < b.list ? -1 : 1),
    );
}

function listsOf(rows: readonly Cells[]): Map<string, Map<string, number>> {
  const lists = new Map<string, Map<string, number>>();
  for (const { task = '', sort = '', by = '', model = '', rank } of rows) {
    const list = `${task} by ${sort} (${by})`;
    if (!lists.has(list)) lists.set(list, new Map());
    lists.get(list)!.set(model, Number(rank));
  }
  return lists;
}

function changeOf(list: string, old: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): ListChange {
  const only = (these: ReadonlyMap<string, number>, those: ReadonlyMap<string, number>) =>
    [...these].filter(([model]) => !those.has(model)).map(([model, rank]) => ({ model, rank }));
  const moves = [...now]
    .filter(([model, rank]) => old.has(model) && old.get(model) !== rank)
    .map(([model, rank]) => ({ model, old: old.get(model)!, new: rank }));
  const moved = moves.sort((a, b) => Math.abs(b.new - b.old) - Math.abs(a.new - a.old))[0];
  return { list, entered: only(now, old), left: only(old, now), moved };
}

function distance({ moved }: ListChange): number {
  return moved ? Math.abs(moved.new - moved.old) : 0;
}
