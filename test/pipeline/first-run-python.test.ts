import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RowIn } from '../../data/schema/folders.ts';
import { openFolder } from '../../data/schema/open-folder.ts';
import { planGiven } from '../../scripts/first-run/make-plan.ts';
import { performRun } from '../../scripts/first-run/perform-run.ts';
import { openPilot } from '../../scripts/first-run/pilot/open-pilot.ts';
import { runners } from '../../scripts/first-run/runners.ts';
import { patiently } from '../../scripts/hub/patiently.ts';

const PYTHON = process.env.HUB_REPORT_PYTHON;
const REASON = PYTHON ? '' : ' (skipped: HUB_REPORT_PYTHON names no Python with transformers and torch)';
const scratch = mkdtempSync(join(tmpdir(), 'first-run-python-'));
/** It waits for its limit of time, which the committed pilot does once. */
const SLOW = 'stand-in/endless';

const working = {
  'text-classification': 'stand-in/bert-text-classification',
  'token-classification': 'stand-in/xlm-roberta-token-classification',
  'fill-mask': 'stand-in/roberta-fill-mask',
  'feature-extraction': 'stand-in/distilbert-feature-extraction',
  'text-generation': 'stand-in/llama-text-generation',
  'zero-shot-classification': 'stand-in/deberta-v2-zero-shot-classification',
  'image-classification': 'stand-in/vit-image-classification',
  'object-detection': 'stand-in/detr-object-detection',
  'zero-shot-image-classification': 'stand-in/clip-zero-shot-image-classification',
} as const;

describe.skipIf(!PYTHON)(`the pilot of first runs in Python${REASON}`, () => {
  let trials: readonly RowIn<'first-run', 'trials'>[] = [];
  let about: RowIn<'first-run', 'trial-runs'> | undefined;
  const rowOf = (model: string) => trials.find((each) => each.model === model);

  beforeAll(async () => {
    const { signal } = new AbortController();
    const [cache, out] = [join(scratch, 'cache'), join(scratch, 'out')];
    const nothing = () => undefined;
    const { close, ...pilot } = await openPilot('python', { python: PYTHON!, cache, signal, log: nothing });
    const given = pilot.given.filter(({ id }) => id !== SLOW);
    const runner = runners.python({ python: PYTHON });
    const plan = (up: Parameters<typeof planGiven>[0]) => planGiven(up, given, pilot.listing);
    const request = { ...pilot, runner, repeats: 1, out, cache, dryRun: false, plan };
    await performRun(request, { signal, log: nothing, print: nothing, sleep: patiently });
    await close();
    const { table } = openFolder('first-run', out);
    trials = table('trials');
    [about] = table('trial-runs');
  }, 1_800_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  test.each(Object.entries(working))('%s works, and every part of it is told', (task, model) => {
    expect(rowOf(model)).toMatchObject({ task, outcome: 'worked', detail: null, weights: 'random' });
    const { load_ratio, first_ratio, call_ratio, memory_bytes } = rowOf(model)!;
    expect([load_ratio, first_ratio, call_ratio].every((ratio) => ratio !== null && ratio > 0)).toBe(true);
    expect(memory_bytes).toBeGreaterThan(50_000_000);
  });

  test('results are told in short: labels with scores, shapes of arrays', () => {
    expect(rowOf(working['text-classification'])?.output).toMatch(/^\[\{"label":"\w+","score":0\.\d+\}\]$/);
    expect(rowOf(working['feature-extraction'])?.output).toMatch(/^\{"shape":\[1,\d+,32\],"finite":true\}$/);
  });

  test('a stand-in whose own shape is wrong is told with the words of the library', () => {
    // Of as many layers as its neck has sizes it would work; as it is built it stands for a model with a broken configuration.
    expect(rowOf('stand-in/dpt-depth-estimation')).toMatchObject({
      outcome: 'other',
      detail: expect.stringContaining('number of hidden states'),
    });
  });

  test('the run names what its environment had', () => {
    expect(about?.run).toBe('pilot-python');
    expect(about?.packages).toMatch(/(?:^|, )tokenizers \d/);
  });

  test.each([
    ['gated', 'gated'],
    ['gone', 'gone'],
    ['no-weights', 'no file of the kind'],
    ['half-a-file', 'other'],
    ['cut-off', 'bad answer'],
    ['in-trouble', 'bad answer'],
    ['own-code', 'needs own code'],
    ['new-architecture', 'unknown architecture'],
    ['t5-summarization', 'unknown architecture'],
    ['compressed', 'missing package'],
    ['japanese', 'missing package'],
    ['videomae-video-classification', 'missing package'],
    ['not-a-number', 'wrong output'],
    ['large', 'over bytes'],
    ['hungry', 'out of memory'],
  ])('%s fails as %s', (name, outcome) => {
    const { outcome: found, detail } = rowOf(`stand-in/${name}`)!;
    expect([found, detail]).toEqual([outcome, expect.any(String)]);
  });
});
