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
]);
tells('models', [
  [
    'something in pipeline_tag',
    fill('pipeline_tag', 'other'),
    /cards: expected \S+ as models\.csv has cards that were read/,
  ],
  ['something in library', fill('library', 'other'), /library: expected ".*" as models\.csv has it/],
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
tells('datasets', [
  [
    'something else in id',
    put('id', 'other'),
    [/author: expected nothing as in its id/, /dataset: expected an id of datasets\.csv, as it is listed/],
  ],
  ['something in hub_id', fill('hub_id', 'other'), /hub_id: expected nothing as listed\.csv has it/],
]);
tells('triples', [
  [
    'declared in evidence',
    put('evidence', 'declared'),
    [/models: expected at least \S+ as triples\.csv has/, /pairs: expected at least \S+ as triples\.csv has/],
  ],
  ['nothing in confidence', nothing('confidence'), /confidence: expected a share/],
]);
tells('triple-tallies', [
  [
    'listed in population',
    put('population', 'listed'),
    /evidence: expected \S+ rows of each population and task, of which one lacks: this one/,
  ],
  [
    'a thousand times as much in models',
    times('models', 1000),
    [/models: expected at most \S+ as of/, /models: expected at most \S+ as pairs/],
  ],
  [
    'none in models',
    none('models'),
    [/models: expected at least \S+ as the tasks add up to/, /models: expected at most \S+ as any evidence has/],
  ],
  ['none in pairs', none('pairs'), /datasets: expected at most \S+ as pairs/],
  ['none in datasets', none('datasets'), /datasets: expected at most \S+ as all tasks have/],
  [
    'listed in population, where population is all with card',
    where((row) => row.population === 'all with card', put('population', 'listed')),
    /of: expected \S+ as are listed/,
  ],
]);
tells('card-examples', [
  ['something else in model', put('model', 'other'), /model: expected a model of example-cards\.csv/],
  ['none in line', none('line'), /line: expected a line after \S+/],
]);
tells('example-tallies', [
  ['none in cards', none('cards'), [/with_examples: expected at most \S+ as cards/, /cards: expected at least \S+/]],
]);
tells('lineage-tallies', [
  ['depth in facet', put('facet', 'depth'), /of: expected \S+ as the other facets count/],
  ['models in facet', put('facet', 'models'), /of: expected \S+ as manifest\.json lists models/],
  ['relation in facet', put('facet', 'relation'), /of: expected at least \S+ as facet relation counts/],
]);
tells('lineage-bases', [
  [
    'rest in state',
    put('state', 'rest'),
    /children: expected at most \S+ as \S+ bases that are not among the first have/,
  ],
  ['listed in state', put('state', 'listed'), /same_licence: expected nothing, as the licence is not known/],
  ['not listed in state', put('state', 'not listed'), /downloads: expected nothing of what is not listed/],
  ['a thousand times as much in bases', times('bases', 1000), /children: expected at least \S+, one of each base/],
]);
tells('lineage-families', [
  ['something else in root', put('root', 'other'), /owner: expected nothing as in other/],
  ['rest in state', put('state', 'rest'), /licence: expected nothing of all others/],
  ['not listed in state', put('state', 'not listed'), /root_downloads: expected nothing of what is not listed/],
  [
    'a thousand times as much in families',
    times('families', 1000),
    /models: expected at least \S+, one of each family/,
  ],
]);
tells('lineage-licences', [
  ['nothing in base_licence', nothing('base_licence'), /base_licence: expected a licence/],
  ['a thousand times as much in pairs', times('pairs', 1000), /largest_pairs: expected at least \S+ \/ \S+/],
  ['none in pairs', none('pairs'), [/pairs: expected at least \S+/, /largest_pairs: expected at most \S+ as pairs/]],
]);
tells('lineage-holders', [
  ['a thousand times as much in rank', times('rank', 1000), /rank: expected \S+ as the next one/],
  ['something in holder', fill('holder', 'other'), /holder: expected nothing in the row of all/],
  ['a thousand times as much in holders', times('holders', 1000), /holders: expected at most \S+ as models/],
  ['none in holders', none('holders'), /holders: expected \S+ or more, as are shown/],
  [
    'none in models',
    none('models'),
    [/models: expected at least \S+ as those shown have/, /models: expected at most \S+ as of all/],
  ],
]);
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
