import { tells } from './lie.ts';
import { fill, more, none, nothing, put, times, where } from './row-lies.ts';

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
  ['a yes in listed', fill('listed', true), /listed: expected nothing, as no datasets were listed/],
  ['something in metric', fill('metric', 'other'), /metric: expected nothing without results/],
  ['one more in results', more('results'), /evidence: expected evaluated, as there are results/],
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
  [
    'something else in task, where population is in scope',
    where((row) => row.population === 'in scope', put('task', 'other')),
    /models: expected \S+ as triples\.csv has/,
  ],
  [
    'something else in task, where population is with card',
    where((row) => row.population === 'with card', put('task', 'other')),
    /of: expected \S+ as models\.csv has cards that were read/,
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
  ['a thousand times as much in n', times('n', 1000), /n: expected at most \S+ as of all/],
  ['none in n', none('n'), /n: expected no row of nothing/],
  [
    'licence as written in facet, where facet is depth',
    where((row) => row.facet === 'depth', put('facet', 'licence as written')),
    /of: expected at most \S+ as pairs are listed/,
  ],
  [
    'bases in facet, where facet is family',
    where((row) => row.facet === 'family', put('facet', 'bases')),
    /n: expected \S+ as the other facet has it/,
  ],
  [
    'a thousand times as much in n, where facet is models',
    where((row) => row.facet === 'models', times('n', 1000)),
    /n: expected at most \S+ as name a base/,
  ],
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
  ['something in licence', fill('licence', 'other'), /licence: expected nothing of all others/],
  ['none in children', none('children'), /children: expected \S+ as its licences add up to/],
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
  ['something else in licence', put('licence', 'other'), /licence: expected ".*" as models\.csv has it/],
  ['none in models', none('models'), /depth: expected at most \S+ as it has models and lineage-tallies\.csv has steps/],
  ['none in depth', none('depth'), /depth: expected at least \S+ step/],
]);
tells('lineage-licences', [
  ['nothing in base_licence', nothing('base_licence'), /base_licence: expected a licence/],
  ['a thousand times as much in pairs', times('pairs', 1000), /largest_pairs: expected at least \S+ \/ \S+/],
  ['none in pairs', none('pairs'), [/pairs: expected at least \S+/, /largest_pairs: expected at most \S+ as pairs/]],
  [
    'nothing in largest_base',
    nothing('largest_base'),
    [/largest_base: expected an id/, /largest_pairs: expected nothing, as largest_base says nothing/],
  ],
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
  [
    'none in downloads',
    none('downloads'),
    [/largest_downloads: expected at most \S+ as downloads/, /hhi_without_largest: expected nothing of no downloads/],
  ],
  ['something in hhi', fill('hhi', 7), /hhi: expected nothing but in the row of all/],
  [
    'nothing in largest_repository',
    nothing('largest_repository'),
    /largest_downloads: expected nothing, as largest_repository says nothing/,
  ],
  [
    'one more in models, where of is made from others',
    where((row) => row.of === 'made from others', more('models')),
    /models: expected \S+ as lineage-tallies\.csv counts/,
  ],
  [
    'one more in downloads, where of is made from others',
    where((row) => row.of === 'made from others', more('downloads')),
    /downloads: expected \S+ as lineage-tallies\.csv sums up/,
  ],
  [
    'one more in holders, where largest_repository is not known',
    where((row) => row.largest_repository === null, more('holders')),
    /holders: expected \S+ but in the row of all/,
  ],
  [
    'none in models, where largest_repository is not known',
    where((row) => row.largest_repository === null, none('models')),
    /models: expected at least \S+/,
  ],
]);
tells('example-cards', [
  [
    'something else in task, where library is not known',
    where((row) => row.library === null, put('task', 'other')),
    /task: expected ".*" as models\.csv has it/,
  ],
  [
    'one more in downloads, where downloads is 0',
    where((row) => row.downloads === 0, more('downloads')),
    /downloads: expected \S+ as models\.csv has it/,
  ],
  [
    'an earlier day in last_modified, where downloads is 0',
    where((row) => row.downloads === 0, put('last_modified', '2019-01-01')),
    /last_modified: expected ".*" as models\.csv has it/,
  ],
]);
