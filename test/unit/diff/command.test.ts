import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { clone } from './clone.ts';
import { json, latest, models } from './latest.ts';
import { diff, diffProcess } from './diff.ts';

const hasGit = spawnSync('git', ['--version']).status === 0;

describe.skipIf(!hasGit)('npm run diff (skipped where git is missing: it compares with a commit)', () => {
  test('says in one line that nothing changed, here and in a process of its own', async () => {
    const { dir } = clone(latest);
    const here = await diff(dir);
    expect(diffProcess(dir)).toEqual(here);
    expect(here.stdout).toMatchInlineSnapshot(`
      "No change of data against \`HEAD\` (\`<commit>\`).
      "
    `);
  });

  test('takes a re-ordering for no change', async () => {
    const { dir, write } = clone(latest);
    write({
      'captures/latest/models.csv': models(
        'o/c,o,fill-mask,,,mit,1,0',
        'o/b,o,fill-mask,,,mit,5,50',
        'o/a,o,fill-mask,,,mit,10,100',
      ),
    });
    expect((await diff(dir)).stdout).toMatch(/^No change of data/);
  });

  test('tells rows, movers, lists, metrics, and what is covered', async () => {
    const { dir, write } = clone(latest);
    write({
      'captures/latest/models.csv': models(
        'o/a,o,fill-mask,,,apache|2,12,300',
        'o/c,o,fill-mask,,,mit,1,5',
        'o/d,o,fill-mask,,,mit,4,4',
      ),
      'captures/latest/model-ranks.csv': 'by,task,sort,rank,model,value\ntag,x,likes,1,o/d,14\ntag,x,likes,2,o/a,12\n',
      'captures/latest/manifest.json': json(1200, 'top'),
      'metrics/concentration.csv':
        'capture,kind,by,task,measure,n,gini\nlatest,models,all,,likes,3,0.75\nlatest,models,tag,x,likes,2,0.25\n',
      'sources.json': '{ }\n',
    });
    expect((await diff(dir, 'HEAD')).stdout).toMatchInlineSnapshot(`
      "# Data against \`HEAD\` (\`<commit>\`)

      No claim turned.

      No alarm.

      ## Populations

      - **\`latest\`: models were a whole listing and are top lists now**: what follows on them compares two different populations.

      | Capture | Seen | Listing | Population | Listed before | Now | Change | % |
      | --- | --- | --- | --- | --: | --: | --: | --: |
      | \`latest\` | \`2026-01-01\` | models | a whole listing → **top lists** | 3 | 1,200 | +1,197 | +39900.0 % |

      ## Who came and who left

      | Capture | Table | Before | Now | New to the Hub | Came back | Entered | Renamed | Left, still listed | Removed | Not listed any more | Gone, not known why |
      | --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |
      | \`latest\` | models | 3 | 3 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |

      - \`latest\`, models: gone from the table; whether from the Hub too, the newer version does not tell (1): \`o/b\`
      - \`latest\`, models: entered, created before (1): \`o/d\`
      - \`latest\`, models: without \`_id\`, a rename looks like one that left and one that came

      ### Top lists of \`latest\`

      | List | In | Out | Entered | Left |
      | --- | --: | --: | --- | --- |
      | \`x by likes (tag)\` | 1 | 1 | \`o/d\` | \`o/b\` (gone) |

      ## Largest moves

      \`latest\`, downloads of models: 2 rose, 0 fell

      | Repository | Before | Now | Change | % |
      | --- | --: | --: | --: | --: |
      | \`o/a\` | 100 | 300 | +200 | +200.0 % |
      | \`o/c\` | 0 | 5 | +5 | from 0 |

      \`latest\`, likes of models: 1 rose, 0 fell

      | Repository | Before | Now | Change | % |
      | --- | --: | --: | --: | --: |
      | \`o/a\` | 10 | 12 | +2 | +20.0 % |

      ## Metrics by chapter

      | Chapter | Figures changed | Known now | Not known any more | Rows new | Rows gone | Metrics |
      | --- | --: | --: | --: | --: | --: | --- |
      | In no chapter | 1 | 0 | 0 | 1 | 1 | \`concentration\` |

      ### In no chapter

      | Metric | Row | Figure | Before | Now | Change |
      | --- | --- | --- | --: | --: | --: |
      | \`concentration\` | \`latest · models · all · - · likes\` | \`gini\` | 0.5 | 0.75 | +25.00 points |

      ## Texts that turned

      - \`captures/latest/models\`, \`licence\`: \`mit\` → \`apache|2\` 1.

      ## Tables

      | Folder | Table | Rows | Added | Removed | Changed | Note |
      | --- | --- | --: | --: | --: | --: | --- |
      | \`metrics\` | \`concentration\` | 2 | 1 | 1 | 1 |  |
      | \`captures/latest\` | \`model-ranks\` | 2 | 1 | 1 | 1 |  |
      | \`captures/latest\` | \`models\` | 3 | 1 | 1 | 2 |  |

      Other files that differ: \`sources.json\`.
      "
    `);
  });

  test('sums up a new capture, and says which one is gone', async () => {
    const { dir, write } = clone({
      ...latest,
      'captures/2020-01-01/models.csv': models('o/a,o,,,,,1,1'),
      'captures/2020-01-01/manifest.json': json(1),
    });
    write({
      'captures/2020-01-01/models.csv': null,
      'captures/2020-01-01/manifest.json': null,
      'captures/2026-01-01/models.csv': models('o/a,o,,,,,1,1'),
      'captures/2026-01-01/manifest.json': json(1),
    });
    expect((await diff(dir)).stdout).toMatchInlineSnapshot(`
      "# Data against \`HEAD\` (\`<commit>\`)

      No claim turned.

      No alarm.

      ## Populations

      - \`captures/2020-01-01\`: this folder is gone.

      ## \`captures/2026-01-01\` (new)

      Seen 2026-01-01. Source: the Hub @<!-- -->someone. Licence: none.

      - models: 1 listed, whole. Every model.
      - spaces: 0 listed, unknown. not stated
      - datasets: 0 listed, unknown. not stated

      Rows: \`models\` 1.
      "
    `);
  });

  test('tells the tables of a folder of which only manifest.json came or went', async () => {
    const { dir, write } = clone({ ...latest, 'zoo/a/operators.csv': 'id\n' });
    const rows = models('o/a,o,fill-mask,,,mit,10,300', 'o/b,o,fill-mask,,,mit,5,50', 'o/c,o,fill-mask,,,mit,1,0');
    write({ 'captures/latest/manifest.json': null, 'captures/latest/models.csv': rows, 'zoo/a/manifest.json': '{}' });
    const { stdout } = await diff(dir);
    expect(stdout).toContain('## Populations\n\n- `captures/latest`: manifest.json is missing.\n');
    expect(stdout).toContain('## Largest moves\n\n`latest`, downloads of models');
    expect(stdout).toContain('## `zoo/a`\n\nmanifest.json is new.\n');
  });

  test('names a table that is no CSV, and ends well', async () => {
    const { dir, write } = clone(latest);
    write({ 'captures/latest/models.csv': models('o/a,"o,fill-mask,,,mit,10,100') });
    const { status, stdout, stderr } = await diff(dir);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('- `captures/latest/models.csv`, new version: not readable as CSV: `Quote Not Closed');
  });

  test('compares another data folder', async () => {
    const { dir, write } = clone(latest);
    write({ 'sources.json': '{ }\n' });
    expect((await diff(tmpdir(), '--data', join(dir, 'data'))).stdout).toContain(
      'Other files that differ: `sources.json`.',
    );
  });

  test('refuses what is no git ref, no folder, no number', async () => {
    const { dir } = clone(latest);
    expect([
      await diff(dir, 'no-such-ref'),
      await diff(dir, '--data', 'nowhere'),
      await diff(dir, '--most', 'all'),
      await diff(dir, 'a', 'b'),
    ]).toMatchInlineSnapshot(`
      [
        {
          "status": 1,
          "stderr": "no-such-ref: expected a git ref, received none of this clone
      hint: git log --oneline shows commits; git fetch gets more
      ",
          "stdout": "",
        },
        {
          "status": 1,
          "stderr": "nowhere: no such folder
      hint: npm run diff -- --data DIR names another
      ",
          "stdout": "",
        },
        {
          "status": 2,
          "stderr": "--most: expected a whole number from 1000, received "all"
      hint: npm run diff -- --help lists the options
      ",
          "stdout": "",
        },
        {
          "status": 2,
          "stderr": "diff: expected one git ref, received a b
      hint: npm run diff -- --help lists the options
      ",
          "stdout": "",
        },
      ]
    `);
  });
});
