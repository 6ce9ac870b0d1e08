import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { clone } from '../clone.ts';
import { latest, models } from '../latest.ts';
import { diff } from '../diff.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)('npm run diff with options (skipped where git is missing: it compares with a commit)', () => {
  test('stays below the limit and says what it left out', async () => {
    const rows = (factor: number) =>
      models(
        ...Array.from(
          { length: 50 },
          (_, at) => `o/${'x'.repeat(80)}-${at},o,fill-mask,,,mit,${at * factor},${at * factor}`,
        ),
      );
    const { dir, write } = clone({
      ...latest,
      'captures/latest/models.csv': rows(1),
      'captures/2020-01-01/models.csv': rows(1),
    });
    write({ 'captures/latest/models.csv': rows(2), 'captures/2020-01-01/models.csv': rows(3) });
    const { stdout } = await diff(dir, '--most', '2000');
    expect(Buffer.byteLength(stdout)).toBeLessThan(2000);
    expect(stdout.trimEnd().split('\n').at(-1)).toMatchInlineSnapshot(
      `"Left out for length: 3 of 10 parts (moves of likes of models in \`latest\`, moves of downloads of models in \`2020-01-01\`, moves of likes of models in \`2020-01-01\`). \`npm run diff\` with a larger --most shows them, with --json all."`,
    );
  });

  test('says that the schema changed, that a table is new or gone', async () => {
    const { dir, write } = clone({ ...latest, 'captures/latest/old-table.csv': 'id\na\n' });
    write({
      'captures/latest/models.csv': 'id,likes,new_column\no/a,10,1\no/b,5,2\no/c,2,3\n',
      'captures/latest/old-table.csv': null,
      'captures/latest/space-imports.csv': 'space,module\ns/a,torch\n',
      'captures/latest/model-ranks.csv': 'task,model\nx,o/a\n',
    });
    expect((await diff(dir)).stdout).toMatchInlineSnapshot(`
      "# Data against \`HEAD\` (\`<commit>\`)

      No claim turned.

      No alarm.

      ## Populations

      | Capture | Seen | Listing | Population | Listed before | Now | Change | % |
      | --- | --- | --- | --- | --: | --: | --: | --: |
      | \`latest\` | \`2026-01-01\` | models | a whole listing | 3 | 3 | 0 | 0.0 % |

      ## Largest moves

      \`latest\`, likes of models: 1 rose, 0 fell

      | Repository | Before | Now | Change | % |
      | --- | --: | --: | --: | --: |
      | \`o/c\` | 1 | 2 | +1 | +100.0 % |

      ## Tables

      | Folder | Table | Rows | Added | Removed | Changed | Note |
      | --- | --- | --: | --: | --: | --: | --- |
      | \`captures/latest\` | \`model-ranks\` | 1 (-1) | ? | ? | ? | schema changed: -\`by\` -\`sort\` -\`rank\` -\`value\`; no key in both versions: rows not compared |
      | \`captures/latest\` | \`models\` | 3 | 0 | 0 | 1 | schema changed: +\`new_column\` -\`author\` -\`pipeline_tag\` -\`task_tags\` -\`library\` -\`licence\` -\`downloads\` |
      | \`captures/latest\` | \`old-table\` | 0 (-1) | ? | ? | ? | table gone |
      | \`captures/latest\` | \`space-imports\` | 1 (+1) | 1 | 0 | 0 | new table |
      "
    `);
  });

  test('prints everything as JSON', async () => {
    const { dir, write } = clone(latest);
    write({ 'captures/latest/models.csv': models('o/a,o,fill-mask,,,mit,10,100', 'o/b,o,fill-mask,,,mit,5,50') });
    const { status, stdout } = await diff(dir, '--json');
    expect([status, JSON.parse(stdout)]).toMatchObject([
      0,
      { captures: [{ capture: 'latest', repositories: [{ departures: [{ id: 'o/c', kind: 'unknown' }] }] }] },
    ]);
  });

  test('sums metrics up by the chapters of the site', async () => {
    const { dir, write } = clone({
      ...latest,
      '../src/content/report/00-a.mdx': 'title: A\n<Value of="concentration" />\n',
    });
    write({ 'metrics/concentration.csv': 'capture,kind,by,task,measure,n,gini\nlatest,models,all,,likes,4,0.5\n' });
    expect((await diff(dir)).stdout).toContain('| A | 1 | 0 | 0 | 0 | 1 | `concentration` |');
    expect((await diff(dir, '--src', 'data')).stdout).toContain(
      '| In no chapter | 1 | 0 | 0 | 0 | 1 | `concentration` |',
    );
    const { status, stderr } = await diff(dir, '--src', 'nowhere');
    expect([status, stderr]).toEqual([1, expect.stringContaining('nowhere: expected a folder, received none')]);
  });
});
