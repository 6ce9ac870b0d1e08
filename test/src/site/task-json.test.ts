import { expect, test } from 'vitest';
import type { TaskFacts } from '../../../src/site/task-facts.ts';
import { taskJson } from '../../../src/site/task-json.ts';

test('the file of a task has each listing once, and what is from it names it', () => {
  const listing = { capture: '2024-07-11', seen: '2024-07-11', says: 'July 2024, whole Hub' };
  const part = {
    name: 'licence',
    label: 'Licence',
    says: 'state one',
    share: 0.5,
    low: null,
    high: null,
    n: 4,
  } as const;
  const model = { model: 'a/b', downloads: 3, likes: null, licence: null, library: null };
  const facts: TaskFacts = {
    task: 'fill-mask',
    page: 'task-fill-mask.html',
    group: null,
    standing: '',
    parts: [
      { ...part, listing },
      { ...part, listing },
    ],
    unknown: [],
    pairs: null,
    leaders: { order: 'downloads', listing, models: [{ ...model, url: 'https://huggingface.co/a/b' }] },
    memory: null,
    example: null,
    code: null,
    apps: null,
    numbers: { memory: null, apps: null },
  };
  expect(taskJson(facts)).toMatchObject({
    listings: { '2024-07-11': { seen: '2024-07-11', says: 'July 2024, whole Hub' } },
    parts: [{ listing: '2024-07-11' }, { listing: '2024-07-11' }],
    leaders: { listing: '2024-07-11', models: [model] },
  });
});
