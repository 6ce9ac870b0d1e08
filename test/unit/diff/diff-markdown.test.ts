import { expect, test } from 'vitest';
import { diffMarkdown } from '../../../scripts/diff/diff-markdown.ts';
import { groupVersions } from '../../../scripts/diff/group-versions.ts';

/** Markdown of files in two versions, by path. */
const markdownOf = (files: Record<string, [old: string | undefined, now: string | undefined]>) =>
  diffMarkdown(groupVersions(Object.entries(files).map(([path, [old, now]]) => ({ path, old, new: now }))), 'a', 'a');

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
