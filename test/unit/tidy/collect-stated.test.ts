import { expect, test } from 'vitest';
import { createCompactMap } from '../../../scripts/lib/compact-map.ts';
import { collectStated } from '../../../scripts/tidy/collect-stated.ts';
import { createTaskSignatures } from '../../../scripts/tidy/task-signatures.ts';

function statedOf(listed: Record<string, [task: string | null, gated: string | null]>) {
  const [signatures, index] = [createTaskSignatures(), createCompactMap()];
  const stated = collectStated(signatures, index);
  for (const [id, [task, gated]] of Object.entries(listed)) {
    index.set(id, signatures.of(task, ['fill-mask']));
    stated.add(id, gated);
  }
  return stated.of;
}

test('task and gate of every listed model are stated, and nothing of one that is not listed', () => {
  const of = statedOf({ 'o/a': ['translation', 'false'], 'o/b': [null, 'manual'] });
  expect([of('o/a'), of('o/b'), of('o/none')]).toEqual([
    { pipelineTag: 'translation', gated: 'false' },
    { pipelineTag: null, gated: 'manual' },
    { pipelineTag: null, gated: null },
  ]);
});

test('where a record does not say whether it is gated, only what is gated is known', () => {
  const of = statedOf({ 'o/a': [null, 'false'], 'o/b': [null, 'auto'], 'o/c': [null, null] });
  expect(['o/a', 'o/b', 'o/c'].map((id) => of(id).gated)).toEqual([null, 'auto', null]);
});
