/** `npm run report`: the pipeline on the sample Hub in a scratch folder, then the report from the committed data. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { buildReport } from './report/build-report.ts';
import { refuseSampleCapture } from './report/sample-capture.ts';
import { captureOf, tryPipeline } from './report/try-pipeline.ts';

const ARCHIVE = 'fixtures/hub';
const root = fileURLToPath(new URL('..', import.meta.url));

await command({
  name: 'report',
  summary: 'try the pipeline on the sample Hub, then build the report into dist/',
  startsOthers: true,
  options: { out: { type: 'string', value: 'DIR', default: 'dist', help: 'where to build the report' } },
  notes: `Crawl (of a replay on loopback), metrics and check run in a scratch folder; the report is built from data/.
No network is used. A step that fails leaves the scratch folder, to be run again alone.`,
  onInterrupt: 'the scratch folder is removed; data/ was not touched',
  async run({ values, signal }) {
    const began = performance.now();
    const [data, sample] = [join(root, 'data'), captureOf(join(root, ARCHIVE))];
    refuseSampleCapture(data, sample);
    const scratch = mkdtempSync(join(tmpdir(), 'hub-report-'));
    const clear = () => rmSync(scratch, { recursive: true, force: true });
    process.once('exit', () => signal.aborted && clear());
    const say = (name: string, result: string, seconds: number) =>
      print(`${name.padEnd(8)} ${result}  ${seconds.toFixed(1)} s\n`);
    print(`report   the pipeline on ${ARCHIVE}, in a scratch folder\n`);
    const context = { root, signal, say };
    await tryPipeline(context, ARCHIVE, scratch);
    refuseSampleCapture(data, sample);
    clear();
    await buildReport(context, values.out);
    print(`done     ${((performance.now() - began) / 1000).toFixed(1)} s  open ${values.out}/index.html\n`);
  },
});
