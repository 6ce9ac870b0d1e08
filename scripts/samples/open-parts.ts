import type { StoredFolder } from '../../data/schema/open-folder.ts';
import { exportModel, GraphError, readModel, type Variant } from 'model-graph';
import { descriptionsOf } from '../crawl/write-capture.ts';
import { fileCacheOf } from '../crawl/open-session.ts';
import { openHubSource } from '../graph/hub-source.ts';
import { GivenUp } from '../hub/hub-client.ts';
import { hubEndpoint } from '../hub/endpoint.ts';
import { ReportError } from '../lib/report-error.ts';
import { describeTask } from './describe-task.ts';
import type { GraphAnswer, SampleParts } from './make-samples.ts';

export interface PartsOptions {
  capture: StoredFolder<'captures'>;
  cacheDir: string;
  /** Archive folder that the capture was crawled from; undefined for a live one. */
  archive: string | undefined;
  variant: Variant;
  signal: AbortSignal;
  log: (line: string) => void;
}

/**
 * The parts of samples: tables of a capture, descriptions that its crawl left in the cache, graphs from the Hub's
 * files.
 */
export function openParts({ capture, cacheDir, archive, variant, signal, log }: PartsOptions): SampleParts {
  const { capture: name } = capture.manifest;
  const texts = fileCacheOf({
    cacheDir,
    origin: archive ?? hubEndpoint(process.env),
    isArchive: archive !== undefined,
  }).read(descriptionsOf(name));
  if (texts === undefined) {
    throw new ReportError(
      `${cacheDir}: no descriptions of the datasets of capture ${name}: expected those that its crawl leaves there`,
      'npm run crawl first; for a capture of an archive add --archive DIR to both',
    );
  }
  const descriptions = JSON.parse(texts) as Record<string, string | null>;
  const models = capture.table('models');
  const licences = new Map(models.map((row) => [row.id, row.licence]));
  const libraries = new Map(models.map((row) => [row.id, row.library]));
  return {
    capture: name,
    licenceOf: (model) => licences.get(model) ?? null,
    describeTask,
    describeDataset: (dataset) => descriptions[dataset]?.trim() || null,
    graphOf: (model) => graphOf(model, libraries.get(model), variant, signal, log),
  };
}

/**
 * A file that the Hub counts as a download is not read; a model without a readable file has no graph, and the log says
 * why.
 */
async function graphOf(
  id: string,
  library: string | null | undefined,
  variant: Variant,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<GraphAnswer> {
  try {
    const source = await openHubSource(id, undefined, { queryFiles: false, library, signal, log: () => {} });
    try {
      return {
        xml: exportModel(await readModel(source), { format: 'xml', variant, level: 1, inputs: {} }),
        file: source.name,
      };
    } finally {
      await source.close();
    }
  } catch (error) {
    const known = error instanceof ReportError || error instanceof GraphError;
    if (!known || error instanceof GivenUp || signal.aborted) throw error;
    log(error.message);
    return { missing: 'no structure graph' };
  }
}
