/** `npm run diff -- [REF]`: what changed in data/ since a git ref, as Markdown for a pull request. */
import { parseArgs } from 'node:util';
import { diffMarkdown } from './diff/diff-markdown.ts';
import { groupVersions } from './diff/group-versions.ts';
import { readVersions } from './diff/read-versions.ts';
import { ReportError } from './lib/report-error.ts';
import { runCommand } from './lib/run-command.ts';

const HELP = `npm run diff -- [REF] [options]    Markdown: data in the working tree against a git ref (default HEAD)

  --data DIR    data folder, inside a git clone (default data)
  --most N      characters at most (default 60000; GitHub takes 65536 in a pull request)

Rows added, removed and changed by key (a re-ordering is no change), the largest movers, top lists, metrics
old -> new, what a capture covers. Exit: 0 done, 1 failed, 2 usage.
`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: 'data' },
      most: { type: 'string', default: '60000' },
      help: { type: 'boolean' },
      debug: { type: 'boolean' },
    },
  });
  if (values.help) return void process.stdout.write(HELP);
  if (positionals.length > 1) throw usage(`diff: expected one git ref, received ${positionals.join(' ')}`);
  if (!/^[1-9]\d{3,}$/.test(values.most))
    throw usage(`--most: expected a whole number from 1000, received ${JSON.stringify(values.most)}`);
  const ref = positionals[0] ?? 'HEAD';
  const { commit, files } = readVersions(values.data, ref);
  process.stdout.write(diffMarkdown(groupVersions(files), ref, commit, Number(values.most)));
});

function usage(message: string): ReportError {
  return new ReportError(message, 'npm run diff -- --help', { exitCode: 2 });
}
