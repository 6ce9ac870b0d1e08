/** `npm run check`: whether the committed data are what their schemas, keys and hashes say. */
import { checkData } from './check/check-data.ts';
import { ReportError } from './lib/report-error.ts';
import { command } from './lib/command.ts';

await command({
  name: 'check',
  summary: 'verify every folder of tables of a data folder, and sources.json',
  options: { data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' } },
  notes: `Schemas, keys, order, hashes, sizes, names that lead from table to table, ranks, totals; metrics are computed
anew and must be the same to the byte. Claims that turned over are listed. An alarm that explained.json of the folder
does not explain is a problem, and so is an explanation without its alarm. Every problem is listed.`,
  exits: { 0: 'sound', 1: 'problems' },
  run({ values }) {
    const problems: string[] = [];
    const commands = new Set<string>();
    for (const group of checkData(values.data)) {
      const count = group.problems.length;
      const verdict = count === 0 ? 'ok' : count === 1 ? '1 problem' : `${count} problems`;
      process.stdout.write(`check ${group.where}  ${group.counted}  ${verdict}\n`);
      for (const line of group.news ?? []) process.stdout.write(`${line}\n`);
      problems.push(...group.problems);
      if (count > 0 && group.command !== undefined) commands.add(group.command);
    }
    if (problems.length > 0)
      throw new ReportError(
        problems.join('\n'),
        commands.size > 0
          ? `written anew by: ${[...commands].join('; ')}; hand edits are not kept`
          : 'move away what belongs to no folder of tables; data/schema/folders.ts is the index',
      );
  },
});
