/** `npm run diff -- [REF]`: what changed in data/ since a git ref, as Markdown for a pull request. */
import { join } from 'node:path';
import { readExplained } from './alarms/read-explained.ts';
import { diffAlarms } from './diff/diff-alarms.ts';
import { diffFacts } from './diff/diff-facts.ts';
import { diffJson } from './diff/diff-json.ts';
import { diffMarkdown } from './diff/diff-markdown.ts';
import { groupVersions } from './diff/group-versions.ts';
import { readChapters } from './diff/read-chapters.ts';
import { readVersions } from './diff/read-versions.ts';
import { refuseAlarms } from './diff/refuse-alarms.ts';
import { command } from './lib/command.ts';
import { existingFolder } from './lib/existing-folder.ts';
import { print } from './lib/print.ts';
import { UsageError } from './lib/usage-error.ts';

await command({
  name: 'diff',
  summary: 'Markdown: data in the working tree against a git ref (default HEAD)',
  operand: { name: 'REF', what: 'git ref', optional: true },
  options: {
    data: { type: 'string', value: 'DIR', default: 'data', help: 'data folder, inside a git clone' },
    src: { type: 'string', value: 'DIR', help: 'folder of the site, whose chapters name metrics (default src)' },
    most: {
      type: 'string',
      value: 'N',
      help: 'bytes at most (default 12000 for a refresh of latest, 60000 for anything else; GitHub takes 65536)',
    },
    json: { type: 'boolean', help: 'print everything as JSON; docs/diff.md has the keys' },
    strict: { type: 'boolean', help: 'exit 1 where there is an alarm' },
  },
  notes: `Claims that turned, alarms, populations, who came into the tables and lists of a capture and who left them (left
the list, removed from the Hub, renamed, new to the Hub, came back), the largest moves by repository, metrics by
chapter, then every table. Rows are compared by key; a re-ordering is no change.`,
  exits: { 1: 'failed or an alarm in a strict run' },
  run({ values, operand: ref = 'HEAD' }) {
    if (values.most !== undefined && !/^[1-9]\d{3,}$/.test(values.most))
      throw new UsageError(`--most: expected a whole number from 1000, received ${JSON.stringify(values.most)}`);
    const src = values.src === undefined ? 'src' : existingFolder(values.src, '--src');
    const { commit, files, paths, unchanged } = readVersions(values.data, ref);
    const changed = groupVersions(files, paths, unchanged);
    const alarms = diffAlarms(changed, readExplained(join(values.data, 'explained.json'))?.explanations ?? []);
    const facts = diffFacts(changed, { ref, commit, chapters: readChapters(src), alarms });
    const most = values.most === undefined ? undefined : Number(values.most);
    print(values.json ? diffJson(facts) : diffMarkdown(facts, most));
    if (values.strict) refuseAlarms(facts.alarms);
  },
});
