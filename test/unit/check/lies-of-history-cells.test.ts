import { tellsIn } from './lie-in-folder.ts';
import { fill, more, none, nothing, put, times, where } from './row-lies.ts';

tellsIn('gold', 'model-dataset', [
  ['an instant in dataset', put('dataset', '2030-01-01T00:00:00.000Z'), /dataset: expected an id of a dataset/],
  ['nothing in name', nothing('name'), /name: expected the dataset as the card calls it/],
  [
    'yes in verdict',
    put('verdict', 'yes'),
    [
      /relation: expected another one than none of a dataset that is named/,
      /declared: expected true: it is named nowhere else/,
    ],
  ],
  [
    'nothing in again, where verdict is unclear',
    where((row) => row.verdict === 'unclear', nothing('again')),
    /again: expected a verdict, as other labels of the card have one/,
  ],
  [
    'none in verdict, where verdict is no',
    where((row) => row.verdict === 'no', put('verdict', 'none')),
    /verdict: expected another one, as the card has more labels/,
  ],
]);
tellsIn('gold', 'card-examples', [
  ['an instant in model', put('model', '2030-01-01T00:00:00.000Z'), /model: expected an id of a model/],
  ['stopped in names', put('names', 'stopped'), /all: expected ".*" as names is/],
  [
    'something in names_ended_by',
    fill('names_ended_by', 'other'),
    /names_gone_by: expected something, as names_ended_by does/,
  ],
  ['still in all', put('all', 'still'), /all: expected stopped where something ended it/],
]);
tellsIn('api-names', 'api-tasks', [
  ['something else in first_seen', put('first_seen', 'other'), /first_seen: expected a release of api-releases\.csv/],
]);
tellsIn('api-names', 'api-methods', [
  ['something else in first_seen', put('first_seen', 'other'), /first_seen: expected a release of api-releases\.csv/],
]);
tellsIn('listings', 'dataset-card-sections', [
  ['one more in of', more('of'), /of: expected at most \S+ by its name/],
  [
    'a thousand times as much in named',
    times('named', 1000),
    /named: expected at least \S+, which follows from the five/,
  ],
  [
    'none in words_share, where section is all five',
    where((row) => row.section === 'all five', none('words_share')),
    /words_share: expected the rest of no section/,
  ],
]);
tellsIn('listings', 'listing-churn', [
  [
    'something else in from',
    put('from', 'other'),
    [/from: expected a capture of sources\.json/, /to: expected a capture of sources\.json, not before other/],
  ],
]);
tellsIn('listings', 'listing-counts', [
  [
    'downloads below parameters in what, where capture is 2025-03-21',
    where((row) => row.capture === '2025-03-21', put('what', 'downloads below parameters')),
    /of: expected \S+ as downloads with parameters are/,
  ],
]);
tellsIn('listings', 'model-renames', [
  ['an instant in id', put('id', '2030-01-01T00:00:00.000Z'), /id: expected an id of a model/],
  ['an instant in later', put('later', '2030-01-01T00:00:00.000Z'), /later: expected an id of a model/],
  [
    'one more in choices, where change is case',
    where((row) => row.change === 'case', more('choices')),
    /choices: expected \S+ as no two ids are alike/,
  ],
]);
