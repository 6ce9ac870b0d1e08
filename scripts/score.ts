/** `npm run score -- CAPTURE`: which statements of data/forecasts/ a capture that came later bears out, and the scores. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTable } from '../data/schema/csv.ts';
import { forecastStatements } from '../data/schema/forecasts/forecast-statements.ts';
import { openFolder } from '../data/schema/open-folder.ts';
import { scoreForecasts } from './forecasts/score-forecasts.ts';
import { scoreLines } from './forecasts/score-lines.ts';
import { sumUpScores } from './forecasts/sum-up-scores.ts';
import { writeForecasts } from './forecasts/write-forecasts.ts';
import { openCaptures, type CaptureTables } from './metrics/capture-tables.ts';
import { command } from './lib/command.ts';
import { print } from './lib/print.ts';
import { ReportError } from './lib/report-error.ts';

await command({
  name: 'score',
  summary: 'score the statements of data/forecasts/ on a capture that came later',
  operand: {
    name: 'CAPTURE',
    what: 'what to score on',
    forms: [
      ['data/captures/2026-09-01', 'folder of a capture, with its manifest.json'],
      ['archives/2026-09-01', 'an archive (models.ndjson.gz), which is crawled first; its name has the day'],
    ],
  },
  options: {
    data: { type: 'string', value: 'DIR', default: 'data', help: 'data folder with statements and earlier captures' },
    keep: { type: 'boolean', help: 'also write the scores to forecasts/ of the data folder' },
    json: { type: 'boolean', help: 'one JSON object on stdout instead of the table' },
  },
  notes: `A statement that the capture cannot tell of is neither right nor wrong and gets no score: the capture was seen
on another day, covers something else, or lacks the row that is asked for. The reason stands in its line.`,
  run({ values, operand, log }) {
    const forecasts = readStatements(values.data);
    const given = openGiven(operand, log);
    const scores = scoreForecasts(forecasts, given, openCaptures(values.data));
    const summary = sumUpScores(forecasts, scores);
    if (values.keep) {
      const before = openFolder('forecasts', join(values.data, 'forecasts')).table('forecast-scores');
      const others = before.filter(({ capture }) => capture !== given.capture.capture);
      writeForecasts(values.data, forecasts, [...others, ...scores]);
    }
    const lines = values.json
      ? [JSON.stringify({ ...summary, scores }, null, 2)]
      : scoreLines(forecasts, scores, summary);
    print(`${lines.join('\n')}\n`);
  },
});

function readStatements(data: string) {
  const file = join(data, 'forecasts', 'forecast-statements.csv');
  if (!existsSync(file)) throw new ReportError(`${file}: no such file`, '--data names another data folder');
  return parseTable(forecastStatements, readFileSync(file, 'utf8'), file);
}

/** The capture at a path; an archive is crawled into a folder that is gone at the end of the process. */
function openGiven(path: string, log: (line: string) => void): CaptureTables {
  if (existsSync(join(path, 'manifest.json'))) {
    const { manifest, table } = openFolder('captures', path);
    return { capture: manifest, table };
  }
  if (!existsSync(join(path, 'models.ndjson.gz')))
    throw new ReportError(
      `${path}: expected a capture or an archive of models, received neither manifest.json nor models.ndjson.gz`,
      'name one capture, as data/captures/2026-09-01',
    );
  const scratch = mkdtempSync(join(tmpdir(), 'score-'));
  process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
  log(`score: crawling ${path}`);
  const script = fileURLToPath(new URL('./crawl.ts', import.meta.url));
  const options = ['--into', scratch, '--cache', join(scratch, 'cache.tmp'), '--by', 'both', '--spaces', 'using'];
  const { status, stderr } = spawnSync(process.execPath, [script, '--archive', path, ...options, '--fresh'], {
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new ReportError(
      `score: the crawl of ${path} ended with exit code ${status}: ${stderr.slice(-500)}`,
      'npm run crawl -- --archive DIR says more',
    );
  const { manifest, table } = openFolder('captures', join(scratch, basename(resolve(path))));
  return { capture: manifest, table };
}
