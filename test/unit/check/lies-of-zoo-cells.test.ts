import { tellsIn } from './lie-in-folder.ts';
import { fill, less, more, none, nothing, put, times } from './row-lies.ts';

tellsIn('zoo', 'zoo-models', [
  ['something in architecture', fill('architecture', 'other'), /architecture_from: expected where it is stated/],
  [
    'something else in training_resources',
    put('training_resources', 'other'),
    /training_devices: expected nothing as training_resources says/,
  ],
]);
tellsIn('architectures', 'architectures', [
  ['none in file_bytes', none('file_bytes'), /weight_bytes: expected at most \S+ as the file/],
  ['tensors in paths', put('paths', 'tensors'), /source: expected ".*" as the module around it/],
  [
    'none in nodes',
    none('nodes'),
    [/nodes_simplified: expected at most \S+ as nodes/, /operators: expected at most \S+ as nodes/],
  ],
  ['something in input', fill('input', 'other'), /input: expected nothing without macs/],
  ['nothing in macs', nothing('macs'), /macs: expected nothing, as none are counted/],
]);
tellsIn('encoders', 'encoders', [['one more in variance_x', more('variance_x'), /variance_y: expected shares of \S+/]]);
tellsIn('encoders', 'encoder-places', [
  ['a thousand times as much in cluster', times('cluster', 1000), /cluster: expected at most \S+ of \S+ clusters/],
  ['one less in x', less('x'), /x: expected the farthest out to be positive/],
  ['half in x', times('x', 0.5), /x: expected at most four decimals/],
  ['one more in silhouette', more('silhouette'), /silhouette: expected \S+ to \S+/],
]);
tellsIn('encoders', 'encoder-swaps', [
  ['one more in bytes', more('bytes'), /bytes: expected \S+ by either way/],
  ['one more in tokens', more('tokens'), /tokens: expected \S+ by either way/],
  ['something in fields', fill('fields', 'other'), /fields: expected names, of a pipeline none/],
]);
tellsIn('first-run', 'trial-runs', [
  ['something else in run', put('run', 'other'), /run: expected a run of trial-runs\.csv/],
  ['nothing in tried_at', nothing('tried_at'), /tried_at: expected a day/],
  ['none in repeats', none('repeats'), /repeats: expected more than none/],
  ['none in most_bytes', none('most_bytes'), /bytes: expected at most \S+ as the run may fetch/],
  ['none in most_seconds', none('most_seconds'), /download_seconds: expected at most \S+ as the run has/],
  ['something else in packages', put('packages', 'other'), /packages: expected packages with versions/],
  ['something else in snippets', put('snippets', 'other'), /snippets: expected a version/],
]);
tellsIn('first-run', 'trial-strata', [
  ['something else in run', put('run', 'other'), /band: expected a stratum of trial-strata\.csv/],
  ['something else in band', put('band', 'other'), /band: expected ".*" as nothing was drawn/],
  ['something in owners', fill('owners', 3), /owners: expected nothing as nothing was drawn/],
]);
tellsIn('first-run', 'trials', [
  ['something else in origin', put('origin', 'other'), /origin: expected package@version/],
  ['a thousand times as much in repeats', times('repeats', 1000), /repeats: expected at most \S+ as the run has/],
  ['none in agreeing', none('agreeing'), /agreeing: expected at least one, which had the outcome/],
  ['something in requests', fill('requests', 7), /bytes: expected something, as requests does/],
  ['one more in call_ms', more('call_ms'), /call_ms: expected at most \S+ as call_ms_most/],
  ['something in call_ms', fill('call_ms', 7), /call_ms_least: expected something, as call_ms does/],
  ['something else in output', put('output', 'other'), /output: expected the result as JSON/],
  ['a detail without end', () => ({ detail: 'x'.repeat(300) }), /detail: expected at most 200 characters/],
  ['nothing in output', nothing('output'), /outcome: expected ".*" without an output/],
]);
