import { tellsIn } from './lie-in-folder.ts';
import { contrary, fill, less, more, none, nothing, put, times, where } from './row-lies.ts';

tellsIn('example-runs', 'tried-examples', [
  ['something else in capture', put('capture', 'other'), /capture: expected the capture of the manifest/],
  ['failed in outcome', put('outcome', 'failed'), /cause: expected why it stopped/],
  ['not told in outcome', put('outcome', 'not told'), /outcome: expected ".*" as the cause is/],
  ['something in line', fill('line', 7), /line: expected nothing, as error says nothing/],
  ['none in lines', none('lines'), /lines: expected at least \S+/],
  ['nothing in error', nothing('error'), /message: expected nothing without an error/],
  ['nothing in shown', nothing('shown'), /shown: expected true or false/],
]);
tellsIn('snippets', 'tried-snippets', [
  ['pipeline in kind', put('kind', 'pipeline'), /kind: expected a kind of snippet that the package gives/],
  [
    'the contrary in named_by_rule',
    contrary('named_by_rule'),
    [/auto_model: expected ".*" as the rule names no class/, /processor: expected nothing as the rule names no class/],
  ],
  ['calls in ends', put('ends', 'calls'), /ends: expected ".*" as the code does/],
  ['the contrary in warned', contrary('warned'), /warned: expected false as the code does/],
  ['runs in outcome', put('outcome', 'runs'), /why_not: expected nothing of what was tried/],
  [
    'not tried in outcome',
    put('outcome', 'not tried'),
    [/code_lines: expected \S+ of what was not tried/, /why_not: expected why it was not tried/],
  ],
  ['something in error', fill('error', 'other'), /error: expected nothing, as cause says nothing/],
  ['something in message', fill('message', 'other'), /message: expected nothing without an error/],
  ['something else in substituted', put('substituted', 'other'), /substituted: expected addresses with blanks between/],
  ['something else in release', put('release', 'other'), /release: expected ".*" as the revision of the manifest/],
]);
tellsIn('triples', 'evaluation', [
  ['none in cards', none('cards'), /cards: expected at most \S+ as all/],
  ['none in declared', none('declared'), /right: expected at most \S+ as were found and declared/],
  [
    'none in found',
    none('found'),
    [/found: expected at most \S+ as the matcher/, /found: expected at most \S+ as all/],
  ],
  ['none in right', none('right'), /right: expected at most \S+ as the matcher/],
  ['nothing in precision', nothing('precision'), /precision_low: expected nothing, as precision says nothing/],
  [
    'one more in cards, where population is declaring-any-name',
    where((row) => row.population === 'declaring-any-name', more('cards')),
    /cards: expected \S+ as declaring-any-name/,
  ],
  [
    'none in declared, where population is declaring-any-name',
    where((row) => row.population === 'declaring-any-name', none('declared')),
    /declared: expected at most \S+ as of any name/,
  ],
]);
tellsIn('triples', 'calibration', [
  ['one more in from', more('from'), /right: expected \S+ to \S+ as calibration\.csv has from \S+ on/],
  [
    'none in matches',
    none('matches'),
    [/stated: expected nothing of no match/, /observed: expected nothing of no match/],
  ],
]);
tellsIn('triples', 'fuzzy-guesses', [
  ['a thousand times as much in rank', times('rank', 1000), /rank: expected at most \S+ guesses/],
  ['an earlier day in body', put('body', '2019-01-01'), /body: expected a hash of \S+ bits in base \S+/],
]);
tellsIn('triples', 'dataset-renames', [
  ['something else in later', put('later', 'other'), /later: expected an id with owner/],
  ['none in shared_tags', none('shared_tags'), /shared_tags: expected at least half of old_tags/],
  ['one less in choices', less('choices'), /choices: expected at least the one that was found/],
]);
tellsIn('triples', 'by-listing', [
  ['none in wanted', none('wanted'), /right: expected at most \S+ as were found and wanted/],
  ['one more in found', more('found'), /precision: expected \S+ as right of found/],
]);
