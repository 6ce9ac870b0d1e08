import { tells } from './lie.ts';
import { contrary, fill, less, more, none, nothing, put, times, where } from './row-lies.ts';

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
tells('space-use', [
  ['one more in spaces_listed', more('spaces_listed'), /spaces_listed: expected \S+ as manifest\.json has it/],
  ['none in answering', none('answering'), /models_used: expected at most \S+ as say so/],
  ['one more in spaces_naming', more('spaces_naming'), /spaces_naming: expected at most \S+ as uses/],
  [
    'none in spaces_naming',
    none('spaces_naming'),
    [
      /spaces_in_scope: expected at most \S+ as spaces_naming/,
      /spaces: expected at most \S+ as space-use\.csv has them/,
      /uses: expected at most \S+ as Spaces use a model/,
    ],
  ],
  [
    'none in uses',
    none('uses'),
    [
      /models_used: expected at most \S+ as uses/,
      /uses_in_scope: expected at most \S+ as uses/,
      /uses: expected at most \S+ as space-use\.csv has them/,
    ],
  ],
  ['one more in models_used', more('models_used'), /models_used: expected \S+ as model-uses\.csv has/],
  ['none in models_used', none('models_used'), /models: expected at most \S+ as space-use\.csv has them/],
  [
    'one more in uses_unmatched',
    more('uses_unmatched'),
    [/uses_unmatched: expected at most \S+ as uses/, /uses_unmatched: expected \S+ of models that are listed/],
  ],
  ['one more in spaces_in_scope', more('spaces_in_scope'), /spaces_in_scope: expected \S+ as space-models\.csv has/],
  ['one more in uses_in_scope', more('uses_in_scope'), /uses_in_scope: expected \S+ as space-models\.csv has/],
  [
    'one more in answering, where side is space',
    where((row) => row.side === 'space', more('answering')),
    /answering: expected at most \S+ as are listed/,
  ],
  [
    'one more in spaces_naming, where side is space',
    where((row) => row.side === 'space', more('spaces_naming')),
    /spaces_naming: expected at most \S+ as are listed/,
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
tells('spaces', [['something else in hub_id', put('hub_id', 'other'), /hub_id: expected ".*" as listed\.csv has it/]]);
tells('space-models', [
  [
    'the contrary in named_by_model, where there is named_by_space',
    where((row) => Boolean(row.named_by_space), contrary('named_by_model')),
    /named_by_model: expected false of a model that is not in models\.csv/,
  ],
]);
tells('space-packages', [
  ['something else in specifier', put('specifier', 'other'), /specifier: expected a version of package-versions\.csv/],
  ['something in specifier', fill('specifier', 'other'), /specifier: expected nothing of a package that is not pinned/],
  ['nothing in specifier', nothing('specifier'), /specifier: expected what makes the pin exact/],
]);
tells('space-code', [
  ['something else in space', put('space', 'other'), /space: expected an id of spaces\.csv/],
  [
    'the contrary in calls_hosted',
    contrary('calls_hosted'),
    /calls_hosted: expected false as its rows in space-services\.csv/,
  ],
  [
    'one more in models_reached',
    more('models_reached'),
    /models_reached: expected \S+ as its rows in space-code-models\.csv/,
  ],
  [
    'one more in models_mentioned',
    more('models_mentioned'),
    /models_mentioned: expected \S+ as its rows in space-code-models\.csv/,
  ],
  [
    'something else in space, where basis is repository',
    where((row) => row.basis === 'repository', put('space', 'other')),
    /space: expected a Space of space-code\.csv/,
  ],
]);
tells('space-code-models', [
  ['something else in space', put('space', 'other'), /space: expected a Space of space-code\.csv/],
  ['hosted in how', put('how', 'hosted'), /reached: expected nothing of a model that is hosted/],
  ['loaded in how', put('how', 'loaded'), /reached: expected true or false/],
]);
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
