import { madeUpTables } from './made-up-tables.ts';

const release = (library: string, version: string, place: number, released: string) => ({
  library,
  version,
  place,
  released,
  read_from: 'tag' as const,
});
const forever = { first_seen: '4.0.0', last_seen: '5.1.0', missing_from: null };
const untilFive = { first_seen: '4.0.0', last_seen: '4.1.0', missing_from: '5.0.0' };
const name = (of: string) => ({ library: 'transformers', name: of, kind: 'class' as const, backend: 'none' as const });

/** Four releases of transformers and two of datasets, with a few names of each. */
export const exampleNames = madeUpTables('api-names', {
  'api-releases': [
    release('transformers', '4.0.0', 0, '2022-01-01'),
    release('transformers', '4.1.0', 1, '2023-01-01'),
    release('transformers', '5.0.0', 2, '2024-01-01'),
    release('transformers', '5.1.0', 3, '2025-01-01'),
    release('datasets', '2.0.0', 0, '2021-01-01'),
    release('datasets', '3.0.0', 1, '2022-06-01'),
  ],
  'api-names': [
    { ...name('AutoModel'), ...forever },
    { ...name('AutoModelForCausalLM'), ...forever },
    { ...name('AutoModelForMaskedLM'), ...forever },
    { ...name('AutoModelForSeq2SeqLM'), ...forever },
    { ...name('AutoModelWithLMHead'), ...untilFive },
    { ...name('TFAutoModel'), ...untilFive },
    { ...name('TFLostModel'), ...untilFive },
    {
      ...name('load_metric'),
      library: 'datasets',
      first_seen: '2.0.0',
      last_seen: '2.0.0',
      missing_from: '3.0.0',
    },
  ],
  'api-tasks': [{ task: 'fill-mask', kind: 'task', ...forever, last_seen: '5.0.0', missing_from: '5.1.0' }],
  'api-methods': [
    { word: 'use_auth_token', kind: 'keyword', on: 'loading', found_by: 'word', ...untilFive, kept_by: null },
  ],
});
