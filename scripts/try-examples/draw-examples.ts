import { ownerOf } from '../records/field.ts';
import { drawNumber } from '../triples/draw-number.ts';

/** An example that may be drawn: the first of its card that is judged. */
export interface JudgedFirst {
  model: string;
  names: 'exist' | 'gone';
}

/** What is put before an id to draw the examples that are run. */
const SEED = 'example-runs-1 ';

/**
 * Draws examples at random, one an owner: of each owner that of the model with the smallest draw number, of these the
 * first by draw number of either kind, as many as asked for. Anybody gets the same from the same archive.
 */
export function drawExamples<T extends JudgedFirst>(
  all: readonly T[],
  sizes: Readonly<Record<JudgedFirst['names'], number>>,
): T[] {
  const inOrder = all
    .map((each) => ({ each, number: drawNumber(each.model, SEED) }))
    .sort((a, b) => (a.number < b.number ? -1 : 1))
    .map(({ each }) => each);
  const owners = new Set<string>();
  const one = inOrder.filter(({ model }) => {
    const owner = ownerOf(model) ?? '';
    return !owners.has(owner) && owners.add(owner);
  });
  return (['exist', 'gone'] as const).flatMap((names) =>
    one.filter((each) => each.names === names).slice(0, sizes[names]),
  );
}
