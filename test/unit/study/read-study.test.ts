import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { source } from '../../../data/schema/manifest.ts';
import { aboutStudy } from '../../../scripts/study/about-study.ts';
import { readPythonList } from '../../../scripts/study/read-python-list.ts';
import { readStudy } from '../../../scripts/study/read-study.ts';
import { writeStudy } from '../../../scripts/study/write-study.ts';

const root = mkdtempSync(join(tmpdir(), 'study-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Tables as the scrapers write them: the author in last_modified, models once more in datasets, floats beside gaps. */
const TABLES = {
  'models.csv':
    'name,author,last_modified,downloads,likes,pipeline_tag,tag\n' +
    'o/both,o,2023-09-05 14:49:34+00:00,30,7,zero-shot-classification,text-classification\n' +
    'gpt2,,2023-06-30 02:19:43+00:00,20,9,,text-generation\n' +
    'o/both,o,2023-09-05 14:49:34+00:00,30,7,zero-shot-classification,text-generation\n',
  'spaces.csv': 'name,likes\no/none,0\no/uses,4\no/uses,4\n',
  'spaces_extra.csv':
    'name,likes,author,last_modified,models,datasets\n' +
    'o/none,0,o,o,,\n' +
    `o/uses,4,o,o,"['gpt2', ""o/it's"", 'gpt2']","['gpt2']"\n` +
    "o/late,1,o,o,['o/both'],['o/both']\n",
  'files.csv': 'name,size,n_files\no/uses,2551.0,4.0\no/none,,\no/late,,1200.0\n',
};
let clones = 0;
function cloneOf(changes: Partial<typeof TABLES> = {}): string {
  const clone = join(root, String((clones += 1)));
  mkdirSync(join(clone, 'data'), { recursive: true });
  for (const [name, text] of Object.entries({ ...TABLES, ...changes })) writeFileSync(join(clone, 'data', name), text);
  return clone;
}

test('a clone gives models, all Spaces of both lists with what they name, and sizes, each sorted by id', async () => {
  expect(await readStudy(cloneOf())).toEqual({
    models: [
      {
        id: 'gpt2',
        lastModified: '2023-06-30T02:19:43.000Z',
        likes: 9,
        downloads: 20,
        tags: ['text-generation'],
      },
      {
        id: 'o/both',
        author: 'o',
        lastModified: '2023-09-05T14:49:34.000Z',
        likes: 7,
        downloads: 30,
        tags: ['text-classification', 'text-generation'],
        pipeline_tag: 'zero-shot-classification',
      },
    ],
    spaces: [
      { id: 'o/late', author: 'o', likes: 1, models: ['o/both'] },
      { id: 'o/none', author: 'o', likes: 0 },
      { id: 'o/uses', author: 'o', likes: 4, models: ['gpt2', "o/it's"] },
    ],
    sizes: [
      { id: 'o/late', bytes: null, files: 1200 },
      { id: 'o/none', bytes: null, files: null },
      { id: 'o/uses', bytes: 2551, files: 4 },
    ],
    naming: 2,
    repeated: 1,
  });
});

test('the archive has the files of an archive, the same to the byte each time, and says what it covers', async () => {
  const study = await readStudy(cloneOf());
  const [first, second] = [join(root, 'first'), join(root, 'second')];
  await writeStudy(first, study);
  await writeStudy(second, study);
  const names = readdirSync(first);
  expect(names).toEqual(['about.json', 'models.ndjson.gz', 'space-files.csv', 'spaces.ndjson.gz']);
  for (const name of names) expect(readFileSync(join(first, name))).toEqual(readFileSync(join(second, name)));
  expect(gunzipSync(readFileSync(join(first, 'spaces.ndjson.gz'))).toString()).toMatch(/^\{"id":"o\/late".*\}\n/);
  expect(readFileSync(join(first, 'space-files.csv'), 'utf8')).toBe(
    'id,size_bytes,n_files\no/late,,1200\no/none,,\no/uses,2551,4\n',
  );
  await expect(writeStudy(first, study)).rejects.toThrow('is there already');
  const { capture: _capture, options: _options, answering: _answering, ...stated } = aboutStudy;
  expect(source.safeParse(stated).success).toBe(true);
});

describe('a table of another form is one error with file and line', () => {
  const failure = async (changes: Partial<typeof TABLES>) => {
    const clone = cloneOf(changes);
    return readStudy(clone).then(
      () => 'none',
      (error: Error) => error.message.replace(clone, ''),
    );
  };
  test.each([
    ['a missing column', { 'files.csv': 'name,size\n' }],
    ['a cell that is no number', { 'files.csv': 'name,size,n_files\no/a,12.5,1.0\n' }],
    ['models that are no list', { 'spaces_extra.csv': `name,likes,models\no/a,1,\no/b,1,"['x"\n` }],
    ['a name that is no id', { 'spaces.csv': 'name,likes\no/a b,1\n' }],
    ['a row of another width', { 'spaces.csv': 'name,likes\no/a\n' }],
    ['a Space twice among the sizes', { 'files.csv': 'name,size,n_files\no/a,1.0,1.0\no/a,2.0,1.0\n' }],
    ['an empty file', { 'models.csv': '' }],
    ['a quote that is not closed', { 'models.csv': '"name\n' }],
  ])('%s', async (_, changes) => expect(await failure(changes)).toMatchSnapshot());

  test('a file that is not there', async () => {
    const clone = cloneOf();
    rmSync(join(clone, 'data/spaces.csv'));
    await expect(readStudy(clone)).rejects.toMatchObject({ hint: expect.stringContaining('full clone') });
  });
});

test.each([
  ["['a', 'b/c']", ['a', 'b/c']],
  ['[]', []],
  [`["it's", 'a\\'b', 'back\\\\slash']`, ["it's", "a'b", 'back\\slash']],
  ["['a' 'b']", null],
  ["['a', 3]", null],
  ["['a',", null],
  ['nan', null],
])('%s is read as %j', (text, items) => expect(readPythonList(text)).toEqual(items));
