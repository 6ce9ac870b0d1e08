import { descriptionsOf } from '../crawl/run-crawl.ts';
import { fileCacheOf } from '../crawl/open-session.ts';
import { exportModel } from '../graphs/export-model.ts';
import { openHubSource } from '../graphs/hub-source.ts';
import type { Variant } from '../graphs/model-variant.ts';
import { readModel } from '../graphs/read-model.ts';
import { GivenUp } from '../hub/hub-client.ts';
import { hubEndpoint } from '../hub/endpoint.ts';
import type { StoredCapture } from '../lib/read-captures.ts';
import { ReportError } from '../lib/report-error.ts';
import { describeTask } from './describe-task.ts';
import type { GraphAnswer, SampleParts } from './make-samples.ts';

export interface PartsOptions {
  capture: StoredCapture;
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
  const { capture: name } = capture.capture;
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
  const licences = new Map(models.map((row) => [row.id as string, row.licence as string | null]));
  const libraries = new Map(models.map((row) => [row.id as string, row.library as string | null]));
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
    if (!(error instanceof ReportError) || error instanceof GivenUp || signal.aborted) throw error;
    log(error.message);
    return { missing: 'no structure graph' };
  }
}
