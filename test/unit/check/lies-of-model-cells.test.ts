import { tells } from './lie.ts';
import { fill, less, more, none, nothing, put, times, where } from './row-lies.ts';

tells('tallies', [
  [
    'models in kind',
    put('kind', 'models'),
    [/facet: expected a row of facet all for datasets /, /task: expected a row of tallies\.csv for it/],
  ],
  ['something in value', fill('value', 'other'), /value: expected a row of it for all tasks/],
  ['none in n', none('n'), /n: expected at most \S+ as of facet all/],
  [
    'one more in downloads_max, where kind is spaces',
    where((row) => row.kind === 'spaces', more('downloads_max')),
    /downloads_max: expected \S+ as the largest of a value of each facet/,
  ],
  [
    'something else in facet, where facet is gated',
    where((row) => row.facet === 'gated', put('facet', 'other')),
    /facet: expected rows of facet gated besides: none/,
  ],
  [
    'something else in value, where facet is pipeline_tag',
    where((row) => row.facet === 'pipeline_tag', put('value', 'other')),
    [
      /n: expected nothing as facet pipeline_tag has it/,
      /value: expected a row of facet all for the task: none of other/,
    ],
  ],
  [
    'one less in n, where facet is tag',
    where((row) => row.facet === 'tag', less('n')),
    /likes_known: expected at most \S+ as n/,
  ],
  [
    'none in n, where facet is tag',
    where((row) => row.facet === 'tag', none('n')),
    [/n: expected no row without repositories/, /downloads_known: expected at most \S+ as n/],
  ],
  [
    'none in likes_zero, where facet is tag',
    where((row) => row.facet === 'tag', none('likes_zero')),
    /likes_sum: expected at least \S+/,
  ],
]);
tells('models', [
  [
    'something in pipeline_tag',
    fill('pipeline_tag', 'other'),
    /cards: expected \S+ as models\.csv has cards that were read/,
  ],
  ['something in library', fill('library', 'other'), /library: expected ".*" as models\.csv has it/],
  ['none in card_words', none('card_words'), /card_usage: expected false of a card without words/],
  [
    'one more in spaces_naming',
    more('spaces_naming'),
    /spaces_naming: expected at most \S+ of a model that is not in model-uses\.csv/,
  ],
  [
    'one less in spaces_listed',
    less('spaces_listed'),
    /spaces_listed: expected at least \S+ as its rows in space-models\.csv/,
  ],
  [
    'nothing in spaces_listed',
    nothing('spaces_listed'),
    /spaces_listed: expected the number of Spaces that it names, as space-models\.csv has some/,
  ],
]);
tells('model-costs', [
  [
    'flops-per-token in measure',
    put('measure', 'flops-per-token'),
    /measure: expected no estimate without parameters of a whole model/,
  ],
  ['parameters in measure', put('measure', 'parameters'), /measure: expected rows of its memory besides: this one/],
  ['estimated in basis', put('basis', 'estimated'), /basis: expected measured or declared/],
  ['nothing in value', nothing('value'), /value: expected a number, or words/],
]);
tells('model-structures', [['something in formats', fill('formats', 'other'), /formats_from: expected files or tags/]]);
tells('tag-counts', [['models in kind', put('kind', 'models'), /of: expected at most \S+ as manifest\.json lists/]]);
tells('author-clusters', [
  [
    'custom-code in measure',
    put('measure', 'custom-code'),
    /models: expected authors with \S+ models in all, not \S+: those of library/,
  ],
  ['one less in models', less('models'), /models: expected at least \S+/],
  ['none in authors', none('authors'), /authors: expected at least \S+/],
]);
tells('ease-tallies', [
  [
    'something else in task',
    put('task', 'other'),
    [
      /part: expected one row of each part, of which one lacks: this one/,
      /models: expected at most \S+ as two lists of a hundred have/,
    ],
  ],
]);
tells('distributions', [
  ['a thousand times as much in known', times('known', 1000), /known: expected zeros <= known <= n/],
  ['one more in sum', more('sum'), /sum: expected \S+ of no values/],
  [
    'none in top_10_without_largest',
    none('top_10_without_largest'),
    /top_1_without_largest: expected at most \S+ as top_10_without_largest/,
  ],
]);
tells('lorenz', [
  ['models in kind', put('kind', 'models'), /task: expected a row of distributions\.csv with known values/],
  ['one less in top', less('top'), /held_without_largest: expected at most \S+, as what is above holds no less each/],
]);
tells('likes-downloads', [
  [
    'datasets in kind',
    put('kind', 'datasets'),
    [/task: expected rows of distributions\.csv for it/, /task: expected a row of likes-downloads\.csv for it/],
  ],
  ['all in by', put('by', 'all'), /task: expected a row of likes-downloads\.csv for it: none/],
  ['one less in n', less('n'), /n: expected at least \S+, as distributions\.csv knows/],
  ['something in spearman', fill('spearman', 7), /spearman: expected nothing of what does not vary/],
]);
tells('likes-downloads-bins', [
  [
    'a thousand times as much in likes_from',
    times('likes_from', 1000),
    /likes_from: expected at most \S+ as the largest likes of distributions\.csv/,
  ],
  ['none in n', none('n'), /n: expected no bin without repositories/],
]);
tells('task-contrasts', [
  [
    'one more in n_reference',
    more('n_reference'),
    /n_reference: expected \S+ as distributions\.csv knows of text-generation/,
  ],
]);
