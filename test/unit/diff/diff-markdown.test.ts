import { expect, test } from 'vitest';
import { diffFacts } from '../../../scripts/diff/diff-facts.ts';
import { diffMarkdown } from '../../../scripts/diff/diff-markdown.ts';
import { groupVersions } from '../../../scripts/diff/group-versions.ts';

/** Markdown of files in two versions, by path; the unchanged ones are there at the ref and now. */
function markdownOf(files: Record<string, [old: string | undefined, now: string | undefined]>, ...unchanged: string[]) {
  const changed = Object.entries(files).map(([path, [old, now]]) => ({ path, old, new: now }));
  const paths = {
    old: new Set([...unchanged, ...changed.filter(({ old }) => old !== undefined).map(({ path }) => path)]),
    new: new Set([...unchanged, ...changed.filter((file) => file.new !== undefined).map(({ path }) => path)]),
  };
  return diffMarkdown(diffFacts(groupVersions(changed, paths), { ref: 'a', commit: 'a', chapters: [] }));
}

const HEAD = 'capture,kind,by,task,measure,n,gini';
const concentration = (...rows: string[]) => `${[HEAD, ...rows].join('\n')}\n`;

test('a table of which nothing is told beyond its line gets no heading of its own', () => {
  const markdown = markdownOf({
    'metrics/concentration.csv': [
      concentration('latest,models,all,,likes,3,0.5'),
      'capture,kind,by,task,measure,n\nlatest,models,all,,likes,3\n',
    ],
  });
  expect(markdown).toContain('| `metrics` | `concentration` | 1 | 0 | 0 | 0 | schema changed: -`gini` |');
  expect(markdown.match(/^#.*$/gm)).toEqual(['# Data against `a`', '## Tables']);
});

test('a figure that comes or goes is counted by chapter, in a capture told as a text that turns', () => {
  const markdown = markdownOf({
    'metrics/concentration.csv': [
      concentration('latest,models,all,,likes,,0.5', 'latest,models,all,,downloads,3,0.5'),
      concentration('latest,models,all,,likes,77,', 'latest,models,all,,downloads,4,0.5'),
    ],
    'captures/latest/models.csv': ['id,likes,downloads\no/a,1,\no/b,1,2\n', 'id,likes,downloads\no/a,1,77\no/b,1,2\n'],
  });
  expect(markdown.slice(markdown.indexOf('## '))).toMatchInlineSnapshot(`
    "## Metrics by chapter

    | Chapter | Figures changed | Known now | Not known any more | Rows new | Rows gone | Metrics |
    | --- | --: | --: | --: | --: | --: | --- |
    | In no chapter | 1 | 1 | 1 | 0 | 0 | \`concentration\` |

    ### In no chapter

    | Metric | Row | Figure | Before | Now | Change |
    | --- | --- | --- | --: | --: | --: |
    | \`concentration\` | \`latest · models · all · - · downloads\` | \`n\` | 3 | 4 | +33.3 % |

    ## Texts that turned

    - \`captures/latest/models\`, \`downloads\`: empty → \`77\` 1.

    ## Tables

    | Folder | Table | Rows | Added | Removed | Changed | Note |
    | --- | --- | --: | --: | --: | --: | --- |
    | \`metrics\` | \`concentration\` | 2 | 0 | 0 | 2 |  |
    | \`captures/latest\` | \`models\` | 2 | 0 | 0 | 1 |  |
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

    No claim turned.

    ## Populations

    - \`captures/latest/models.csv\`, new version: not readable as CSV: \`Quote Not Closed: the parsing is finished with an opening quote at line 2\`
    - \`captures/latest/spaces.csv\`, old version: not readable as CSV: \`Quote Not Closed: the parsing is finished with an opening quote at line 2\`

    ## Largest moves

    \`latest\`, likes of datasets: 1 rose, 0 fell

    | Repository | Before | Now | Change | % |
    | --- | --: | --: | --: | --: |
    | \`o/a\` | 1 | 2 | +1 | +100.0 % |

    ## Tables

    | Folder | Table | Rows | Added | Removed | Changed | Note |
    | --- | --- | --: | --: | --: | --: | --- |
    | \`captures/latest\` | \`models\` | ? | ? | ? | ? | not readable as CSV: rows not compared |
    | \`captures/latest\` | \`spaces\` | 1 | ? | ? | ? | not readable as CSV: rows not compared |
    | \`captures/latest\` | \`datasets\` | 1 | 0 | 0 | 1 |  |
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

const HEAD_OF_ALL = '# Data against `a`\n\nNo claim turned.\n\n## Populations\n\n';
const LATEST = 'captures/latest/manifest.json';
const MODELS = 'captures/latest/models.csv';

test('a folder whose manifest.json alone is gone is not gone, and its tables are told', () => {
  const markdown = markdownOf({
    [LATEST]: ['{}', undefined],
    [MODELS]: ['id,likes\no/a,1\n', 'id,likes\no/a,2\n'],
  });
  expect(markdown).toContain('## Populations\n\n- `captures/latest`: manifest.json is missing.\n\n## Largest moves');
  expect(markdownOf({ [LATEST]: ['{}', undefined] }, MODELS)).toBe(
    `${HEAD_OF_ALL}- \`captures/latest\`: manifest.json is missing.\n`,
  );
});

test('a folder whose manifest.json alone is new is not new', () => {
  expect(markdownOf({ [LATEST]: [undefined, '{}'] }, MODELS)).toBe(
    `${HEAD_OF_ALL}- \`captures/latest\`: manifest.json is new.\n`,
  );
});

test('a folder is new or gone when none of its files was or is there, with or without manifest.json', () => {
  expect(markdownOf({ [MODELS]: [undefined, 'id\na\n'] })).toMatch(
    /## `captures\/latest` \(new\)\n\nmanifest\.json is missing\.\n\n[^#]*Rows: `models` 1\.\n$/,
  );
  expect(markdownOf({ [MODELS]: ['id\na\n', undefined] })).toBe(
    `${HEAD_OF_ALL}- \`captures/latest\`: this folder is gone.\n`,
  );
});

test('a file that is neither table nor manifest keeps no folder', () => {
  expect(markdownOf({ [LATEST]: ['{}', undefined] }, 'captures/latest/README.md')).toContain('this folder is gone.');
});
