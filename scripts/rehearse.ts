/** `npm run rehearse`: a made-up Hub crawled as `latest`, the report from it, and what that still does not know. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFolder } from '../data/schema/open-folder.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { ReportError } from './lib/report-error.ts';
import { wholeNumber } from './lib/whole-number.ts';
import { aboutRehearsal } from './rehearse/about-rehearsal.ts';
import { copyData } from './rehearse/copy-data.ts';
import { countLeft } from './rehearse/count-left.ts';
import { startPackageIndex } from './rehearse/package-index.ts';
import { rehearsalArchive, type RehearsalSize } from './rehearse/rehearsal-archive.ts';
import { rehearsalDay } from './rehearse/rehearsal-day.ts';
import { dataStep } from './report/command-steps.ts';
import { buildReport } from './report/build-report.ts';
import { checkStep, crawlStep, historyStep, metricsStep, type StepContext } from './report/pipeline-steps.ts';
import { runStep } from './report/run-step.ts';
import { writeArchive } from './sample-hub/write-archive.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const DATA = join(root, 'data');
/** A made-up model may well have a fifth of all downloads, as one had in 2024; nothing else may alarm. */
const ALARM = /^alarm latest (?!dominant )/;

await command({
  name: 'rehearse',
  summary: 'crawl a made-up Hub as latest, build the report, and count what it does not know',
  startsOthers: true,
  options: {
    models: { type: 'string', value: 'N', default: '20050', help: 'models of the made-up Hub' },
    spaces: { type: 'string', value: 'N', default: '5050', help: 'Spaces' },
    datasets: { type: 'string', value: 'N', default: '5050', help: 'datasets' },
    seed: { type: 'string', value: 'S', default: '1', help: 'another seed, another Hub with the same shares' },
    hostile: { type: 'boolean', help: 'with texts in a part of the records that mean harm to whoever shows them' },
    keep: { type: 'string', value: 'DIR', help: 'work in DIR and keep it: archive, data, diff.md' },
    out: { type: 'string', value: 'DIR', default: 'dist-rehearsal', help: 'where to build the report' },
  },
  notes: `Archive, crawl (of a replay on loopback, with a package index beside it), history, metrics, check and diff are of
a scratch folder with a copy of data/; data/ itself is not touched, and no network is used. Shares and distributions
of the made-up Hub are those of committed captures. A line for each passage of the report that says what is not
known, waits for a crawl, or names a day before the rehearsal's outside of a passage about that day, and for each
alarm but that one repository is large.`,
  exits: { 0: 'complete', 1: 'failed or something left' },
  onInterrupt: 'the scratch folder is removed, but for one that --keep names; data/ was not touched',
  async run({ values, signal }) {
    const size = {
      models: wholeNumber('--models', values.models),
      spaces: wholeNumber('--spaces', values.spaces),
      datasets: wholeNumber('--datasets', values.datasets),
      seed: wholeNumber('--seed', values.seed),
      hostile: values.hostile ?? false,
    };
    const scratch = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'hub-rehearsal-')) : resolve(values.keep);
    mkdirSync(scratch, { recursive: true });
    const clear = () => values.keep === undefined && rmSync(scratch, { recursive: true, force: true });
    process.once('exit', clear);
    const say: StepContext['say'] = (name, result, seconds) =>
      print(`${name.padEnd(8)} ${result}  ${seconds.toFixed(1)} s\n`);
    const seen = rehearsalDay(DATA);
    const context = { root, signal, say };
    const { data, alarms } = await refresh(context, scratch, seen, size);
    await buildReport(context, values.out, data);
    const left = [
      ...alarms.map((text) => ({ page: 'data', why: 'alarm' as const, text })),
      ...countLeft(resolve(root, values.out), seen, rankedTasks(data)),
    ];
    for (const { page, why, text } of left) print(`left     ${why}  ${page}  ${text.slice(0, 200)}\n`);
    if (left.length === 0) return;
    const counts = [...Map.groupBy(left, ({ why }) => why)].map(([why, own]) => `${own.length} ${why}`);
    throw new ReportError(`rehearse: ${counts.join(', ')} of the report`, `read them in ${values.out}/`);
  },
});

/** Tasks with enough models in the crawled capture that their ease is told. */
function rankedTasks(data: string): Set<string> {
  const parts = openFolder('metrics', join(data, 'metrics')).table('ease-parts');
  return new Set(parts.filter(({ capture }) => capture === 'latest').map(({ task }) => task));
}

/** The steps of a refresh, from a made-up Hub into a copy of the data. */
async function refresh(context: StepContext, scratch: string, seen: string, size: RehearsalSize) {
  const began = performance.now();
  const archive = join(scratch, 'archive');
  const bytes = writeArchive(archive, aboutRehearsal(size.seed), rehearsalArchive(DATA, seen, size), Infinity);
  const sum = Object.values(bytes).reduce((all, each) => all + each, 0);
  context.say('archive', `a Hub of ${seen}  ${(sum / 1e6).toFixed(1)} MB`, (performance.now() - began) / 1000);
  const data = copyData(DATA, scratch);
  const index = await startPackageIndex(seen);
  const more = ['--capture', 'latest', '--package-index', index.url, '--shrunk', 'a rehearsal is another Hub'];
  await crawlStep(context, archive, { data, cache: join(scratch, 'cache') }, more).finally(index.close);
  await historyStep(context, data);
  await metricsStep(context, data);
  const news = await checkStep(context, data);
  const { stdout, seconds } = await runStep(dataStep('diff', data), root, context.signal);
  writeFileSync(join(scratch, 'diff.md'), stdout);
  context.say('diff', `${(Buffer.byteLength(stdout) / 1024).toFixed(1)} KB of Markdown`, seconds);
  return { data, alarms: news.filter((line) => ALARM.test(line)) };
}
