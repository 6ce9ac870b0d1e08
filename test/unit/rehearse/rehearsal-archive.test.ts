import { describe, expect, test } from 'vitest';
import { PIPELINE_TYPES } from '@huggingface/tasks';
import type { HubRecord } from 'hub-replay';
import { openFolders } from '../../../data/schema/open-folder.ts';
import { infoExpandFields } from '../../../packages/hub-replay/src/expand-fields.ts';
import { limits } from '../../../scripts/alarms/limits.ts';
import { modelMarginals } from '../../../scripts/rehearse/model-marginals.ts';
import { rehearsalArchive } from '../../../scripts/rehearse/rehearsal-archive.ts';
import { rehearsalDay } from '../../../scripts/rehearse/rehearsal-day.ts';
import { rehearsedTasks } from '../../../scripts/rehearse/allot-tasks.ts';

const DAY = '2026-08-29';
const size = { models: 4000, spaces: 1000, datasets: 600, seed: 1 };
const archive = rehearsalArchive('data', DAY, size);
const small = (seed: number) => rehearsalArchive('data', DAY, { models: 300, spaces: 60, datasets: 40, seed });
const share = <T>(items: readonly T[], meets: (item: T) => boolean) => items.filter(meets).length / items.length;

describe('a rehearsal archive', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(small(7)).toEqual(small(7));
    expect(small(8).models).not.toEqual(small(7).models);
  });

  test('has every field that the Hub gives of public repositories', () => {
    for (const kind of ['models', 'datasets', 'spaces'] as const) {
      const found = new Set(archive[kind]!.flatMap((record) => Object.keys(record)));
      // An organisation sees its own groups; nobody else does.
      const asked = infoExpandFields[kind].filter((name) => name !== 'resourceGroup');
      expect([kind, asked.filter((name) => !found.has(name))]).toEqual([kind, []]);
    }
  });

  test('has as many records as asked for, each once, sorted by id, with the creation in its _id', () => {
    expect(['models', 'spaces', 'datasets'].map((kind) => archive[kind]!.length)).toEqual([4000, 1000, 600]);
    for (const kind of ['models', 'spaces', 'datasets']) {
      const ids = archive[kind]!.map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)].sort());
      for (const { _id, createdAt } of archive[kind]!)
        expect(Number.parseInt(String(_id).slice(0, 8), 16) * 1000).toBe(Date.parse(String(createdAt)));
    }
  });

  test('is plainly made up: every owner is one of a rehearsal', () => {
    for (const records of Object.values(archive))
      for (const { id } of records) expect(id).toMatch(/^rehearsal-[a-z-]+-\d+\/[a-z0-9-]+$/);
  });

  test('was seen on its day: nothing is younger, and something of each kind is of that day', () => {
    for (const kind of ['models', 'spaces', 'datasets']) {
      const days = archive[kind]!.map(({ createdAt }) => String(createdAt).slice(0, 10));
      expect([kind, days.sort().at(-1)]).toEqual([kind, DAY]);
    }
  });

  test('names only what it has: models and datasets of Spaces, datasets and bases of models', () => {
    const ids = new Set([...archive.models!, ...archive.datasets!, ...archive.spaces!].map(({ id }) => id));
    const named = [
      ...archive.spaces!.flatMap((space) => [...listOf(space, 'models'), ...listOf(space, 'datasets')]),
      ...archive.models!.flatMap((model) => listOf(model, 'spaces')),
      ...archive.models!.flatMap((model) => tagged(model, 'dataset:')),
    ];
    expect(named.length).toBeGreaterThan(1000);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('its shares are those of committed captures', () => {
  const captures = ['2024-07-11', '2026-08-22'].map((capture) => modelMarginals('data', capture));
  const zeros = (measure: 'likes' | 'downloads') =>
    captures.map(({ of }) =>
      share(
        Array.from({ length: 1000 }, (_, at) => at / 1000),
        (at) => of('text-generation')[measure](at) === 0,
      ),
    );
  const own = archive.models!.filter((model) => model.pipeline_tag === 'text-generation');

  test('of models without likes and without downloads', () => {
    for (const measure of ['likes', 'downloads'] as const) {
      const [low, high] = zeros(measure).sort();
      const found = share(own, (model) => model[measure] === 0);
      expect(found).toBeGreaterThan(low! - 0.05);
      expect(found).toBeLessThan(high! + 0.05);
    }
  });

  test('of gated models, each kind of gate', () => {
    expect(share(archive.models!, ({ gated }) => gated !== false)).toBeCloseTo(415 / 15_156, 1.5);
    expect(new Set(archive.models!.map(({ gated }) => gated))).toEqual(new Set([false, 'auto', 'manual']));
  });

  test('of downloads, which a few models have nearly all of', () => {
    const downloads = archive.models!.map((model) => Number(model.downloads)).sort((a, b) => b - a);
    const sum = downloads.reduce((all, each) => all + each, 0);
    expect(downloads.slice(0, 40).reduce((all, each) => all + each, 0) / sum).toBeGreaterThan(0.8);
  });
});

test('a large one has all tasks of today, a small one the largest that can be ranked', () => {
  const listed = modelMarginals('data', '2024-07-11').tasks;
  expect(rehearsedTasks(20_000, listed).sort()).toEqual(PIPELINE_TYPES.filter((task) => task !== 'other').sort());
  expect(rehearsedTasks(700, listed)).toHaveLength(4);
  expect(rehearsedTasks(700, listed)).toContain('text-generation');
});

test('its day is behind that of the newest committed capture by more than crawls are compared over', () => {
  const newest = openFolders('captures', 'data')
    .map(({ manifest }) => manifest.seen)
    .sort()
    .at(-1)!;
  expect(Date.parse(rehearsalDay('data')) - Date.parse(newest)).toBeGreaterThan(limits.days * 86_400_000);
});

function listOf(record: HubRecord, field: string): string[] {
  return (record[field] ?? []) as string[];
}

function tagged({ tags }: HubRecord, prefix: string): string[] {
  return (tags as string[]).flatMap((tag) => (tag.startsWith(prefix) ? [tag.slice(prefix.length)] : []));
}
