import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { diffJson } from '../../../scripts/diff/diff-json.ts';
import { csv, departure, factsOf, manifest, model, ranks } from './facts-of.ts';

const claim = (verdict: string) => ({ claim: 'a', verdict, sentence: verdict, effect_name: 'x', effect: 1 });
const files = (now: boolean) => ({
  'captures/latest/manifest.json': manifest(now ? '2026-01-08' : '2026-01-01', 100),
  'captures/latest/models.csv': csv(model('o/a', 1, { likes: now ? 2 : 1 }), model(now ? 'o/c' : 'o/b', now ? 3 : 2)),
  'captures/latest/departures.csv': csv(departure('o/b', 2, 'listed')),
  'captures/latest/model-ranks.csv': csv(...ranks('o/a', now ? 'o/c' : 'o/b')),
  'captures/latest/spaces.csv': now ? 'id\n"' : 'id\n',
  'metrics/claims.csv': csv(claim(now ? 'holds' : 'does not hold')),
  'metrics/concentration.csv': csv({ capture: 'latest', kind: 'x', by: 'x', task: 'x', measure: 'x', n: now ? 2 : 1 }),
  [now ? 'new.txt' : 'old.txt']: '',
});

/** Names of keys at any depth. */
function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

test('--json holds everything, and docs/diff.md names every key', () => {
  const value: unknown = JSON.parse(diffJson(factsOf(files(false), files(true), { alarms: ['one'] })));
  expect(value).toMatchObject({
    against: { ref: 'a', commit: 'a' },
    claims: { turned: [{ claim: 'a', verdict: { old: 'does not hold', new: 'holds' } }] },
    alarms: ['one'],
    populations: [{ capture: 'latest', seen: { old: '2026-01-01', new: '2026-01-08' } }],
    captures: [
      {
        repositories: [
          {
            table: 'models',
            in_both: 1,
            arrivals: [{ kind: 'entered', id: 'o/c' }],
            departures: [{ kind: 'left', id: 'o/b' }],
          },
        ],
        lists: [{ list: 'fill-mask by likes (tag)' }],
        moves: [{ table: 'models', id: 'o/a', column: 'likes', old: 1, new: 2 }],
      },
    ],
    chapters: [{ chapter: '', metrics: [{ metric: 'claims' }, { metric: 'concentration', figures: 1 }] }],
    other_files: ['new.txt', 'old.txt'],
  });
  const documented = readFileSync('docs/diff.md', 'utf8');
  // Those below a listing are kinds of listing, and old and new stand for the two versions everywhere.
  const missing = [...new Set(keysOf(value))].filter(
    (key) => !new RegExp(`\`(\\w+\\[\\]\\.)?${key}\``).test(documented),
  );
  expect(missing).toEqual([]);
});

test('alarms are null where nobody looked for any', () => {
  expect(JSON.parse(diffJson(factsOf(files(false), files(true))))).toMatchObject({ alarms: null });
});
