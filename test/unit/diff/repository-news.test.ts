import { describe, expect, test } from 'vitest';
import { csv, departure, factsOf, manifest, model, ranks } from './facts-of.ts';

type Rows = Parameters<typeof csv>;
const NOBODY = [departure('x/nobody', 999, 'listed')] satisfies Rows;

/** News of models.csv of latest, seen on 2026-01-01 and 2026-01-08. */
function newsOf(old: Rows, now: Rows, { left = NOBODY, leaves = NOBODY, kind = 'whole', listed = 1000 } = {}) {
  const files = (rows: Rows, departures: Rows, seen: string) => ({
    'captures/latest/manifest.json': manifest(seen, listed, kind),
    'captures/latest/models.csv': csv(...rows),
    'captures/latest/departures.csv': csv(...departures),
  });
  const facts = factsOf(files(old, left, '2026-01-01'), files(now, leaves, '2026-01-08'));
  const news = facts.captures[0]!.repositories.find(({ table }) => table === 'models');
  return {
    arrivals: news?.arrivals.map(({ id, kind: how }) => `${id} ${how}`) ?? [],
    departures: news?.departures.map(({ id, kind: how, listed_as: as }) => `${id} ${how}${as && ` as ${as}`}`) ?? [],
    renamed: news?.renamed.map(({ id_before: before, id }) => `${before} -> ${id}`) ?? [],
    since: news?.since,
    moves: facts.captures[0]!.moves.map(({ id, column, old: from, new: to }) => `${id} ${column} ${from} -> ${to}`),
  };
}

describe('who left a table', () => {
  const old = [model('o/a', 1), model('o/b', 2)] satisfies Rows;
  const now = [model('o/b', 2)] satisfies Rows;

  test('only left it while the listing has it, under whichever id', () => {
    expect(newsOf(old, now, { leaves: [departure('o/a', 1, 'listed')] }).departures).toEqual(['o/a left']);
    expect(newsOf(old, now, { leaves: [departure('o/a', 1, 'listed', 'o/z')] }).departures).toEqual([
      'o/a left as o/z',
    ]);
  });

  test('is removed where a whole listing has it no more, and elsewhere not listed', () => {
    const leaves = [departure('o/a', 1, 'not-listed')] satisfies Rows;
    expect(newsOf(old, now, { leaves }).departures).toEqual(['o/a removed']);
    expect(newsOf(old, now, { leaves, kind: 'curated' }).departures).toEqual(['o/a unlisted']);
    expect(newsOf(old, now, { leaves, kind: 'unknown' }).departures).toEqual(['o/a unlisted']);
  });

  test('is removed where the source says so, whatever it lists', () => {
    const leaves = [departure('o/a', 1, 'removed')] satisfies Rows;
    expect(newsOf(old, now, { leaves, kind: 'curated' }).departures).toEqual(['o/a removed']);
  });

  test('is gone for reasons not known where the newer version does not say', () => {
    expect(newsOf(old, now).departures).toEqual(['o/a unknown']);
    expect(newsOf(old, now, { leaves: [departure('o/a', 1, 'unknown')] }).departures).toEqual(['o/a unknown']);
  });

  test('is in no listing where the table holds all that is listed', () => {
    expect(newsOf(old, now, { listed: 1 }).departures).toEqual(['o/a removed']);
  });

  test('is another one than the repository that took its id over', () => {
    const news = newsOf(old, [model('o/a', 7, { created_at: '2026-01-03T00:00:00.000Z' }), model('o/b', 2)], {
      leaves: [departure('o/a', 1, 'not-listed')],
    });
    expect([news.departures, news.arrivals]).toEqual([['o/a removed'], ['o/a new']]);
  });
});

describe('who came into a table', () => {
  const old = [model('o/a', 1)] satisfies Rows;
  const withNewcomer = (created: string) => [
    model('o/a', 1),
    model('o/b', 2, { created_at: `${created}T12:00:00.000Z` }),
  ];

  test('is new to the Hub when it was created after the day of the older version', () => {
    expect(newsOf(old, withNewcomer('2026-01-02')).arrivals).toEqual(['o/b new']);
    expect(newsOf(old, withNewcomer('2026-01-01')).arrivals).toEqual(['o/b entered']);
  });

  test('is back when an earlier version had not found it in its listing', () => {
    const now = withNewcomer('2025-01-01');
    expect(newsOf(old, now, { left: [departure('o/b', 2, 'not-listed')] }).arrivals).toEqual(['o/b back']);
    expect(newsOf(old, now, { left: [departure('o/before', 2, 'removed')] }).arrivals).toEqual(['o/b back']);
    expect(newsOf(old, now, { left: [departure('o/b', 3, 'not-listed')] }).arrivals).toEqual(['o/b entered']);
  });

  test('entered again when it had only left the table', () => {
    const now = withNewcomer('2025-01-01');
    expect(newsOf(old, now, { left: [departure('o/b', 2, 'listed')] }).arrivals).toEqual(['o/b entered']);
  });
});

