import { describe, expect, test } from 'vitest';
import { classifyAttempt, oneLine, recordVerdict } from '../../../scripts/first-run/classify-attempt.ts';
import { GateFault } from '../../../scripts/first-run/gate/gate-fault.ts';
import type { Refusal } from '../../../scripts/first-run/gate/ledger.ts';
import type { HubModel } from '../../../scripts/first-run/hub-model.ts';
import { javascriptRunner as runner } from '../../../scripts/first-run/javascript-runner.ts';
import type { ChildRun } from '../../../scripts/first-run/run-child.ts';
import { madeUpModel } from './made-up-model.ts';

const ended = (more: Partial<ChildRun>): ChildRun => ({
  events: [],
  text: '',
  ended: 'itself',
  code: 0,
  signal: null,
  peakBytes: 0,
  ...more,
});
const failed = (message: string): Partial<ChildRun> => ({
  events: [{ event: 'failed', step: 'load', type: 'Error', message }],
});
const classified = (
  run: Partial<ChildRun>,
  more: { fault?: GateFault; refusals?: Refusal[]; model?: Partial<HubModel>; task?: string } = {},
) =>
  classifyAttempt(ended(run), more.fault, more.refusals ?? [], {
    runner,
    model: madeUpModel(more.model),
    task: more.task ?? 'text-classification',
    seconds: 60,
  }).outcome;
const result = (output: unknown): Partial<ChildRun> => ({
  events: [
    { event: 'first', seconds: 1, processor: 1, output },
    { event: 'calls', milliseconds: [1], references: [1, 1] },
  ],
});

describe('an attempt', () => {
  test('is what the server did, before all that the program says', () =>
    expect(classified(failed('whatever'), { fault: new GateFault('over bytes', 'too many') })).toBe('over bytes'));

  test('is what ended it, before what the program says', () => {
    expect(classified({ ended: 'time' })).toBe('timed out');
    expect(classified({ ended: 'memory' })).toBe('out of memory');
  });

  test('worked where the form of its result is right', () => {
    expect(classified(result([{ label: 'a', score: 0.5 }]))).toBe('worked');
    expect(classified(result([{ label: 'a', score: 5 }]))).toBe('wrong output');
  });

  test('is gated or gone by the mark of the refusal, and not by a missing file', () => {
    const refused = (status: number, reason: string) => [{ path: '/x', status, reason }];
    expect(classified(failed('x'), { refusals: refused(401, 'GatedRepo') })).toBe('gated');
    expect(classified(failed('x'), { refusals: refused(404, 'RepoNotFound') })).toBe('gone');
    const missing = refused(404, 'EntryNotFound Entry not found');
    expect(classified(failed('Could not locate file: "/x"'), { refusals: missing })).toBe('no file of the kind');
  });

  test('needs own code where the repository brings an architecture that the program does not know', () => {
    const unknown = failed('Unsupported model type: mine');
    expect(classified(unknown)).toBe('unknown architecture');
    expect(classified(unknown, { model: { tags: ['custom_code'] } })).toBe('needs own code');
    expect(classified(unknown, { model: { record: { config: { auto_map: {} } } } })).toBe('needs own code');
  });

  test('without a word ended for want of memory, or by what nobody foresaw', () => {
    expect(classified({ signal: 'SIGKILL' })).toBe('out of memory');
    expect(classified({ code: 134, text: 'FATAL ERROR: JavaScript heap out of memory' })).toBe('out of memory');
    expect(classified({ code: 1, text: 'Segmentation fault' })).toBe('other');
  });
});

test.each([
  ['Could not locate file: "/x/config.json"', 'no file of the kind'],
  ['this.tokenizer is not a function', 'no file of the kind'],
  ['Unauthorized access to file: "/x/config.json"', 'gated'],
  ['Unsupported pipeline: voice-activity-detection. Must be one of [fill-mask]', 'unknown architecture'],
  ['Could not find an implementation for Foo(1) node', 'unknown architecture'],
  ['RangeError: WebAssembly.Memory.grow(): Maximum memory size exceeded', 'out of memory'],
  ['std::bad_alloc', 'out of memory'],
  ["Cannot find package 'sharp' imported from x", 'missing package'],
  ['Failed to load model because protobuf parsing failed.', 'other'],
])('transformers.js says %j: %s', (message, outcome) =>
  expect(runner.classify({ step: 'load', type: 'Error', message })).toBe(outcome),
);

test.each([
  [404, 'RepoNotFound', 'gone'],
  [401, 'Invalid username or password.', 'gone'],
  [403, 'Access to this resource is disabled.', 'gone'],
  [401, 'GatedRepo Access to model x is restricted.', 'gated'],
  [403, '', 'gated'],
  [400, '', 'bad answer'],
])('a record with status %i and %j is %s', (status, reason, outcome) =>
  expect(recordVerdict(madeUpModel({ status, reason }))?.outcome).toBe(outcome),
);

test('a detail is one line without addresses, ports and folders of the machine', () =>
  expect(oneLine('Error:\n  at http://127.0.0.1:4711/x/config.json in /tmp/abc/job.json')).toBe(
    'Error: at /x/config.json in job.json',
  ));
