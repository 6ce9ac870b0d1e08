import { describe, expect, test } from 'vitest';
import { more } from './row-lies.ts';
import { honestProblems, missesIn, tellsIn } from './lie-in-folder.ts';

test.each(['listings', 'triples'] as const)('%s as committed have no problem', (name) =>
  expect(honestProblems(name)).toEqual([]),
);

const halved =
  <Name extends string>(column: Name) =>
  (row: Record<Name, number | null>) =>
    row[column] ? { [column]: row[column] / 2 } : undefined;

describe('a lie about listings', () => {
  tellsIn('listings', 'dataset-card-sections', [
    ['other words', halved('words_share'), /words_share: expected (?:the rest of no section|\S+, the sum of the five)/],
    [
      'filled but not named',
      (row) => (row.section === 'creation' ? { filled: row.named + 1 } : undefined),
      /filled: expected at most \d+ cards that may be filled/,
    ],
    [
      'more of some than of all',
      (row) => (row.cards === 'without downloads' ? { of: 9000 } : undefined),
      /of: expected at most 7433 of all cards/,
    ],
    [
      'more of all five than of one',
      (row) => (row.section === 'all five' ? { named: row.named * 3 } : undefined),
      /named: expected at most \d+ as each of the five/,
    ],
    [
      'a heading of no section',
      (row) => (row.section === 'no section' ? { named: 1 } : undefined),
      /named: expected 0 as it has no heading/,
    ],
    [
      'a share of cards that are not there',
      (row) => (row.section === 'considerations' && row.cards === 'without downloads' ? { filled: 1 } : undefined),
      /words_share: expected at most/,
    ],
    ['another capture', () => ({ capture: '2023-03-17' }), /capture: expected a capture of sources\.json/],
  ]);
  tellsIn('listings', 'listing-churn', [
    ['a model more', (row) => (row.group === 'all' ? { n: row.n + 1 } : undefined), /n: expected \d+ by the listings/],
    ['one more renamed', more('renamed'), /renamed: expected \d+ by the listings and model-renames\.csv/],
    ['more than there are', (row) => ({ still: row.n + 1 }), /still: expected at most/],
    [
      'more in groups than in all',
      (row) => (row.group === 'no downloads' ? { n: row.n + 5000 } : undefined),
      /n: expected \d+ of the groups/,
    ],
    [
      'more that are tracked',
      (row) => (row.group === 'tracked' ? { still: row.still - 1 } : undefined),
      /still: expected \d+ by the listings/,
    ],
  ]);
  tellsIn('listings', 'listing-counts', [
    ['of more', more('of'), /of: expected \d+ by its capture, received \d+/],
    ['more than all', (row) => ({ n: row.of + 1 }), /n: expected at most \d+ as of/],
    [
      'more of the top than its curve',
      (row) => (row.what === 'downloads of models' ? { n: Math.round(row.n * 1.06) } : undefined),
      /n: expected \d+ to \d+ as lorenz\.csv has it/,
    ],
    [
      'another limit',
      (row) => (row.limit === '200' ? { limit: '300' } : undefined),
      /limit: expected (?:one of 200|a row by its capture)/,
    ],
    [
      'more below a lower limit',
      (row) => (row.limit === '100000000' ? { n: row.of } : undefined),
      /n: expected at most \d+ as below 200000000/,
    ],
    [
      'a rest that does not fit',
      (row) => (row.what === 'downloads of owners' && row.models === 'all' ? { n: row.n - 9e6 } : undefined),
      /n: expected \d+ without the most downloaded model/,
    ],
    [
      'more cards',
      (row) => (row.what === 'datasets with card' ? { n: row.n + 1 } : undefined),
      /n: expected \d+ as dataset-card-sections\.csv has cards/,
    ],
  ]);
  tellsIn('listings', 'model-renames', [
    [
      'another change',
      (row) => (row.change === 'owner' ? { change: 'case' } : undefined),
      /change: expected "owner" by the two ids/,
    ],
    ['found otherwise', () => ({ by: '_id' }), /by: expected "(?:name|_id)" as the other rows|choices/],
    [
      'more shared than there are',
      (row) => ({ shared_tags: row.old_tags + 1 }),
      /shared_tags: expected at most \d+ as old_tags/,
    ],
    [
      'too few shared',
      (row) => (row.old_tags > 2 ? { shared_tags: 1 } : undefined),
      /shared_tags: expected half of old_tags/,
    ],
    ['no choice', () => ({ choices: 0 }), /choices: expected at least the one/],
    [
      'other downloads than the capture',
      (row) => (row.id === 'bert-base-uncased' ? { downloads: 3 } : undefined),
      /downloads: expected \d+ as 2022-02-15 has it/,
    ],
    ['the same id', (row) => ({ later: row.id }), /later: expected another id/],
  ]);
  missesIn('listings', 'listing-churn', [
    ['a group', ({ group }) => group === 'without owner', /"without owner": expected a row by the listings/],
    ['the tracker', ({ group }) => group === 'tracked', /"tracked": expected a row by the listings/],
  ]);
  missesIn('listings', 'listing-counts', [
    [
      'a rest',
      ({ models, what }) => models !== 'all' && what === 'downloads of models',
      /"without the most downloaded": expected a row by its capture/,
    ],
    ['a limit', ({ limit }) => limit === '500000000', /"500000000", "all": expected a row by its capture/],
  ]);
  missesIn('listings', 'model-renames', [
    ['one', () => true, /renamed: expected \d+ by the listings and model-renames/],
  ]);
});

