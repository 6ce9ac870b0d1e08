import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeUpHub, writeHub } from './made-up-hub.ts';
import { gitIn, refreshedClone, type RefreshedClone, type StandIn } from './refresh-here.ts';

const SMALL = { models: 120, spaces: 40, datasets: 12 };
const REFUSED =
  'data/captures/latest/manifest.json: models: 120 listed, 40 now, 67 % fewer\n' +
  'hint: nothing was written; where that is right, the same command with --shrunk "REASON" writes it\n';

const folder = mkdtempSync(join(tmpdir(), 'refresh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The made-up Hub of a day; with so many more likes for each of its models that have any. */
function hubOf(day: string, more = 0): string {
  const hub = madeUpHub(SMALL);
  for (const model of hub.models) if (typeof model.likes === 'number') model.likes += more;
  return writeHub(join(folder, `${day}-hub`), hub);
}

let weeks: RefreshedClone;
beforeAll(async () => {
  weeks = await refreshedClone(folder);
  const { facts } = await weeks.refresh(hubOf('2026-08-31'));
  weeks.merge(facts.branch!);
});

/** Work trees that a refresh left, what changed in the clone of the person, and their branches. */
const leftBehind = () => [
  gitIn(weeks.clone, 'worktree', 'list').split('\n').length - 1,
  gitIn(weeks.clone, 'status', '--porcelain'),
  gitIn(weeks.clone, 'branch', '--list').trim(),
];
const branches = () => weeks.git('for-each-ref', '--format=%(refname:short)', 'refs/heads').split('\n');

describe('a normal week', () => {
  let outcome: Awaited<ReturnType<RefreshedClone['refresh']>>;
  beforeAll(async () => {
    outcome = await weeks.refresh(hubOf('2026-09-07', 7));
  });

  test('is a branch with one commit of data on those that were merged last', () => {
    expect([outcome.kind, outcome.code, outcome.facts.branch]).toEqual(['pull-request', 0, 'refresh/2026-09-07']);
    expect(weeks.steps).toEqual(['crawl', 'history', 'metrics', 'check', 'diff']);
    expect(weeks.git('log', '--format=%an: %s', 'main..refresh/2026-09-07')).toBe(
      'A Person: Refresh the data: the Hub of 2026-09-07',
    );
    const changed = weeks.git('diff', '--name-only', 'main', 'refresh/2026-09-07').split('\n');
    expect(changed).toContain('data/captures/latest/models.csv');
    expect(changed.filter((path) => !/^data\/(captures\/latest|history|metrics)\//.test(path))).toEqual([]);
  });

  test('has the diff as the text of its pull request, and lines for a workflow', () => {
    expect(weeks.made('text.md')).toMatch(/latest[\s\S]*\n---\n\nIntegrations are as before: an archive has no page/);
    const { base, commit } = outcome.facts;
    expect([base, commit]).toEqual([weeks.git('rev-parse', 'main'), weeks.git('rev-parse', 'refresh/2026-09-07')]);
    expect(weeks.made('outcome')).toBe(
      `outcome=pull-request\nbranch=refresh/2026-09-07\nbase=${base}\ncommit=${commit}\n` +
        'title=Refresh the data: the Hub of 2026-09-07\nseen=2026-09-07\n',
    );
  });

  test('leaves the files and branches of the person alone', () => expect(leftBehind()).toEqual([0, '', '* main']));

  afterAll(() => weeks.merge('refresh/2026-09-07'));
});

describe('a crawl that is not finished', () => {
  const crawlAtBudget: StandIn = ({ name }) => (name === 'crawl' ? { code: 75 } : undefined);

  test('writes nothing and says how to go on', async () => {
    const outcome = await weeks.refresh(hubOf('2026-09-14', 9), { hours: '5' }, crawlAtBudget);
    expect([outcome.kind, outcome.code, weeks.steps, branches()]).toEqual(['unfinished', 75, ['crawl'], ['main']]);
    expect(outcome.said).toContain('the same command goes on');
    expect([weeks.made('outcome'), weeks.made('text.md')]).toEqual(['outcome=unfinished\n', undefined]);
    expect(leftBehind()).toEqual([0, '', '* main']);
  });

  test('is finished by the next run, on a branch beside one of that name that somebody wrote to', async () => {
    weeks.git('branch', 'refresh/2026-09-14', 'main');
    const outcome = await weeks.refresh(join(folder, '2026-09-14-hub'));
    expect([outcome.kind, outcome.facts.branch]).toEqual(['pull-request', 'refresh/2026-09-14-2']);
    expect(branches()).toEqual(['main', 'refresh/2026-09-14', 'refresh/2026-09-14-2']);
    expect(weeks.git('rev-parse', 'refresh/2026-09-14')).toBe(weeks.git('rev-parse', 'main'));
    weeks.git('branch', '--delete', '--force', 'refresh/2026-09-14');
    weeks.merge('refresh/2026-09-14-2');
  });
});

test('a listing that shrank is an issue that says what to do next, and no branch', async () => {
  const outcome = await weeks.refresh(hubOf('2026-09-21', 12), {}, ({ name }) =>
    name === 'crawl' ? { code: 1, stderr: REFUSED } : undefined,
  );
  expect([outcome.kind, outcome.code, weeks.steps, branches()]).toEqual(['issue', 1, ['crawl'], ['main']]);
  expect(weeks.made('text.md')).toContain('models: 120 listed, 40 now');
  expect(weeks.made('text.md')).toContain('`npm run refresh -- --shrunk "REASON"`');
  expect(weeks.made('outcome')).toMatch(/^outcome=issue\ntitle=Refresh: the crawl refused a listing/);
});

test('a week without change is nothing, though everything is a week older', async () => {
  const outcome = await weeks.refresh(hubOf('2026-09-28', 9));
  expect([outcome.kind, outcome.code, weeks.steps, branches()]).toEqual(['unchanged', 0, ['crawl'], ['main']]);
  expect(weeks.made('text.md')).toBeUndefined();
});

test('a step that fails on the new data is an issue, and the data are kept beside its text', async () => {
  const outcome = await weeks.refresh(hubOf('2026-10-05', 15), {}, ({ name }) =>
    name === 'metrics' ? { code: 1, stderr: 'models.csv:3: @someone `x`: wrong\u202e\n' } : undefined,
  );
  expect([outcome.kind, weeks.steps, branches()]).toEqual(['issue', ['crawl', 'history', 'metrics'], ['main']]);
  expect(outcome.facts.title).toBe('Refresh: npm run metrics fails on the new data');
  expect(weeks.made('text.md')).toContain('```text\nmodels.csv:3: @someone `x`: wrong\\u{202e}\n```');
  gitIn(weeks.clone, 'fetch', '--quiet', join(folder, 'made', 'refresh.bundle'), 'HEAD');
  expect(gitIn(weeks.clone, 'log', '-1', '--format=%s', 'FETCH_HEAD')).toBe(
    'Data of 2026-10-05 that npm run metrics fails on',
  );
});

test('a crawl that fails otherwise is an error that says how to go on, and leaves nothing', async () => {
  const crawl: StandIn = ({ name }) => (name === 'crawl' ? { code: 1, stderr: 'the Hub does not answer' } : undefined);
  await expect(weeks.refresh(hubOf('2026-10-12', 16), {}, crawl)).rejects.toMatchObject({
    message: 'crawl: the step ended with exit code 1\nthe Hub does not answer',
    hint: 'to run it alone: npm run refresh, which goes on where the crawl stopped',
  });
  expect([leftBehind(), weeks.made('outcome')]).toEqual([[0, '', '* main'], undefined]);
});
