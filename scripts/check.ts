/** `npm run check`: whether the committed data are what their schemas, keys and hashes say. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderPaths } from '../data/schema/open-folder.ts';
import { checkSteps, type CheckedGroup } from './check/check-data.ts';
import { checkHint } from './check/check-hint.ts';
import { ReportError } from './lib/report-error.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { stepByStep } from './lib/run-steps.ts';

const CHAPTERS = fileURLToPath(new URL('../src/content/report', import.meta.url));

await command({
  name: 'check',
  summary: 'verify every folder of tables of a data folder, and sources.json',
  options: {
    data: { type: 'string', value: 'DIR', default: 'data', help: 'the data folder' },
    'just-written': { type: 'boolean', help: 'the metrics were just computed from these sources: not once more' },
  },
  notes: `Schemas, keys, order, hashes, sizes, names that lead from table to table, ranks, totals, and that tables which
count the same thing agree, with each other and with what the code knows; metrics are computed anew, where nothing is
wrong with what they are computed from, and must be the same to the byte; a sentence of a chapter that rests on another
capture than the figures beside it must say when. Claims that turned over are listed. An alarm that explained.json of
the folder does not explain is a problem, and so is an explanation without its alarm. Every problem is listed, but of
tables that disagree only those that others rest on.`,
  exits: { 0: 'sound', 1: 'problems' },
  async run({ values, signal }) {
    const problems: string[] = [];
    const commands = new Set<string>();
    const show = (group: CheckedGroup) => {
      const count = group.problems.length;
      const verdict = count === 0 ? 'ok' : count === 1 ? '1 problem' : `${count} problems`;
      print(`check ${group.where}  ${group.counted}  ${verdict}\n`);
      for (const line of group.news ?? []) print(`${line}\n`);
      problems.push(...group.problems);
      if (count > 0 && group.command !== undefined) commands.add(group.command);
    };
    const groups = await stepByStep(checkSteps(values.data, { justWritten: values['just-written'] }), signal);
    groups.forEach(show);
    if (problems.length === 0) refuseWithoutMetrics(values.data);
    // Chapters read the data, which must be sound first.
    if (problems.length === 0) show(await checkChapters(values.data));
    if (problems.length > 0) throw new ReportError(problems.join('\n'), checkHint(problems, commands));
  },
});

/** Chapters have their figures from metrics, without which none of them could be read. */
function refuseWithoutMetrics(data: string): void {
  if (folderPaths('metrics', data).length > 0) return;
  throw new ReportError(
    `${join(data, 'metrics')}: expected a folder of tables, received none`,
    `npm run metrics -- --data ${data} writes it`,
  );
}

/** Chapters against the captures of a data folder: their captures are asked for by rule, and differ where they say so. */
async function checkChapters(data: string): Promise<CheckedGroup> {
  process.env.REPORT_DATA = data;
  const { capturesOfChart, chapterSources, frameProblems } = await import('../src/site/frame-problems.ts');
  const chapters = chapterSources(CHAPTERS);
  return {
    where: 'src/content/report',
    counted: `${chapters.length} chapters`,
    problems: await frameProblems(chapters, capturesOfChart),
  };
}