test('a renamed repository is one, and its numbers are compared', () => {
  const news = newsOf([model('o/a', 1)], [model('o/z', 1, { downloads: 300 })]);
  expect(news).toMatchObject({ arrivals: [], departures: [], renamed: ['o/a -> o/z'] });
  expect(news.moves).toEqual(['o/z downloads 100 -> 300']);
});

test('without _id on one side, repositories are told apart by id', () => {
  const news = newsOf([model('o/a', ''), model('o/b', '')], [model('o/a', 1), model('o/c', 3)]);
  expect([news.departures, news.arrivals, news.renamed]).toEqual([['o/b unknown'], ['o/c entered'], []]);
});

test('who had left before and is gone or back since is told too', () => {
  const news = newsOf([model('o/a', 1)], [model('o/a', 1)], {
    left: [departure('o/b', 2, 'listed'), departure('o/c', 3, 'not-listed'), departure('o/d', 4, 'unknown')],
    leaves: [departure('o/b', 2, 'not-listed'), departure('o/c', 3, 'listed'), departure('o/d', 4, 'not-listed')],
  });
  expect(news.since).toEqual({ removed: ['o/b'], back: ['o/c'] });
});

test('nobody came or left where one version lacks the table or cannot be read', () => {
  const path = 'captures/latest/models.csv';
  const rows = { [path]: csv(model('o/a', 1)), 'captures/latest/manifest.json': '{}' };
  for (const broken of [{ 'captures/latest/manifest.json': '{}' }, { ...rows, [path]: 'id\n"' }])
    expect([factsOf(rows, broken), factsOf(broken, rows)].map(({ captures }) => captures[0]!.repositories)).toEqual([
      [],
      [],
    ]);
});

test('a Space that only a record of a model names is in no listing', () => {
  const space = (id: string, state: string) => ({ id, hub_id: '', state, likes: 1, created_at: '' });
  const facts = factsOf(
    { 'captures/latest/spaces.csv': csv(space('o/a', 'crawled'), space('o/b', 'not-listed')) },
    { 'captures/latest/spaces.csv': csv(space('o/a', 'not-listed'), space('o/c', 'not-listed')) },
  );
  expect(facts.captures[0]!.repositories).toMatchObject([
    { table: 'spaces', old: 1, new: 0, arrivals: [], departures: [{ id: 'o/a' }] },
  ]);
});

test('a top list tells who entered and who left it by repository, those who came to the Hub or left it first', () => {
  const old = [model('o/a', 1), model('o/b', 2), model('o/c', 3), model('o/d', 4)] satisfies Rows;
  const now = [
    model('o/renamed', 1),
    model('o/d', 4),
    model('o/c', 3),
    model('o/new', 5, { created_at: '2026-01-05T00:00:00.000Z' }),
  ] satisfies Rows;
  const files = (rows: Rows, list: readonly string[], departures: Rows) => ({
    'captures/latest/manifest.json': manifest('2026-01-01', 1000),
    'captures/latest/models.csv': csv(...rows),
    'captures/latest/departures.csv': csv(...departures),
    'captures/latest/model-ranks.csv': csv(...ranks(...list)),
  });
  const { captures } = factsOf(
    files(old, ['o/a', 'o/b', 'o/c'], NOBODY),
    files(now, ['o/d', 'o/new', 'o/renamed'], [departure('o/b', 2, 'not-listed')]),
  );
  expect(captures[0]!.lists).toEqual([
    {
      list: 'fill-mask by likes (tag)',
      presence: 'both',
      entered: [
        { id: 'o/new', kind: 'new' },
        { id: 'o/d', kind: 'entered' },
      ],
      left: [
        { id: 'o/b', kind: 'removed' },
        { id: 'o/c', kind: 'left' },
      ],
    },
  ]);
});
