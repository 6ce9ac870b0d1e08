import type { ModelFacts } from '../../../scripts/records/read-model.ts';

export const TASKS = ['fill-mask', 'translation', 'text-generation'];

/** Models with many equal values, some values not known, some without task; the same on every run. */
export function madeUpModels(length: number): ModelFacts[] {
  let state = 99;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length }, (_, at) => ({
    id: `${'aAzZ_0'[random(6)]}${random(50)}/${'mM-.'[random(4)]}${at}`,
    hubId: null,
    author: null,
    sha: null,
    pipelineTag: [...TASKS, null][random(4)]!,
    taskTags: TASKS.filter(() => random(3) === 0),
    library: ['a', 'b', null][random(3)]!,
    licence: null,
    likes: random(10) ? random(6) : null,
    downloads: random(10) ? random(9) ** 5 : null,
    downloadsAllTime: null,
    createdAt: null,
    lastModified: null,
    gated: null,
    disabled: null,
    parameters: null,
    dtypes: null,
    tags: null,
    spaces: null,
  }));
}
