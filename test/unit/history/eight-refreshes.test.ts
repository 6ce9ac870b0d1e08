import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { appendHistory } from '../../../scripts/history/append-history.ts';
import { chainProblems } from '../../../scripts/history/chain-problems.ts';
import type { HistoryRows } from '../../../scripts/history/history-rows.ts';
import { asStored, hubId, madeUpVersion, movesOfLast, noHistory, type MadeUpModel } from './made-up-version.ts';

const WEEKS = 8;
const dayOf = (week: number) => new Date(Date.UTC(2026, 0, 1 + 7 * week)).toISOString().slice(0, 10);

/** What a tracker lists week by week: models come, go, come back, are renamed, and take the names of others over. */
function madeUpWeeks(seed: number): MadeUpModel[][] {
  const random = xoroshiro128plus(seed);
  const below = (n: number) => uniformInt(random, 0, n - 1);
  let made = 0;
  const make = (created: string): MadeUpModel => ({ hubId: hubId((made += 1)), id: `o/m${made}`, created });
  let here = Array.from({ length: 300 }, () => make('2025-12-01'));
  const away: MadeUpModel[] = [];
  const weeks = [here];
  for (let week = 1; week < WEEKS; week += 1) {
    // One week stands still.
    if (week !== 4) {
      const left = here.filter(() => below(20) === 0);
      away.push(...left);
      here = here.filter((model) => !left.includes(model));
      here = here.map((model) => (below(40) === 0 ? { ...model, id: `${model.id}-${week}` } : model));
      here.push(...away.splice(0, below(5)), ...Array.from({ length: below(30) }, () => make(dayOf(week))));
      here.push(...Array.from({ length: below(10) }, () => make(dayOf(week - 3))));
      // A new model with a name that was given up this week.
      if (left[0]) here.push({ ...make(dayOf(week)), id: left[0].id });
    }
    weeks.push([...here]);
  }
  return weeks;
}

/** The moves of a week counted by _id alone, from all weeks up to it. */
function counted(weeks: readonly (readonly MadeUpModel[])[], week: number): Record<string, number> {
  const [before, now] = [weeks[week - 1]!, weeks[week]!];
  const idsOf = (models: readonly MadeUpModel[]) => new Map(models.map((model) => [model.hubId, model.id]));
  const [then, today] = [idsOf(before), idsOf(now)];
  const everBefore = new Set(weeks.slice(0, week - 1).flatMap((models) => models.map((model) => model.hubId)));
  const fresh = now.filter((model) => !then.has(model.hubId) && !everBefore.has(model.hubId));
  const counts = {
    'arrived-new': fresh.filter(({ created }) => created! > dayOf(week - 1)).length,
    'arrived-older': fresh.filter(({ created }) => created! <= dayOf(week - 1)).length,
    'departed-unlisted': before.filter((model) => !today.has(model.hubId)).length,
    renamed: now.filter((model) => then.has(model.hubId) && then.get(model.hubId) !== model.id).length,
    returned: now.filter((model) => !then.has(model.hubId) && everBefore.has(model.hubId)).length,
    stayed: now.filter((model) => then.get(model.hubId) === model.id).length,
  };
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));
}

describe.each([1, 2, 3])('eight refreshes in a row, seed %i', (seed) => {
  const weeks = madeUpWeeks(seed);
  const again: HistoryRows[] = [];
  const histories = weeks.reduce<HistoryRows[]>((all, models, week) => {
    const version = madeUpVersion(dayOf(week), {
      models,
      inScope: models.filter((_, at) => at % 3 === 0).map(({ id }) => id),
    });
    const history = asStored(appendHistory(all.at(-1) ?? noHistory, [version]));
    again.push(asStored(appendHistory(history, [version])));
    return [...all, history];
  }, []);

  test('count every move as a comparison by _id does', () =>
    expect(histories.slice(1).map((history) => movesOfLast(history))).toEqual(
      histories.slice(1).map((_, at) => counted(weeks, at + 1)),
    ));

  test('add nothing when they are run twice', () => expect(again).toEqual(histories));

  test('neither lose nor change nor double a row', () => {
    expect(histories.at(-1)!.additions.map(({ addition, seen }) => [addition, seen])).toEqual(
      weeks.map((_, week) => [week + 1, dayOf(week)]),
    );
    for (const [at, history] of histories.slice(1).entries()) {
      const before = histories[at]!;
      for (const table of ['additions', 'headlines', 'moves', 'moved'] as const)
        expect(history[table].slice(0, before[table].length)).toEqual(before[table]);
      expect(chainProblems(history)).toEqual([]);
    }
  });

  test('of the repositories of either week each moved once, in the listing and in the tables', () => {
    for (const of of ['listing', 'tables'] as const) {
      const rows = histories.at(-1)!.moves.filter((row) => row.of === of);
      for (const own of Map.groupBy(rows, ({ addition }) => addition).values()) {
        const sum = (pattern: RegExp) =>
          own.filter(({ move }) => pattern.test(move)).reduce((all, { n }) => all + n, 0);
        const [before, after] = [/^(stayed|renamed|departed)/, /^(stayed|renamed|arrived|returned)/];
        const total = (pattern: RegExp) => own.find(({ move }) => pattern.test(move))?.total;
        expect(sum(before)).toBe(total(before));
        expect(sum(after)).toBe(total(/^(arrived|returned)/) ?? sum(after));
      }
    }
  });
});
