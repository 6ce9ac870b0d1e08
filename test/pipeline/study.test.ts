import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../../data/schema/open-folder.ts';
import { scratch } from './spawn-crawl.ts';

const run = (...args: string[]) => spawnSync(process.execPath, args, { encoding: 'utf8' });

/** A clone as the scrapers leave it, of two models and five Spaces. */
function writeClone(clone: string): void {
  const tables = {
    models:
      'name,author,last_modified,downloads,likes,pipeline_tag,tag\n' +
      'o/c,o,2023-09-05 14:49:34+00:00,30,7,text-classification,text-classification\n' +
      'gpt2,,2023-06-30 02:19:43+00:00,20,9,text-generation,text-generation\n',
    spaces: 'name,likes\na/1,0\na/2,4\na/3,1\na/4,0\na/5,2\n',
    spaces_extra:
      'name,likes,author,last_modified,models\n' +
      `a/1,0,a,a,\na/2,4,a,a,"['gpt2', 'o/c']"\na/3,1,a,a,['gpt2']\na/4,0,a,a,['o/else']\na/5,2,a,a,\n`,
    files: 'name,size,n_files\na/2,2048.0,4.0\na/3,,1200.0\n',
  };
  mkdirSync(join(clone, 'data'), { recursive: true });
  for (const [name, text] of Object.entries(tables)) writeFileSync(join(clone, 'data', `${name}.csv`), text);
}

test('a clone of the study becomes a capture of all its Spaces, with rows for those that use its models', () => {
  const [clone, into] = [join(scratch(), 'clone'), scratch()];
  writeClone(clone);
  const made = run('scripts/study.ts', clone);
  expect(made.stdout).toContain('5 records, 3 name a model');
  const crawled = run('scripts/captures.ts', join(clone, 'archive'), '--only', '2023-11-15', '--into', into);
  expect(crawled.status, crawled.stderr).toBe(0);
  const { manifest, table } = openFolder('captures', join(into, '2023-11-15'));
  expect(manifest.population.spaces.kind).toBe('whole');
  expect(table('space-use').find(({ side }) => side === 'space')).toMatchObject({
    spaces_listed: 5,
    // The study asked for every record: one without models names none.
    answering: 5,
    spaces_naming: 3,
    uses: 4,
    models_used: 3,
    spaces_in_scope: 2,
    uses_in_scope: 3,
  });
  expect(table('spaces').map(({ id, bytes, files }) => [id, bytes, files])).toEqual([
    ['a/2', 2048, 4],
    ['a/3', null, 1200],
  ]);
  expect(readFileSync(join(into, '2023-11-15/space-models.csv'), 'utf8').match(/^a\//gm)).toHaveLength(3);
  const again = run('scripts/study.ts', clone);
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('is there already')]);
});
