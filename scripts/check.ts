/** `npm run check`: whether the committed data are what their schemas, keys and hashes say. */
import { parseArgs } from 'node:util';
import { checkData } from './check/check-data.ts';
import { ReportError } from './lib/report-error.ts';
import { runCommand } from './lib/run-command.ts';

const HELP = `npm run check [-- --data DIR]    verify captures, metrics and sources of a data folder (default data)

Schemas, keys, order, hashes, sizes, names that lead from table to table, ranks, totals; metrics are computed anew
and must be the same to the byte. Claims that turned over are listed. Every problem is listed. Exit: 0 sound, 1 problems, 2 usage.
`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: 'data' }, help: { type: 'boolean' }, debug: { type: 'boolean' } },
  });
  if (values.help) return void process.stdout.write(HELP);
  const problems: string[] = [];
  for (const group of checkData(values.data)) {
    const count = group.problems.length;
    process.stdout.write(
      `check ${group.where}  ${group.counted}  ${count === 0 ? 'ok' : count === 1 ? '1 problem' : `${count} problems`}\n`,
    );
    for (const line of group.news ?? []) process.stdout.write(`${line}\n`);
    problems.push(...group.problems);
  }
  if (problems.length > 0)
    throw new ReportError(
      problems.join('\n'),
      'npm run crawl, npm run captures and npm run metrics write data anew; hand edits are not kept',
    );
});
