import { expect, test } from 'vitest';
import { createDraw } from '../../../scripts/soak/create-draw.ts';
import { faultKinds, planRun } from '../../../scripts/soak/plan-run.ts';

const asked = [
  ...['models', 'spaces', 'datasets'].flatMap((kind) => [1, 2, 3].map((n) => `/api/${kind}?limit=10&cursor=${n}`)),
  '/api/models/a/b?expand[]=gguf',
  '/api/models/gpt2?expand[]=likes',
  '/api/resolve-cache/models/a/b/sha/README.md',
  '/api/spaces/a/c/tree/sha?recursive=true',
  '/api/resolve-cache/spaces/a/c/sha/app.py',
  '/api/spaces/a/c/discussions?p=0',
  '/api/spaces/a/c/commits/main?limit=1000',
  '/api/datasets/a/d?expand[]=likes',
];

test('the same number and seed give the same run, another seed another', () => {
  const faultsOf = (seed: number) => faultKinds.map((_, run) => planRun(run, seed, asked).faults);
  expect(faultsOf(1)).toEqual(faultsOf(1));
  expect(faultsOf(1)).not.toEqual(faultsOf(2));
});

test('each kind has a name of its own and deserves something', () => {
  const names = faultKinds.map(({ name }) => name);
  expect(names.toSorted()).toEqual([...new Set(names)].sort());
  for (const { name, deserves } of faultKinds)
    expect([name, deserves.length > 0 && !deserves.includes('WRONG') && !deserves.includes('no end')]).toEqual([
      name,
      true,
    ]);
});

test('a page is one that the listing has, before its end where asked so', () => {
  const draw = createDraw(1, asked);
  const pages = Array.from({ length: 50 }, () => draw.page('models', 1));
  expect(new Set(pages)).toEqual(new Set([1, 2]));
});
