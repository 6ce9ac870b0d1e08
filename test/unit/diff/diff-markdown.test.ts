import { expect, test } from 'vitest';
import { diffMarkdown } from '../../../scripts/diff/diff-markdown.ts';
import { groupVersions } from '../../../scripts/diff/group-versions.ts';

/** Markdown of files in two versions, by path; the unchanged ones are there at the ref and now. */
function markdownOf(files: Record<string, [old: string | undefined, now: string | undefined]>, ...unchanged: string[]) {
  const changed = Object.entries(files).map(([path, [old, now]]) => ({ path, old, new: now }));
  const paths = {
    old: new Set([...unchanged, ...changed.filter(({ old }) => old !== undefined).map(({ path }) => path)]),
    new: new Set([...unchanged, ...changed.filter((file) => file.new !== undefined).map(({ path }) => path)]),
  };
  return diffMarkdown(groupVersions(changed, paths), 'a', 'a');
}

const HEAD = 'capture,kind,by,task,measure,n,gini';
const concentration = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`;

test('a table of which nothing is told beyond the overview gets no heading, nor does its folder', () => {
  const markdown = markdownOf({
    'metrics/concentration.csv': [
      concentration('latest,models,all,,likes,3,0.5'),
      'capture,kind,by,task,measure,n\nlatest,models,all,,likes,3\n',
    ],
  });
  expect(markdown).toContain('| `metrics` | `concentration` | 1 | 0 | 0 | 0 | schema changed: -`gini` |');
  expect(markdown).not.toContain('##');
});

test('a figure that comes or goes is told as a text that turns', () => {
  const markdown = markdownOf({
    'metrics/concentration.csv': [
      concentration('latest,models,all,,likes,,0.5', 'latest,models,all,,downloads,3,0.5'),
      concentration('latest,models,all,,likes,77,', 'latest,models,all,,downloads,4,0.5'),
    ],
    'captures/latest/models.csv': ['id,likes,downloads\no/a,1,\no/b,1,2\n', 'id,likes,downloads\no/a,1,77\no/b,1,2\n'],
  });
  expect(markdown.slice(markdown.indexOf('## '))).toMatchInlineSnapshot(`
    "## \`metrics\`

    ### \`metrics/concentration\`

    | Key | Figure | Old | New | Change |
    | --- | --- | --: | --: | --: |
    | \`latest · models · all · - · downloads\` | \`n\` | 3 | 4 | +33.3 % |

    \`n\`: empty → \`77\` 1.

    \`gini\`: \`0.5\` → empty 1.

    ## \`captures/latest\`

    ### \`models\`

    \`downloads\`: empty → \`77\` 1.
    "
  `);
});

test('a table that cannot be read is named with its side and reason, and not compared; others are told', () => {
  const markdown = markdownOf({
    'captures/latest/models.csv': ['id,likes\no/a,1\n', 'id,likes\no/a,"1\n'],
    'captures/latest/spaces.csv': ['id,likes\no/a,"1\n', 'id,likes\no/a,1\n'],
    'captures/latest/datasets.csv': ['id,likes\no/a,1\n', 'id,likes\no/a,2\n'],
  });
  expect(markdown).toMatchInlineSnapshot(`
    "# Data against \`a\`

    | Folder | Table | Rows | Added | Removed | Changed | Note |
    | --- | --- | --: | --: | --: | --: | --- |
    | \`captures/latest\` | \`models\` | ? | ? | ? | ? | not readable as CSV: rows not compared |
    | \`captures/latest\` | \`spaces\` | 1 | ? | ? | ? | not readable as CSV: rows not compared |
    | \`captures/latest\` | \`datasets\` | 1 | 0 | 0 | 1 |  |

    - \`captures/latest/models.csv\`, new version: not readable as CSV: \`Quote Not Closed: the parsing is finished with an opening quote at line 2\`
    - \`captures/latest/spaces.csv\`, old version: not readable as CSV: \`Quote Not Closed: the parsing is finished with an opening quote at line 2\`

    ## \`captures/latest\`

    ### \`datasets\`

    | Largest moves of \`likes\` | Old | New | Change | % |
    | --- | --: | --: | --: | --: |
    | \`o/a\` | 1 | 2 | +1 | +100.0 % |
    "
  `);
});

test('a table that cannot be read is named where its folder is new or gone', () => {
  const markdown = markdownOf({
    'captures/2026-01-01/manifest.json': [undefined, '{}'],
    'captures/2026-01-01/models.csv': [undefined, 'id\n"'],
  });
  expect(markdown).toContain(
    '- `captures/2026-01-01/models.csv`, new version: not readable as CSV: `Quote Not Closed: ',
  );
  expect(markdown).toContain('Rows: `models` ?.');
});

const LATEST = 'captures/latest/manifest.json';
const MODELS = 'captures/latest/models.csv';

test('a folder whose manifest.json alone is gone is not gone, and its tables are told', () => {
  const markdown = markdownOf({
    [LATEST]: ['{}', undefined],
    [MODELS]: ['id,likes\no/a,1\n', 'id,likes\no/a,2\n'],
  });
  expect(markdown).toContain('## `captures/latest`\n\nmanifest.json is missing.\n\n### `models`\n\n| Largest moves');
  expect(markdownOf({ [LATEST]: ['{}', undefined] }, MODELS)).toBe(
    '# Data against `a`\n\n## `captures/latest`\n\nmanifest.json is missing.\n',
  );
});

test('a folder whose manifest.json alone is new is not new', () => {
  expect(markdownOf({ [LATEST]: [undefined, '{}'] }, MODELS)).toBe(
    '# Data against `a`\n\n## `captures/latest`\n\nmanifest.json is new.\n',
  );
});

test('a folder is new or gone when none of its files was or is there, with or without manifest.json', () => {
  expect(markdownOf({ [MODELS]: [undefined, 'id\na\n'] })).toMatch(
    /## `captures\/latest` \(new\)\n\nmanifest\.json is missing\.\n\n[^#]*Rows: `models` 1\.\n$/,
  );
  expect(markdownOf({ [MODELS]: ['id\na\n', undefined] })).toBe(
    '# Data against `a`\n\n## `captures/latest`\n\nThis folder is gone.\n',
  );
});

test('a file that is neither table nor manifest keeps no folder', () => {
  expect(markdownOf({ [LATEST]: ['{}', undefined] }, 'captures/latest/README.md')).toContain('This folder is gone.');
});
