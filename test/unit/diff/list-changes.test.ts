import { expect, test } from 'vitest';
import { listChanges } from '../../../scripts/diff/list-changes.ts';

const list = (sort: string, ...models: string[]) =>
  models.map((model, at) => ({ by: 'pipeline_tag', task: 'fill-mask', sort, rank: String(at + 1), model }));

test('says who entered, who left and who moved most, the list with the most newcomers first', () => {
  const before = [...list('likes', 'a', 'b', 'c', 'd'), ...list('downloads', 'a', 'b')];
  const after = [...list('likes', 'd', 'a', 'b', 'c'), ...list('downloads', 'a', 'e')];
  expect(listChanges(before, after)).toEqual([
    {
      list: 'fill-mask by downloads (pipeline_tag)',
      entered: [{ model: 'e', rank: 2 }],
      left: [{ model: 'b', rank: 2 }],
      moved: undefined,
    },
    { list: 'fill-mask by likes (pipeline_tag)', entered: [], left: [], moved: { model: 'd', old: 4, new: 1 } },
  ]);
});

test('an equal list is no change', () => {
  expect(listChanges(list('likes', 'a', 'b'), list('likes', 'a', 'b'))).toEqual([]);
});
