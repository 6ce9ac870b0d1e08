import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startReplay, type Replay } from 'hub-replay';
import pLimit from 'p-limit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pythonRunner, type PythonFailure } from '../../scripts/first-run/python-runner.ts';
import { buildModels, pictureFile, PICTURES, type ModelToBuild } from '../../scripts/snippets/build-models.ts';
import { childLines } from '../../scripts/snippets/child-lines.ts';
import { filesOf, writeArchive, type ArchivedRepository } from '../../scripts/snippets/write-archive.ts';

const PYTHON = process.env.HUB_REPORT_PYTHON;
const REASON = PYTHON ? '' : ' (skipped: HUB_REPORT_PYTHON names no Python with transformers and torch)';
const scratch = mkdtempSync(join(tmpdir(), 'first-run-python-'));
const picture = pictureFile(scratch, Object.keys(PICTURES)[0]!);
const sentence = 'Hello world, this is a good morning.';
const labels = { candidate_labels: ['animals', 'humans'] };

/** Model type, class and input of each task that must work. */
const working: Readonly<Record<string, readonly [type: string, architecture: string, input: unknown]>> = {
  'text-classification': ['bert', 'BertForSequenceClassification', sentence],
  'token-classification': ['xlm-roberta', 'XLMRobertaForTokenClassification', sentence],
  'fill-mask': ['roberta', 'RobertaForMaskedLM', 'Hello <mask>.'],
  'feature-extraction': ['distilbert', 'DistilBertModel', sentence],
  'text-generation': ['llama', 'LlamaForCausalLM', [{ role: 'user', content: 'Who are you?' }]],
  'zero-shot-classification': ['deberta-v2', 'DebertaV2ForSequenceClassification', { text: sentence, ...labels }],
  'image-classification': ['vit', 'ViTForImageClassification', { file: picture }],
  'object-detection': ['detr', 'DetrForObjectDetection', { file: picture }],
  'depth-estimation': ['dpt', 'DPTForDepthEstimation', { file: picture }],
  'zero-shot-image-classification': ['clip', 'CLIPModel', { image: { file: picture }, ...labels }],
};

type Event = { event: string } & Record<string, unknown>;
let replay: Replay | undefined;
const ran = new Map<string, Event[]>();

/** The repository of that task with another name, and its files changed. */
function spoilt(name: string, change: (folder: string) => void, more: object = {}): ArchivedRepository {
  const folder = join(scratch, 'spoilt', name);
  cpSync(join(scratch, 'models', 'text-classification'), folder, { recursive: true });
  change(folder);
  return { kind: 'models', record: { id: `tiny/${name}`, ...more }, files: filesOf(folder) };
}

function withConfig(folder: string, more: object): void {
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), ...more }));
}

function spoiltOnes(): ArchivedRepository[] {
  return [
    spoilt('gated', () => undefined, { gated: 'manual' }),
    spoilt('no-weights', (folder) => rmSync(join(folder, 'model.safetensors'))),
    spoilt('own-code', (folder) =>
      withConfig(folder, { model_type: 'own', auto_map: { AutoConfig: 'configuration_own.OwnConfig' } }),
    ),
    spoilt('martian', (folder) => withConfig(folder, { model_type: 'martian' })),
    spoilt('package', (folder) =>
      withConfig(folder, { quantization_config: { quant_method: 'compressed-tensors', format: 'dense' } }),
    ),
    spoilt('large', (folder) => {
      withConfig(folder, { max_position_embeddings: 8_000_000_000 });
    }),
  ];
}

/** What the child prints for one call of a model. */
async function call(python: string, model: string, task: string, input: unknown): Promise<void> {
  const cache = join(scratch, 'runs', model.replace('/', '-'));
  mkdirSync(cache, { recursive: true });
  const endpoint = replay!.url;
  const jobFile = join(cache, 'job.json');
  const job = { task, model, revision: 'main', endpoint, cache, call: { pipeline: task }, input, calls: 3 };
  writeFileSync(jobFile, JSON.stringify(job));
  const { file, args, env } = pythonRunner(python).command(jobFile, { endpoint, cache });
  const events: Event[] = [];
  const take = (line: unknown) => void events.push(line as Event);
  const ended = await childLines(file, { args, env, most: 170_000, signal: new AbortController().signal, take });
  expect([ended.code, ended.timedOut], ended.said).toEqual([0, false]);
  ran.set(model, events);
}

const eventOf = (model: string, name: string) => ran.get(model)?.find(({ event }) => event === name);

describe.skipIf(!PYTHON)(`a first run in Python${REASON}`, () => {
  beforeAll(async () => {
    const models = Object.entries(working).map(([task, [type, architecture]]): ModelToBuild => ({
      id: `tiny/${task}`,
      folder: join(scratch, 'models', task),
      type,
      architecture,
      chat: task === 'text-generation',
    }));
    const signal = new AbortController().signal;
    const { failed } = await buildModels(models, { python: PYTHON!, scratch, signal, log: () => undefined });
    expect([...failed]).toEqual([]);
    writeArchive(join(scratch, 'archive'), [
      ...models.map(({ id, folder }): ArchivedRepository => ({
        kind: 'models',
        record: { id },
        files: filesOf(folder),
      })),
      ...spoiltOnes(),
    ]);
    replay = await startReplay(join(scratch, 'archive'));
    const limit = pLimit(2);
    const bad = ['gated', 'gone', 'no-weights', 'own-code', 'martian', 'package', 'large'];
    await Promise.all([
      ...Object.entries(working).map(([task, [, , input]]) => limit(() => call(PYTHON!, `tiny/${task}`, task, input))),
      ...bad.map((name) => limit(() => call(PYTHON!, `tiny/${name}`, 'text-classification', sentence))),
    ]);
  }, 900_000);
  afterAll(async () => {
    await replay?.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  test.each(Object.keys(working))('%s works, and every part of it is told', (task) => {
    const model = `tiny/${task}`;
    expect(eventOf(model, 'failed')).toBeUndefined();
    expect(ran.get(model)!.map(({ event }) => event)).toEqual([
      'versions',
      'reference',
      'loaded',
      'first',
      'calls',
      'memory',
    ]);
    expect(eventOf(model, 'calls')!.milliseconds).toHaveLength(3);
    expect(eventOf(model, 'memory')!.peakBytes).toBeGreaterThan(50_000_000);
  });

  test('results are told in short: labels with scores, shapes of arrays', () => {
    expect(eventOf('tiny/text-classification', 'first')!.output).toEqual([
      { label: expect.any(String), score: expect.any(Number) },
    ]);
    expect(eventOf('tiny/feature-extraction', 'first')!.output).toEqual({
      shape: [1, expect.any(Number), 32],
      finite: true,
    });
    expect(eventOf('tiny/depth-estimation', 'first')!.output).toMatchObject({
      depth: { shape: expect.any(Array), finite: true },
    });
  });

  test.each([
    ['gated', 'gated'],
    ['gone', 'gone'],
    ['no-weights', 'no file of the kind'],
    ['own-code', 'needs own code'],
    ['martian', 'unknown architecture'],
    ['package', 'missing package'],
    ['large', 'out of memory'],
  ])('a repository that is %s fails as %s', (name, outcome) => {
    // What the child prints is checked where it is used; here it is our own.
    const failed = eventOf(`tiny/${name}`, 'failed') as unknown as PythonFailure | undefined;
    expect(failed?.step).toBe('load');
    expect([pythonRunner(PYTHON!).classify(failed!), failed?.message.slice(0, 90)]).toEqual([
      outcome,
      expect.any(String),
    ]);
  });
});