describe('a lie about how datasets are found', () => {
  tellsIn('triples', 'evaluation', [
    ['one more right', more('right'), /precision: expected \S+ as right of found/],
    ['a higher share', (row) => ({ f1: row.f1! + 0.001 }), /f1: expected \S+ by precision and recall/],
    ['an interval beside its value', (row) => ({ recall_low: row.recall_high }), /recall_low: expected at most/],
    ['an interval without an end', () => ({ f1_high: null }), /f1_high: expected something, as f1 does/],
    [
      'other cards',
      (row) => (row.method === 'matcher-text' ? { cards: row.cards + 1 } : undefined),
      /cards: expected \d+ as the matcher/,
    ],
    [
      'more found than by all',
      (row) => (row.population === 'declaring-listed' ? { declared: row.declared + 1 } : undefined),
      /declared: expected \d+ as declaring/,
    ],
    [
      'found beside the calibration',
      (row) =>
        row.population === 'declaring' && row.held_out === 'authors' && row.method === 'matcher'
          ? { found: row.found + 1 }
          : undefined,
      /found: expected (\d+) to \1 as calibration\.csv has from 0\.5 on/,
    ],
    [
      'found beside by-listing',
      (row) =>
        row.population === 'declaring' && row.held_out === 'cards' && row.method === 'matcher'
          ? { found: row.found + 1 }
          : undefined,
      /found: expected what by-listing\.csv has/,
    ],
    [
      'more guesses',
      (row) => (row.method === 'fuzzy' ? { found: row.found + 1 } : undefined),
      /found: expected at most 1350 as fuzzy-guesses\.csv has/,
    ],
    [
      'more cards read by hand',
      (row) => (row.population === 'read-by-hand' ? { cards: 201 } : undefined),
      /cards: expected \d+ of the evaluation/,
    ],
  ]);
  tellsIn('triples', 'calibration', [
    ['another range', (row) => (row.from === 0.1 ? { to: 0.3 } : undefined), /to: expected 0\.2 in ten ranges/],
    [
      'stated outside of its range',
      (row) => (row.from === 0.1 ? { stated: 0.25 } : undefined),
      /stated: expected 0\.1 to 0\.2/,
    ],
    [
      'a share of no matches',
      (row) => ({ observed: row.observed! + 1e-5 }),
      /observed: expected a share of its matches/,
    ],
  ]);
  tellsIn('triples', 'by-listing', [
    [
      'another sum',
      (row) => (row.basis === 'paragraphs' && row.kind === 'all' ? { wanted: row.wanted + 1 } : undefined),
      /wanted: expected \d+ as its parts add up to/,
    ],
    ['another listing', more('names'), /names: expected (?:24065|175000) as the capture lists datasets/],
    [
      'a text more of a kind',
      (row) => (row.kind === 'badge' ? { texts: 21 } : undefined),
      /texts: expected 20 as card-paragraphs\.csv has of the kind/,
    ],
    [
      'more wanted than labelled',
      (row) => (row.kind === 'badge' ? { wanted: 99 } : undefined),
      /wanted: expected at most \d+ as card-paragraphs\.csv says/,
    ],
    ['another share', halved('recall'), /recall: expected \S+ as right of wanted/],
  ]);
  tellsIn('triples', 'fuzzy-guesses', [
    [
      'another text',
      (row) => (row.rank === 2 ? { body: 'x' } : undefined),
      /body: expected "\w+" as the first guess of the model/,
    ],
    [
      'the same twice',
      (row) => (row.rank === 2 ? { dataset: 'swag' } : undefined),
      /dataset: expected another dataset at each rank/,
    ],
  ]);
  tellsIn('triples', 'dataset-renames', [
    ['another name', () => ({ later: 'a/b' }), /later: expected the name acronym_identification with an owner/],
    ['more shared than there are', (row) => ({ shared_tags: row.old_tags + 1 }), /shared_tags: expected at most/],
    ['an old owner', (row) => ({ old: `0/${row.old}` }), /old: expected an id without owner/],
  ]);
  missesIn('triples', 'evaluation', [
    ['a line', () => true, /"all", "matcher", "cards": expected a row of the evaluation/],
  ]);
  missesIn('triples', 'by-listing', [
    ['a kind', ({ kind }) => kind === 'badge', /texts: expected \d+ as its parts|"badge".*expected a row/],
  ]);
  missesIn('triples', 'fuzzy-guesses', [
    ['a rank', ({ rank }) => rank === 2, /rank: expected 2 as the next one of its model/],
  ]);
});
