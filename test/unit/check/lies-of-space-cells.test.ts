import { tells } from './lie.ts';
import { contrary, fill, less, more, none, nothing, put, times, where } from './row-lies.ts';

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
tells('spaces', [
  ['something else in hub_id', put('hub_id', 'other'), /hub_id: expected ".*" as listed\.csv has it/],
  ['not-listed in state', put('state', 'not-listed'), /spaces\.csv: expected all \S+ Spaces that are listed/],
  [
    'something else in bytes_basis',
    put('bytes_basis', 'other'),
    /bytes_basis: expected tree, repository or archive, `, N without size` after it/,
  ],
  ['none in lfs_files', none('lfs_files'), /lfs_bytes: expected \S+ of no files/],
  ['something in lfs_files', fill('lfs_files', 7), /lfs_bytes: expected something, as lfs_files does/],
  ['a thousand times as much in lfs_bytes', times('lfs_bytes', 1000), /lfs_bytes: expected at most \S+ as bytes/],
  ['a yes in pyproject', fill('pyproject', true), /packages_txt: expected something, as pyproject does/],
  [
    'not-listed in state, where sdk is gradio',
    where((row) => row.sdk === 'gradio', put('state', 'not-listed')),
    /sdk: expected nothing of what is not listed/,
  ],
  [
    'none in files, where sdk is gradio',
    where((row) => row.sdk === 'gradio', none('files')),
    /bytes: expected \S+ of no files/,
  ],
]);
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
tells('model-uses', [['model in side', put('side', 'model'), /rank: expected \S+/]]);
tells('task-uses', [
  ['something in task', fill('task', 'other'), /models: expected at most \S+ as tallies\.csv counts/],
  ['none in models', none('models'), [/models: expected at least \S+/, /uses: expected at most \S+ times \S+/]],
  ['one less in uses', less('uses'), /spaces: expected at most \S+ as uses/],
  ['none in spaces', none('spaces'), /spaces: expected at least \S+/],
]);
tells('models-per-space', [
  [
    'a thousand times as much in models',
    times('models', 1000),
    [
      /models: expected \S+ models in all, as distributions\.csv has them, not \S+: this one/,
      /models: expected at most \S+ as distributions\.csv has it/,
    ],
  ],
  ['none in spaces', none('spaces'), /spaces: expected at least \S+/],
  [
    'one more in likes_sum',
    more('likes_sum'),
    /likes_sum: expected \S+ likes in all, as tallies\.csv has them, not \S+: this one/,
  ],
  ['half in likes_sum', times('likes_sum', 0.5), /likes_sum: expected integer >= \S+/],
]);
