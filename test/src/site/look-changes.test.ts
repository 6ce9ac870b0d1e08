import { describe, expect, test } from 'vitest';
import { lookChanges } from '../../../src/site/look-changes.ts';
import { lookContext } from '../../../src/site/look-context.ts';
import { madeUpData, type CaptureCells } from '../charts/made-up-data.ts';

const spaces: CaptureCells<'spaces'>[] = [
  { id: 'o/best', likes: 9, state: 'listed' },
  { id: 'o/tied', likes: 5, state: 'listed' },
  { id: 'o/also-tied', likes: 5, state: 'listed' },
  { id: 'o/last', likes: 1, state: 'listed' },
  { id: 'o/moved', likes: null, state: 'not-listed', moved_to: 'o/elsewhere' },
  { id: 'o/gone', likes: null, state: 'gone' },
];
const contextOf = (known: number) =>
  lookContext(
    madeUpData([
      {
        capture: 'latest',
        seen: '2026-08-06',
        tables: {
          spaces,
          distributions: [
            {
              kind: 'spaces',
              by: 'all',
              task: null,
              measure: 'likes',
              known,
              p25: 1,
              median: 5,
              p75: 5,
              p90: 8,
              p99: 9,
            },
          ],
          departures: [
            { kind: 'models', id: 'm/renamed', listed_as: 'm/later', state: 'listed' },
            { kind: 'models', id: 'm/removed', listed_as: null, state: 'removed', unlisted_since: '2026-05-04' },
            { kind: 'datasets', id: 'd/hidden', listed_as: null, state: 'not-listed', unlisted_since: null },
          ],
          tombstones: [{ kind: 'models', id: 'm/stone', removed: '2026-07-01' }],
        },
      },
    ]),
  );

describe('what became of a repository', () => {
  const { changesOf, renames } = lookChanges(contextOf(4));
  test.each([
    ['models', 'm/renamed', [['renamed', 'm/later']]],
    ['models', 'm/removed', [['removed', '2026-05-04']]],
    ['datasets', 'd/hidden', [['not-listed', '2026-08-06']]],
    ['models', 'm/stone', [['removed', '2026-07-01']]],
    ['spaces', 'o/moved', [['renamed', 'o/elsewhere']]],
    ['spaces', 'o/gone', [['removed', '2026-08-06']]],
    ['spaces', 'o/best', []],
    ['models', 'o/gone', []],
  ] as const)('%s %s', (kind, id, changes) => expect(changesOf(kind, id)).toEqual(changes));

  test('leads from an old id to the later one, and back', () => {
    const [kind, old, later] = renames.find(([of]) => of === 'models')!;
    expect(changesOf(kind, old)).toContainEqual(['renamed', later]);
    expect(changesOf(kind, later)).toContainEqual(['was', old]);
  });
});

test('Spaces stand by their rank where all that are listed are there, equal likes alike, else by quantiles', () => {
  const standings = (known: number) => {
    const { standing } = contextOf(known);
    return spaces.map(({ id, likes }) => standing('spaces', 0, '', 'likes', id!, likes ?? null));
  };
  expect(standings(4)).toEqual([1, 2, 2, 4, null, null]);
  expect(standings(5)).toEqual([0.9, 0.25, 0.25, 0, null, null]);
});
