import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { crawlHere } from './crawl-here.ts';
import { writeHub, type HubRow } from './made-up-hub.ts';
import { crawl, fingerprint, readCapture, scratch } from './spawn-crawl.ts';

const model = (id: string, more: Record<string, unknown> = {}): HubRow => ({
  id,
  likes: 1,
  downloads: 2,
  tags: [],
  pipeline_tag: 'fill-mask',
  createdAt: '2024-07-11T00:00:00.000Z',
  ...more,
});
const space = (id: string, more: Record<string, unknown> = {}): HubRow => ({
  id,
  likes: 1,
  tags: [],
  sha: 'a'.repeat(40),
  runtime: { stage: 'RUNNING' },
  createdAt: '2024-07-11T00:00:00.000Z',
  ...more,
});

test('--help says all options, what is read from the environment, and the exit codes', async () => {
  const { code, stdout, stderr } = await crawlHere(scratch(), ['--help']);
  expect([code, stderr]).toEqual([0, '']);
  for (const word of [
    '--archive',
    '--into',
    '--capture',
    '--count',
    '--sort',
    '--by',
    '--tasks',
    '--spaces',
    '--most-spaces',
    '--concurrency',
    '--hours',
    '--cache',
    '--fresh',
    '--json',
    '--debug',
    '--help',
    'HF_ENDPOINT',
    'HF_TOKEN',
    '75 stopped by --hours',
    '130 interrupted',
  ])
    expect(stdout).toContain(word);
});

test.each([
  [
    ['--count', '0'],
    '--count: expected a whole number from 1, received "0"\nhint: npm run crawl -- --help lists the options\n',
  ],
  [['--colour'], "Unknown option '--colour'\nhint: npm run crawl -- --help lists the options\n"],
])('%j is a usage error', async (args, message) => {
  expect(await crawlHere(scratch(), args)).toEqual({ code: 2, stdout: '', stderr: message });
});

test('a capture name that leads out of the folder is refused, from the command line as from an archive', async () => {
  const folder = scratch();
  const archive = writeHub(join(folder, 'hub'), { models: [model('a/a')] });
  const given = await crawlHere(folder, ['--archive', archive, '--capture', '../outside']);
  expect([
    given.code,
    given.stderr.includes('capture: expected a name of letters, digits, . _ and -, received "../outside"'),
  ]).toEqual([2, true]);
  writeFileSync(join(archive, 'about.json'), JSON.stringify({ capture: '..' }));
  expect((await crawlHere(folder, ['--archive', archive])).code).toBe(1);
  expect([readdirSync(folder).sort(), fingerprint(folder, true)]).toEqual([['cache', 'hub'], []]);
});

test('a missing, an empty and a broken archive are one error each', async () => {
  const folder = scratch();
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'broken'));
  writeFileSync(join(folder, 'broken/models.ndjson.gz'), 'not gzip');
  const errors = await Promise.all(
    ['none', 'empty', 'broken'].map(async (name) => {
      const { code, stderr } = await crawlHere(folder, ['--archive', join(folder, name)]);
      return `${code} ${stderr.replaceAll(folder, 'DIR')}`;
    }),
  );
  expect(errors).toMatchInlineSnapshot(`
    [
      "1 --archive: no folder DIR/none
    hint: name a folder of .ndjson.gz files
    ",
      "1 DIR/empty: expected an archive file, received an empty folder
    hint: an archive holds models.ndjson.gz, datasets.ndjson.gz, spaces.ndjson.gz, model-infos.ndjson.gz, cards.ndjson.gz, dataset-cards.ndjson.gz, space-files.ndjson.gz, space-files.csv, removed.ndjson.gz, contents.ndjson.gz, discussions.ndjson.gz, commits.ndjson.gz, packages.ndjson.gz, about.json
    ",
      "1 DIR/broken/models.ndjson.gz: not a gzip file (incorrect header check)
    hint: gzip -t models.ndjson.gz
    ",
    ]
  `);
});

describe('an about.json', () => {
  const about = async (text: object, run: typeof crawl) => {
    const folder = scratch();
    const archive = writeHub(join(folder, 'hub'), { models: [model('a/a')] });
    writeFileSync(join(archive, 'about.json'), JSON.stringify(text));
    return { folder, ...(await run(folder, ['--archive', archive])) };
  };

  test('that only names the capture is enough', async () => {
    const { code, folder } = await about({ capture: '2024-07-12' }, crawlHere);
    expect([code, readCapture(folder, '2024-07-12').about.source]).toEqual([
      0,
      'an archive that does not state its source',
    ]);
  });

  test('that states its source wrongly is an error before the first page', async () => {
    // A process of its own: its stderr has the progress too.
    const { code, stderr, folder } = await about({ capture: '2024-07-12', source: 'somebody' }, crawl);
    expect([code, stderr.includes('models  '), fingerprint(folder, true)]).toEqual([1, false, []]);
    expect(stderr).toContain('about.json: licence: ');
  });
});

test('a Hub with nothing in it is a capture with nothing in it', async () => {
  const folder = scratch();
  const archive = writeHub(join(folder, '2024-07-11-empty'), { spaces: [space('a/a')] });
  expect((await crawlHere(folder, ['--archive', archive])).code).toBe(0);
  const { tables } = readCapture(folder, '2024-07-11-empty');
  expect([tables.models, tables.spaces, tables.datasets]).toEqual([[], [], []]);
});

test('records as odd as authors write them are taken as they are, but for names that no repository has', async () => {
  const folder = scratch();
  const long = 'x'.repeat(900);
  const archive = writeHub(join(folder, '2024-07-11-odd'), {
    models: [
      model('a/"quoted",x'),
      model('no-owner', { tags: undefined }),
      model('a/%2e%2e'),
      model('a/b-c', { gated: '' }),
      model('a/b.c', { downloads: 2 ** 39, likes: 2 ** 30 }),
      model('a/z', {
        tags: ['license:', 'dataset:', '', 'fill-mask', 'fill-mask'],
        pipeline_tag: '',
        spaces: ['', 's/1', 's/1'],
        library_name: 'a\nb, "c"',
        likes: undefined,
        downloads: undefined,
        createdAt: undefined,
      }),
    ],
    spaces: [
      space('s/1', {
        models: ['a/b-c', 'a/b-c', '', long, 'a/b.c', 'no-owner'],
        datasets: [''],
      }),
      space('s/2', { models: ['a/z'], cardData: ['front', 'matter'], tags: ['license:'] }),
      space('s/3', { models: ['a/z'], cardData: { license: ['mit'], app_file: 5 } }),
      space('s/x-y', { models: ['a/b-c'], cardData: { license: '' }, sdk: '' }),
      space('s/4', { models: ['no-such-alias'], cardData: 'text', runtime: {} }),
    ],
  });
  const { code, stderr } = await crawlHere(folder, ['--archive', archive, '--by', 'both']);
  expect([code, stderr.includes('hint')]).toEqual([0, false]);
  const { tables } = readCapture(folder, '2024-07-11-odd');
  expect(tables.spaces!.map(({ id, models_named }) => [id, models_named])).toEqual([
    ['s/1', 4],
    ['s/x-y', 1],
  ]);
  expect(tables['model-uses']!.filter(({ side }) => side === 'space').map(({ model: id }) => id)).toContain(long);
  expect(tables['model-ranks']!.find(({ sort, model: id }) => sort === 'downloads' && id === 'a/b.c')).toMatchObject({
    value: 2 ** 39,
  });
  expect(tables['likes-downloads-bins']!.reduce((sum, { n, task }) => sum + (task === null ? Number(n) : 0), 0)).toBe(
    3,
  );
});
