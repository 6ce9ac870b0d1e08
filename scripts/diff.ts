/** `npm run diff -- [REF]`: what changed in data/ since a git ref, as Markdown for a pull request. */
import { diffMarkdown } from './diff/diff-markdown.ts';
import { groupVersions } from './diff/group-versions.ts';
import { readVersions } from './diff/read-versions.ts';
import { command } from './lib/command.ts';
import { UsageError } from './lib/usage-error.ts';

await command({
  name: 'diff',
  summary: 'Markdown: data in the working tree against a git ref (default HEAD)',
  operand: { name: 'REF', what: 'git ref', optional: true },
  options: {
    data: { type: 'string', value: 'DIR', default: 'data', help: 'data folder, inside a git clone' },
    most: {
      type: 'string',
      value: 'N',
      default: '60000',
      help: 'characters at most; GitHub takes 65536 in a pull request',
    },
  },
  notes: `Rows added, removed and changed by key (a re-ordering is no change), the largest movers, top lists, metrics
old -> new, what a capture covers.`,
  exits: { 1: 'failed' },
  run({ values, operand: ref = 'HEAD' }) {
    if (!/^[1-9]\d{3,}$/.test(values.most))
      throw new UsageError(`--most: expected a whole number from 1000, received ${JSON.stringify(values.most)}`);
    const { commit, files, paths } = readVersions(values.data, ref);
    process.stdout.write(diffMarkdown(groupVersions(files, paths), ref, commit, Number(values.most)));
  },
});
